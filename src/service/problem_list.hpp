#pragma once

#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::service {

/// A problem as programs read it.
struct ProblemLine {
  std::string code;
  std::string where;
  std::string what;
  std::string hint;
};

void fields(base::Is<ProblemLine> auto& line, auto&& field) {
  field("code", line.code, "Stable word.");
  field("where", line.where, "Place in the input.");
  field("what", line.what, "What is wrong.");
  field("hint", line.hint, "What to do about it.");
}

/// What every refusal is.
struct ProblemList {
  std::vector<ProblemLine> problems;
};

void fields(base::Is<ProblemList> auto& list, auto&& field) {
  field("problems", list.problems, "Every problem, in the order of the input.");
}

}  // namespace percuta::service
