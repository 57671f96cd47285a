#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/parameters.hpp"

namespace percuta::outcome {

/// Scales that share one fitted constant: what the score looks at, not what it is called.
enum class Family { scar, grade, ecca, thick_scar, striae, wrinkle, laxity, texture, ageing };
constexpr auto names(Family) {
  using enum Family;
  return std::to_array<base::Word<Family>>({{scar, "scar"},
                                            {grade, "grade"},
                                            {ecca, "ecca"},
                                            {thick_scar, "thick_scar"},
                                            {striae, "striae"},
                                            {wrinkle, "wrinkle"},
                                            {laxity, "laxity"},
                                            {texture, "texture"},
                                            {ageing, "ageing"}});
}

/// The fitted constant of a family.
double response_gain(const Parameters& parameters, Family family);
void set_response_gain(Parameters& parameters, Family family, double ratio);

/// What knowledge calls that constant.
std::string response_gain_name(Family family);

enum class Direction { lower_is_better, higher_is_better };
constexpr auto names(Direction) {
  using enum Direction;
  return std::to_array<base::Word<Direction>>(
      {{lower_is_better, "lower_is_better"}, {higher_is_better, "higher_is_better"}});
}

/// Shape of an atrophic scar, in the words of a case.
enum class ScarShape { rolling, boxcar, ice_pick, mixed };
constexpr auto names(ScarShape) {
  using enum ScarShape;
  return std::to_array<base::Word<ScarShape>>(
      {{rolling, "rolling"}, {boxcar, "boxcar"}, {ice_pick, "ice_pick"}, {mixed, "mixed"}});
}

/// A scale that clinics score with. `relative`: the score itself is an improvement, so nobody has a
/// baseline on it. `stated_only`: nothing was fitted that it looks at. `step_score`: it counts
/// whole steps, and a responder gains one.
struct Scale {
  std::string id;
  std::string name;
  std::vector<std::string> names;
  double minimum_score = 0;
  double maximum_score = 0;
  Direction direction = Direction::lower_is_better;
  bool relative = false;
  bool stated_only = false;
  std::optional<Family> family;
  std::optional<double> step_score;
  std::optional<double> usual_baseline_score;
  std::string measures;
  std::optional<std::string> note;
  std::vector<Name<"source">> sources;

  [[nodiscard]] double best() const {
    return direction == Direction::lower_is_better ? minimum_score : maximum_score;
  }
  [[nodiscard]] double worst() const {
    return direction == Direction::lower_is_better ? maximum_score : minimum_score;
  }
};

void fields(Is<Scale> auto& scale, auto&& field) {
  field("id", scale.id, "What a case calls it.");
  field("name", scale.name, "Its full name.");
  field("names", scale.names, Need::defaulted, "What clinics call it too.");
  field("minimum_score", scale.minimum_score, "Lowest score there is.");
  field("maximum_score", scale.maximum_score, "Highest score there is.");
  field("direction", scale.direction, "Which end is the better one.");
  field("relative", scale.relative, Need::defaulted, "The score itself is an improvement.");
  field("stated_only", scale.stated_only, Need::defaulted,
        "A case may give it, but no outcome is computed on it.");
  field("family", scale.family, "Scales that share a constant; absent: as the indication says.");
  field("step_score", scale.step_score, Range{0.01, 100}, "Smallest step of a grade.");
  field("usual_baseline_score", scale.usual_baseline_score,
        "Score before treatment that is assumed where a trial does not tell it.");
  field("measures", scale.measures, "What it looks at.");
  field("note", scale.note, "What is assumed of it.");
  field("sources", scale.sources, "Who uses or describes it.");
}

/// The share of the room for improvement from which a clinic would call somebody a responder: half
/// a step on a scale of whole steps, since grades are rounded. Without a baseline the scale's usual
/// one counts.
double responds_from(const Scale& scale, std::optional<double> baseline,
                     const Parameters& parameters);

/// What cannot be between the numbers of a scale; `key` is where it stands.
std::vector<base::Complaint> check(const Scale& scale, const std::string& key);

/// How improvement of an indication is told when a case names no score.
struct Measure {
  std::string id;
  Name<"indication"> indication;
  Family family = Family::scar;
  Name<"scale"> scale;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Measure> auto& measure, auto&& field) {
  field("id", measure.id, "What an answer cites.");
  field("indication", measure.indication, "What the treatment is for.");
  field("family", measure.family, "Which fitted constant stands for it.");
  field("scale", measure.scale, "Scale of the answer where the case has no score.");
  field("says", measure.says, "Why this one.");
  field("sources", measure.sources, "Who says so.");
}

/// The measure of an indication; null where there is none.
const Measure* measure_of(std::string_view indication, std::span<const Measure> measures);

/// The constant that stands for a scale: its own, else that of the indication's measure; none where
/// neither is there.
std::optional<Family> family_of(const Scale& scale, std::string_view indication,
                                std::span<const Measure> measures);

}  // namespace percuta::outcome
