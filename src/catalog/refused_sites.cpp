#include "refused_sites.hpp"

#include <cctype>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace percuta::catalog {

RefusedSite without_layers(const skin::Region& region) {
  std::string where = region.says.substr(0, region.says.find('.'));
  if (!where.empty()) {
    where.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(where.front())));
  }
  std::vector<std::string> nearest;
  for (const auto& site : region.nearest) {
    nearest.push_back(site.text);
  }
  RefusedSite out{fmt::format("Percuta has no measured layers of {}, so it cannot plan a depth "
                              "there. It can plan, nearest first: {}.",
                              where, fmt::join(nearest, ", ")),
                  region.names};
  out.names.push_back(region.id);
  return out;
}

}  // namespace percuta::catalog
