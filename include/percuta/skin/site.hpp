#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::skin {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

/// A place on the body that a zone can lie on.
struct Site {
  std::string id;
  std::vector<std::string> names;
  bool on_face = false;
  bool bony = false;
  std::optional<double> hard_limit_mm;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Site> auto& site, auto&& field) {
  field("id", site.id, "What a case file calls it.");
  field("names", site.names, Need::defaulted, "Other words for it.");
  field("on_face", site.on_face, Need::defaulted, "Whether it lies on the face.");
  field("bony", site.bony, Need::defaulted, "Whether bone lies close below the skin.");
  field("hard_limit_mm", site.hard_limit_mm, Range{0, 3.5},
        "Depth that no setting may pass here; 0: no needle at all.");
  field("says", site.says, "Where it is and what to know about it.");
  field("sources", site.sources, "Who says so.");
}

}  // namespace percuta::skin
