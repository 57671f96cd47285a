#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/study_words.hpp"
#include "percuta/outcome/trial.hpp"

namespace percuta::outcome {

/// People of one class of improvement, lowest class first, as counted or from the printed percent.
/// Below nothing is worse than before.
struct ImprovedClass {
  std::string name;  ///< as the paper calls it
  double from_pct = 0;
  double to_pct = 0;
  int people_count = 0;
};

void fields(Is<ImprovedClass> auto& one, auto&& field) {
  const Range percent{-100, 100};
  field("name", one.name, "What the paper calls it.");
  field("from_pct", one.from_pct, percent, "Improved by at least.");
  field("to_pct", one.to_pct, percent, "Improved by at most.");
  field("people_count", one.people_count, Range{0, 1e5}, base::unitless, "How many people.");
}

/// One arm on one scale at one time: a mean, people by class, responders, or only a direction.
/// What is absent was not told, or not read.
struct Score {
  std::optional<Name<"indication">> indication;
  std::optional<Name<"scale">> scale;
  std::optional<ScarShape> scar;
  Rater rater = Rater::not_told;
  Seen seen = Seen::abstract;
  std::optional<double> assessed_weeks;
  std::optional<int> people_count;
  std::optional<double> before_score;
  std::optional<double> before_sd_score;
  std::optional<double> before_score_low;
  std::optional<double> before_score_high;
  std::optional<double> after_score;
  std::optional<double> after_sd_score;
  std::optional<double> change_score;
  std::optional<double> change_sd_score;
  std::optional<double> change_se_score;
  std::optional<double> improved_pct;
  std::optional<double> improved_sd_pct;
  std::vector<ImprovedClass> classes;
  std::optional<Bounds> bounds;
  std::optional<int> responders_count;
  std::optional<double> responds_from_pct;
  std::optional<double> responds_from_score;
  std::optional<Finding> finding;
  std::optional<std::string> left_out;
  std::optional<std::string> note;
};

void score_means_fields(auto& score, auto&& field) {
  const Range spread{0, 1e3};
  field("before_score", score.before_score, "Mean score before.");
  field("before_sd_score", score.before_sd_score, spread, "Its standard deviation.");
  field("before_score_low", score.before_score_low,
        "Lowest mean before that is likely, where it was not told.");
  field("before_score_high", score.before_score_high, "The highest.");
  field("after_score", score.after_score, "Mean score after.");
  field("after_sd_score", score.after_sd_score, spread, "Its standard deviation.");
  field("change_score", score.change_score, "Mean improvement in points; above zero is better.");
  field("change_sd_score", score.change_sd_score, spread, "Its standard deviation.");
  field("change_se_score", score.change_se_score, spread, "Standard error of that mean.");
  field("improved_pct", score.improved_pct, Range{-100, 100}, "Mean improvement as printed.");
  field("improved_sd_pct", score.improved_sd_pct, Range{0, 200}, "Its standard deviation.");
}

void fields(Is<Score> auto& score, auto&& field) {
  field("indication", score.indication, "What was scored; absent: nothing Percuta plans.");
  field("scale", score.scale, "By what.");
  field("scar", score.scar, "Shape of the scars, where only one was scored.");
  field("rater", score.rater, Need::defaulted, "Who scored.");
  field("seen", score.seen, Need::defaulted, "How we saw the numbers; absent: in the abstract.");
  field("assessed_weeks", score.assessed_weeks, Range{0, 520}, "After the last session.");
  field("people_count", score.people_count, Range{1, 1e5}, base::unitless,
        "People scored; absent: all of the arm.");
  score_means_fields(score, field);
  field("classes", score.classes, Need::defaulted, "People by class, lowest first.");
  field("bounds", score.bounds, "Who tells where the classes, or responders, begin.");
  field("responders_count", score.responders_count, Range{0, 1e5}, base::unitless,
        "People who improved at least so far:");
  field("responds_from_pct", score.responds_from_pct, Range{0, 100},
        "in percent of what was there");
  field("responds_from_score", score.responds_from_score, Range{0, 1e3}, "or in points.");
  field("finding", score.finding, "What is said of after against before.");
  field("left_out", score.left_out, "Why no fit may use it; absent: it may.");
  field("note", score.note, "What we computed or took for granted.");
}

}  // namespace percuta::outcome
