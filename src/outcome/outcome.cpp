#include "percuta/outcome/outcome.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "percuta/base/assert.hpp"
#include "percuta/base/band.hpp"
#include "percuta/num/mixture.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::outcome {
namespace {

double scar_ratio(std::optional<ScarShape> scar, const Parameters& parameters) {
  switch (scar.value_or(ScarShape::mixed)) {
    case ScarShape::rolling:
      return parameters.scar_rolling_ratio;
    case ScarShape::boxcar:
      return parameters.scar_boxcar_ratio;
    case ScarShape::ice_pick:
      return parameters.scar_ice_pick_ratio;
    case ScarShape::mixed:
      break;
  }
  return 1;
}

// The part of the scatter between people that their gains already show: one standard deviation of
// gain, seen through the slope of E1.
double shown_by_gains(double gain, double person_cv, const Question& question,
                      const Parameters& parameters) {
  const double g63 = response_gain(parameters, question.family);
  const double steps = std::max(gain, 0.0) / g63;
  const double slope =
      parameters.effect_max_frac * scar_ratio(question.scar, parameters) * steps * std::exp(-steps);
  return slope * person_cv;
}

double square(double x) { return x * x; }

// What can be improved, in points; negative where a higher score is better.
double room(const Question& question) {
  const Scale& scale = question.scale;
  return scale.relative ? scale.minimum_score - scale.maximum_score
                        : *question.baseline - scale.best();
}

double score(const Question& question, double improved) {
  const Scale& scale = question.scale;
  const double from = scale.relative ? scale.minimum_score : *question.baseline;
  return std::clamp(from - improved * room(question), scale.minimum_score, scale.maximum_score);
}

base::Band band_of(const num::Mixture& mixture) {
  return {mixture.quantile(num::band_low), mixture.quantile(num::band_middle),
          mixture.quantile(num::band_high)};
}

Prediction told(const Question& question, const base::Band& band, double responder_frac) {
  const double worse = score(question, band.low);
  const double better = score(question, band.high);
  return {question.scale.id,
          question.scale.relative ? std::nullopt : question.baseline,
          score(question, band.middle),
          std::min(worse, better),
          std::max(worse, better),
          responder_frac,
          question.at_d,
          band.middle,
          band.low,
          band.high};
}

void expect_answerable(const Question& question, std::span<const Parameters> draws) {
  PERCUTA_EXPECT(!draws.empty());
  PERCUTA_EXPECT(question.scale.relative || question.baseline.has_value());
  PERCUTA_EXPECT(question.scale.minimum_score < question.scale.maximum_score);
  PERCUTA_EXPECT(question.scale.relative || (question.scale.minimum_score <= *question.baseline &&
                                             *question.baseline <= question.scale.maximum_score));
}

}  // namespace

double improved_frac(double gain, Family family, std::optional<ScarShape> scar,
                     const Parameters& parameters) {
  const double taken = -std::expm1(-std::max(gain, 0.0) / response_gain(parameters, family));
  return std::min(1.0, parameters.effect_max_frac * taken * scar_ratio(scar, parameters));
}

Prediction predict_person(const Question& question, const Gains& gains,
                          std::span<const Parameters> draws) {
  expect_answerable(question, draws);
  PERCUTA_EXPECT(gains.samples.size() == draws.size());
  std::vector<num::Bell> bells;
  bells.reserve(draws.size());
  double responders = 0;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    const Parameters& parameters = draws[i];
    const double shown = shown_by_gains(gains.samples[i], gains.person_cv, question, parameters);
    const double person =
        std::max(0.0, square(parameters.improvement_person_sd_frac) - square(shown));
    const num::Bell bell{
        improved_frac(gains.samples[i], question.family, question.scar, parameters),
        std::sqrt(person + square(parameters.improvement_between_trials_sd_frac))};
    responders += num::above(bell, responds_from(question.scale, question.baseline, parameters));
    bells.push_back(bell);
  }
  base::Band band = band_of(num::Mixture(std::move(bells)));
  band.high = std::min(band.high, 1.0);
  band.middle = std::min(band.middle, band.high);
  return told(question, band, responders / static_cast<double>(draws.size()));
}

double like_trials_differ_frac(const Parameters& parameters) {
  return std::max(parameters.improvement_between_trials_sd_frac,
                  parameters.trial_band_half_width_frac / num::z95);
}

num::Bell trial_mean(double improved, double people_count, const Parameters& parameters) {
  const double people = square(parameters.improvement_person_sd_frac) / people_count;
  return {improved, std::sqrt(square(like_trials_differ_frac(parameters)) + people)};
}

TrialPrediction predict_trial(const Question& question, const TrialGains& gains,
                              double people_count, std::span<const Parameters> draws) {
  expect_answerable(question, draws);
  PERCUTA_EXPECT(gains.persons_count > 0 &&
                 gains.samples.size() == gains.persons_count * draws.size());
  PERCUTA_EXPECT(people_count >= 1);
  std::vector<num::Bell> bells;
  bells.reserve(draws.size());
  double responders = 0;
  for (std::size_t world = 0; world < draws.size(); ++world) {
    const Parameters& parameters = draws[world];
    double sum = 0;
    for (const double gain :
         gains.samples.subspan(world * gains.persons_count, gains.persons_count)) {
      sum += improved_frac(gain, question.family, question.scar, parameters);
    }
    const double mean = sum / static_cast<double>(gains.persons_count);
    bells.push_back(trial_mean(mean, people_count, parameters));
    responders += num::above(trial_mean(mean, 1, parameters),
                             responds_from(question.scale, question.baseline, parameters));
  }
  const num::Mixture mixture(std::move(bells), gains.scramblings_count);
  const num::Edge low = mixture.edge(num::band_low);
  const num::Edge middle = mixture.edge(num::band_middle);
  const num::Edge high = mixture.edge(num::band_high);
  const base::Band band{low.at, std::min(middle.at, 1.0), std::min(high.at, 1.0)};
  return {told(question, band, responders / static_cast<double>(draws.size())),
          {low.error, middle.error, high.error}};
}

}  // namespace percuta::outcome
