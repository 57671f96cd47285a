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

std::vector<base::Complaint> check(const Technique& technique, const std::string& key) {
  std::vector<base::Complaint> out;
  check_practice(technique.passes_count, key + ".passes_count", out);
  if (technique.glide_speed_mm_per_s) {
    check_practice(*technique.glide_speed_mm_per_s, key + ".glide_speed_mm_per_s", out);
    if (technique.glide_speed_mm_per_s->low <= 0) {
      out.push_back({{key + ".glide_speed_mm_per_s.low"},
                     "out-of-range",
                     "low = 0 is no speed (plans go up from it in steps as large)",
                     "Give the slowest speed that is used."});
    }
  }
  check_practice(technique.beyond_dermis_frac, key + ".beyond_dermis_frac", out);
  check_practice(technique.reached_frac, key + ".reached_frac", out);
  return out;
}

}  // namespace percuta::rules
