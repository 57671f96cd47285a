#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/source.hpp"

namespace percuta::evidence {

/// One number or word that a thing holds.
struct Figure {
  std::string key;  ///< as it stands in knowledge: "needle.length_mm", "authorised[0].age_low_y"
  std::string says;
  std::optional<double> value;
  std::optional<std::string> unit;
  std::optional<std::string> word;
};

void fields(Is<Figure> auto& figure, auto&& field) {
  field("key", figure.key, "Its key in knowledge, dots between nested ones.");
  field("says", figure.says, "What it is.");
  field("value", figure.value, base::unitless, "Its value, in `unit`.");
  field("unit", figure.unit, "Unit of the value; absent: none.");
  field("word", figure.word, "What it says, where it is no number.");
}

/// What is known about one id: the answer to "says who?".
struct Explanation {
  std::string id;
  std::string kind;  ///< rule, parameter, source, window, ingredient, site …
  std::string says;
  std::optional<std::string> meaning{};
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<std::string> unit;
  std::optional<double> person_cv{};
  std::optional<Grade> grade;
  std::optional<Status> status;
  std::vector<Source> sources;
  std::vector<Dispute> disputes;
  std::vector<Figure> figures{};
  std::vector<std::string> acts_in{};
  std::vector<std::string> used_by;
};

void fields(Is<Explanation> auto& explanation, auto&& field) {
  field("id", explanation.id, "What was asked about.");
  field("kind", explanation.kind, "What sort of knowledge it is.");
  field("says", explanation.says, "What it says.");
  field("meaning", explanation.meaning, "Of a number: what it is in its model.");
  field("value", explanation.value, base::unitless, "Its value, in `unit`.");
  field("low", explanation.low, base::unitless, "Lower end of what is not known.");
  field("high", explanation.high, base::unitless, "Upper end of what is not known.");
  field("unit", explanation.unit, "Unit of value, low and high.");
  field("person_cv", explanation.person_cv, base::unitless,
        "How people differ in it, as a coefficient of variation.");
  field("grade", explanation.grade, "What kind of observation it rests on.");
  field("status", explanation.status, "Whether the number was seen in the source itself.");
  field("sources", explanation.sources, "Who says so.");
  field("disputes", explanation.disputes, "Who says otherwise.");
  field("figures", explanation.figures, "The numbers and words that it holds.");
  field("acts_in", explanation.acts_in, "Rooms of the program that a number acts in.");
  field("used_by", explanation.used_by, "Ids that rest upon it.");
}

}  // namespace percuta::evidence
