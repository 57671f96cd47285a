#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/parameters.hpp"
#include "percuta/outcome/scale.hpp"

namespace percuta::outcome {

/// What a trial is for: fitting, testing a prediction, the direction of an effect, how far
/// people differ, harm, or only to be shown because Percuta does not plan its indication.
enum class TrialUse { fit, validation, sign, scatter, safety, shown };
constexpr auto names(TrialUse) {
  using enum TrialUse;
  return std::to_array<base::Word<TrialUse>>({{fit, "fit"},
                                              {validation, "validation"},
                                              {sign, "sign"},
                                              {scatter, "scatter"},
                                              {safety, "safety"},
                                              {shown, "shown"}});
}

/// What held the needles.
enum class Instrument { pen, roller, stamp, array, not_told };
constexpr auto names(Instrument) {
  using enum Instrument;
  return std::to_array<base::Word<Instrument>>({{pen, "pen"},
                                                {roller, "roller"},
                                                {stamp, "stamp"},
                                                {array, "array"},
                                                {not_told, "not_told"}});
}

/// How a depth is known.
enum class DepthStatus { told, at_most, recalled };
constexpr auto names(DepthStatus) {
  using enum DepthStatus;
  return std::to_array<base::Word<DepthStatus>>(
      {{told, "told"}, {at_most, "at_most"}, {recalled, "recalled"}});
}

/// People whose improvement fell between two bounds.
struct ImprovedShare {
  double from_pct = 0;
  double to_pct = 0;
  double people_pct = 0;
};

void fields(Is<ImprovedShare> auto& share, auto&& field) {
  const Range percent{0, 100};
  field("from_pct", share.from_pct, percent, "Improved by at least.");
  field("to_pct", share.to_pct, percent, "Improved by at most.");
  field("people_pct", share.people_pct, percent, "Share of people.");
}

/// One arm of a published trial, as printed; what is absent was not told, or not read. What follows
/// from it by arithmetic is not stored but computed by `observe`.
struct Trial {
  std::string id;
  std::string population;
  std::optional<Name<"indication">> indication;
  std::optional<ScarShape> scar;
  std::optional<int> people_count;
  std::optional<int> phototype_low_score;
  std::optional<int> phototype_high_score;
  Instrument instrument = Instrument::not_told;
  std::optional<double> depth_mm;
  std::optional<DepthStatus> depth_status;
  std::optional<int> sessions_count;
  std::optional<double> interval_weeks;
  std::optional<double> assessed_weeks;
  std::optional<std::string> beside;
  std::optional<Name<"scale">> scale;
  std::optional<double> before_score;
  std::optional<double> before_sd_score;
  std::optional<double> after_score;
  std::optional<double> after_sd_score;
  std::optional<double> change_score;
  std::optional<double> change_sd_score;
  std::optional<double> change_se_score;
  std::optional<double> improved_pct;
  std::optional<double> improved_sd_pct;
  std::vector<ImprovedShare> shares;
  std::optional<double> responders_pct;
  TrialUse use = TrialUse::shown;
  std::string says;
  std::vector<Name<"source">> sources;
};

void who_and_what_fields(auto& trial, auto&& field) {
  field("id", trial.id, "What an answer cites.");
  field("population", trial.population, "Who was treated, for what.");
  field("indication", trial.indication, "What Percuta calls it; absent: nothing it plans.");
  field("scar", trial.scar, "Shape of the scars, where only one was scored.");
  field("people_count", trial.people_count, Range{1, 1e5}, base::unitless,
        "People, or halves of faces, at the end.");
  field("phototype_low_score", trial.phototype_low_score, Range{1, 6}, "Lightest phototype.");
  field("phototype_high_score", trial.phototype_high_score, Range{1, 6}, "Darkest phototype.");
  field("instrument", trial.instrument, Need::defaulted, "What held the needles.");
  field("depth_mm", trial.depth_mm, Range{0.05, 5}, "Needle length or dial.");
  field("depth_status", trial.depth_status, "How that depth is known; absent: told.");
  field("sessions_count", trial.sessions_count, Range{1, 50}, "Sessions.");
  field("interval_weeks", trial.interval_weeks, Range{0.1, 104}, "From one to the next.");
  field("assessed_weeks", trial.assessed_weeks, Range{0, 520}, "After the last session.");
  field("beside", trial.beside, "What was given besides needling.");
}

void fields(Is<Trial> auto& trial, auto&& field) {
  who_and_what_fields(trial, field);
  field("scale", trial.scale, "What was scored.");
  field("before_score", trial.before_score, "Mean score before.");
  field("before_sd_score", trial.before_sd_score, Range{0, 1e3}, "Its standard deviation.");
  field("after_score", trial.after_score, "Mean score after.");
  field("after_sd_score", trial.after_sd_score, Range{0, 1e3}, "Its standard deviation.");
  field("change_score", trial.change_score, "Mean improvement in points.");
  field("change_sd_score", trial.change_sd_score, Range{0, 1e3}, "Its standard deviation.");
  field("change_se_score", trial.change_se_score, Range{0, 1e3}, "Standard error of the mean.");
  field("improved_pct", trial.improved_pct, Range{-100, 100}, "Mean improvement as printed.");
  field("improved_sd_pct", trial.improved_sd_pct, Range{0, 200}, "Its standard deviation.");
  field("shares", trial.shares, Need::defaulted, "People by how far they improved.");
  field("responders_pct", trial.responders_pct, Range{0, 100}, "People who got better.");
  field("use", trial.use, "What the model takes it for.");
  field("says", trial.says, "What it found, in a sentence.");
  field("sources", trial.sources, "Where it was read.");
}

/// What cannot be between the numbers of a trial; `key` is where it stands.
std::vector<base::Complaint> check(const Trial& trial, const std::string& key);

/// What a trial says about improvement, over the room there was.
struct Observed {
  double improved_frac = 0;
  std::optional<double> person_sd_frac;  ///< between people
  std::optional<double> mean_se_frac;    ///< of the mean, where printed
  bool baseline_assumed = false;         ///< the scale's usual one
  bool sd_assumed = false;               ///< from an assumed correlation of before and after
  bool from_responders = false;          ///< the share of responders stands for the mean
};

/// How far 90 % of people lie from the mean at most; 0 where their spread is not known.
double people_around_frac(const Observed& observed);

/// Mean improvement and its spread between people, by arithmetic on what is printed; none where no
/// mean can be had. `scale` is the one the trial names. Standard deviations of change that are not
/// printed rest on the correlation in `parameters`.
std::optional<Observed> observe(const Trial& trial, const Scale& scale,
                                const Parameters& parameters);

}  // namespace percuta::outcome
