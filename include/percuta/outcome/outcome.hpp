#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "percuta/base/band.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/num/mixture.hpp"
#include "percuta/outcome/parameters.hpp"
#include "percuta/outcome/scale.hpp"

namespace percuta::outcome {

/// What is asked: on which scale, from which score, for what, on which day from the first session.
struct Question {
  Scale scale;
  Family family = Family::scar;
  std::optional<double> baseline;  ///< on the scale; none: the answer is relative
  std::optional<ScarShape> scar;   ///< none: the mixture that trials treat
  double at_d = 0;
};

/// Gain of collagen at that day: total of the papillary dermis over rest, less 1. One sample is one
/// world, or one world and one person.
struct Gains {
  std::span<const double> samples;
  /// How far people differ in gain inside the samples; 0 when they hold one typical person each.
  double person_cv = 0;
};

/// A score with its band of 5 to 95 %. Relative answers are on a scale that counts improvement.
/// `expected` is the median.
struct Prediction {
  std::string scale;
  std::optional<double> baseline;
  double expected = 0;
  double low = 0;
  double high = 0;
  double responder_frac = 0;
  double at_d = 0;
  double improved_frac = 0;
  double improved_frac_low = 0;
  double improved_frac_high = 0;
};

void fields(Is<Prediction> auto& prediction, auto&& field) {
  using base::unitless;
  field("scale", prediction.scale, "The scale.");
  field("baseline", prediction.baseline, unitless, "Score before; none: the answer is relative.");
  field("expected", prediction.expected, unitless, "Score after: half of people end above it.");
  field("low", prediction.low, unitless, "Lower end of the band, 5 %.");
  field("high", prediction.high, unitless, "Upper end of the band, 95 %.");
  field("responder_frac", prediction.responder_frac, "Share of people who improve visibly.");
  field("at_d", prediction.at_d, "Days from the first session.");
  field("improved_frac", prediction.improved_frac, "Improvement over the room there was.");
  field("improved_frac_low", prediction.improved_frac_low, "Lower end of its band.");
  field("improved_frac_high", prediction.improved_frac_high, "Upper end of its band.");
}

/// Share of the room for improvement that a gain of collagen takes, before any scatter: E1 of
/// docs/models/outcome.md. Models that collagen stands for what the eye scores; stops holding where
/// pigment, redness or fibrosis dominates the score, and for scars deeper than needles reach.
double improved_frac(double gain, Family family, std::optional<ScarShape> scar,
                     const Parameters& parameters);

/// One person's outcome: worlds, clinics and people. Sample i goes with draw i.
Prediction predict_person(const Question& question, const Gains& gains,
                          std::span<const Parameters> draws);

/// A trial's mean with the error of its band.
struct TrialPrediction : Prediction {
  base::Band improved_frac_error;  ///< Monte-Carlo standard errors of its ends and its middle
};

/// Gains of persons of world 0, then of world 1 …, `persons_count` in each (one where people are
/// typical); worlds run after run from independent scramblings.
struct TrialGains {
  std::span<const double> samples;
  std::size_t persons_count = 1;
  std::size_t scramblings_count = 1;
};

/// How far means of like trials lie apart, never less than trials allow (standard deviation).
double like_trials_differ_frac(const Parameters& parameters);

/// Where a trial's mean improvement lies in one world: about that of its persons, by the trial's
/// own standard error and what like trials differ by. What `predict_trial` and experiments mix.
num::Bell trial_mean(double improved, double people_count, const Parameters& parameters);

/// A trial's mean: persons averaged within each world, its noise never drawn. One draw a world.
TrialPrediction predict_trial(const Question& question, const TrialGains& gains,
                              double people_count, std::span<const Parameters> draws);

}  // namespace percuta::outcome
