#pragma once

#include <string>
#include <vector>

#include "percuta/skin/region.hpp"

namespace percuta::catalog {

/// Names under which people will want treated what has no measured layers; the id says why not.
struct RefusedSite {
  std::string id;
  std::vector<std::string> names;
};

/// A region that holds no site, as what its names lead to where a case wants it treated.
RefusedSite without_layers(const skin::Region& region);

}  // namespace percuta::catalog
