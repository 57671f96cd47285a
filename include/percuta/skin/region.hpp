#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/skin/site.hpp"

namespace percuta::skin {

/// A part of the body that is not a site: several sites ("face"), or none ("foot"). A zone on a
/// region stands for its sites; a finding may lie on any region.
struct Region {
  std::string id;
  std::vector<std::string> names;
  std::vector<Name<"site">> sites;
  bool on_face = false;
  std::string says;
  std::vector<Name<"site">> nearest = {};  ///< of one that holds no site
};

void fields(Is<Region> auto& region, auto&& field) {
  field("id", region.id, "What a case file calls it.");
  field("names", region.names, Need::defaulted, "Other words for it.");
  field("sites", region.sites, Need::defaulted, "The sites it holds.");
  field("nearest", region.nearest, Need::defaulted,
        "Where it holds no site: sites with measured layers, nearest first.");
  field("on_face", region.on_face, Need::defaulted, "Whether it lies on the face.");
  field("says", region.says, "What it is.");
}

using Regions = std::map<std::string, Region, std::less<>>;

}  // namespace percuta::skin
