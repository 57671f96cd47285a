#include "percuta/rules/settings.hpp"

namespace percuta::rules {

std::vector<base::Complaint> check(const SiteDepth& depth, const std::string& key) {
  std::vector<base::Complaint> out;
  check_practice(depth.start_depth_mm, key + ".start_depth_mm", out);
  check_practice(depth.ceiling_depth_mm, key + ".ceiling_depth_mm", out);
  return out;
}

std::vector<base::Complaint> check(const TargetDepth& target, const std::string& key) {
  std::vector<base::Complaint> out;
  check_practice(target.depth_mm, key + ".depth_mm", out);
  return out;
}

}  // namespace percuta::rules
