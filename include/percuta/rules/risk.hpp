#pragma once

#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// Something that may go wrong, told as counts of people where somebody counted.
struct Risk {
  std::string id;
  std::string name;
  std::vector<When> when;
  std::string says;
  std::string patient_says;
  std::vector<Name<"source">> sources;
  std::vector<Dispute> disputes;
};

void fields(Is<Risk> auto& risk, auto&& field) {
  field("id", risk.id, "What an answer cites.");
  field("name", risk.name, "What may happen.");
  field("when", risk.when, Need::defaulted, "Whom it concerns; absent: everybody.");
  field("says", risk.says, "How often, and after what, for the clinician.");
  field("patient_says", risk.patient_says, "The same in a patient's words.");
  field("sources", risk.sources, "Who says so.");
  field("disputes", risk.disputes, Need::defaulted, "Who says otherwise.");
}

}  // namespace percuta::rules
