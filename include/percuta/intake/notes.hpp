#pragma once

#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/case.hpp"

namespace percuta::intake {

/// What the clinician wrote beside an entry of the case. No rule reads it.
struct Noted {
  std::string key;    ///< where it stands: "patient.condition[0]"
  std::string about;  ///< what that entry is called
  std::string note;
};

void fields(Is<Noted> auto& noted, auto&& field) {
  field("key", noted.key, "Where it stands in the case.");
  field("about", noted.about, "What it is about.");
  field("note", noted.note, "What was written.");
}

/// Every note of a case, in the order of its entries.
std::vector<Noted> notes(const Case& stated);

}  // namespace percuta::intake
