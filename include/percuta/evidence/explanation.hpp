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

/// Something else of the same name.
struct OtherMeaning {
  std::string id;
  std::string kind;
  std::string says;
};

void fields(Is<OtherMeaning> auto& meaning, auto&& field) {
  field("id", meaning.id, "Its id; `explain kind:id` tells all of it.");
  field("kind", meaning.kind, "What sort of knowledge it is.");
  field("says", meaning.says, "What it says.");
}

/// What a plan says of a quantity: a number with its band where it has one, or a word.
struct Said {
  std::optional<double> value = {};
  std::optional<double> low = {};
  std::optional<double> high = {};
  std::optional<std::string> word = {};
};

void fields(Is<Said> auto& said, auto&& field) {
  field("value", said.value, base::unitless, "The number; the key tells its unit.");
  field("low", said.low, base::unitless, "Lower end of its band.");
  field("high", said.high, base::unitless, "Upper end of its band.");
  field("word", said.word, "The word, where it is no number.");
}

/// A quantity of a plan that moves when a number moves within its range.
struct Moved {
  std::string key;
  Said at_low;
  Said at_value;
  Said at_high;
};

void fields(Is<Moved> auto& moved, auto&& field) {
  field("key", moved.key, "What moves, as `compare` calls it.");
  field("at_low", moved.at_low, "Where the number is at its lower end.");
  field("at_value", moved.at_value, "Where it is what knowledge says.");
  field("at_high", moved.at_high, "Where it is at its upper end.");
}

/// What of one plan rests on it.
struct Rests {
  std::vector<Moved> moved;
  std::vector<std::string> named_in;
};

void fields(Is<Rests> auto& rests, auto&& field) {
  field("moved", rests.moved, "Of a number: what moves with it.");
  field("named_in", rests.named_in, "Where the plan, as JSON, names it.");
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
  std::vector<OtherMeaning> also{};
  std::optional<Rests> rests{};
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
  field("also", explanation.also, "What else the name stands for.");
  field("rests", explanation.rests, "What of the plan of `--case` rests on it.");
}

}  // namespace percuta::evidence
