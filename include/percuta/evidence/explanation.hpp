#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/source.hpp"

namespace percuta::evidence {

/// What is known about one id: the answer to "says who?".
struct Explanation {
  std::string id;
  std::string kind;  ///< rule, parameter, source, window, ingredient, site …
  std::string says;
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<std::string> unit;
  std::optional<Grade> grade;
  std::optional<Status> status;
  std::vector<Source> sources;
  std::vector<Dispute> disputes;
  std::vector<std::string> used_by;
};

void fields(Is<Explanation> auto& explanation, auto&& field) {
  field("id", explanation.id, "What was asked about.");
  field("kind", explanation.kind, "What sort of knowledge it is.");
  field("says", explanation.says, "What it says.");
  field("value", explanation.value, base::unitless, "Its value, in `unit`.");
  field("low", explanation.low, base::unitless, "Lower end of what is not known.");
  field("high", explanation.high, base::unitless, "Upper end of what is not known.");
  field("unit", explanation.unit, "Unit of value, low and high.");
  field("grade", explanation.grade, "What kind of observation it rests on.");
  field("status", explanation.status, "Whether the number was seen in the source itself.");
  field("sources", explanation.sources, "Who says so.");
  field("disputes", explanation.disputes, "Who says otherwise.");
  field("used_by", explanation.used_by, "Ids that rest upon it.");
}

}  // namespace percuta::evidence
