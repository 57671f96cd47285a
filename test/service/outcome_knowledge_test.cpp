// The real numbers of outcome: what was fitted can be fitted again, and the counts come back.
#include <algorithm>
#include <cmath>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/known_risk.hpp"
#include "percuta/healing/healing.hpp"
#include "percuta/num/random.hpp"
#include "percuta/outcome/comparison.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/outcome/risk.hpp"
#include "percuta/service/calibration.hpp"

namespace percuta::service {
namespace {

using support::real_catalog;

constexpr std::size_t worlds = 256;

const outcome::Parameters& numbers() { return real_catalog().models.outcome.values; }

const std::vector<outcome::Parameters>& draws() {
  static const auto found = [] {
    std::vector<outcome::Parameters> out;
    for (std::size_t i = 0; i < worlds; ++i) {
      out.push_back(num::draw<outcome::Parameters>(real_catalog().models.outcome.spreads,
                                                   num::SobolPoint(1, {1}, i),
                                                   num::SobolPoint(1, {2}, i)));
    }
    return out;
  }();
  return found;
}

outcome::KnownRisk known(outcome::RiskKind kind) {
  for (const rules::Risk& risk : real_catalog().risks) {
    auto found = catalog::known_risk(risk);
    if (found && found->kind == kind) {
      return *found;
    }
  }
  throw std::runtime_error("no such risk");
}

outcome::Circumstances monthly_roller(double phototype) {
  outcome::Circumstances out;
  out.phototype_score = phototype;
  out.pigment_exposure_d = numbers().pigmentation_reference_exposure_d;
  out.needle_length_mm = 1.5;
  out.rolled = true;
  return out;
}

TEST(OutcomeKnowledge, ComputesEveryRiskItNames) {
  for (const auto& [kind, word] : names(outcome::RiskKind{})) {
    EXPECT_NO_THROW(known(kind)) << word;
  }
}

TEST(OutcomeKnowledge, DarkPatchesLieInTheIntervalOfTheCountAndRiseWithPhototype) {
  const auto risk = known(outcome::RiskKind::pigmentation);
  const auto found = outcome::assess(risk, monthly_roller(4.5), draws()).value();
  EXPECT_GT(found.expected_frac, 0.073);
  EXPECT_LT(found.expected_frac, 0.336);
  double last = 0;
  for (int phototype = 1; phototype <= 6; ++phototype) {
    const auto now = outcome::assess(risk, monthly_roller(phototype), draws()).value();
    EXPECT_GT(now.expected_frac, last);
    last = now.expected_frac;
  }
}

TEST(OutcomeKnowledge, TheDriveToDarkenIsCountedFromTheCourseThatWasCounted) {
  for (const outcome::Trial& trial : real_catalog().trials) {
    if (trial.id == "dogra2014") {
      std::vector<healing::Dose> course;
      for (int i = 0; i < *trial.sessions_count; ++i) {
        course.push_back({i * *trial.interval_weeks * 7, 1, 1, 1});
      }
      const auto found = healing::read(course, course.back().day_d + *trial.assessed_weeks * 7,
                                       real_catalog().models.healing.values);
      EXPECT_NEAR(found.pigment_d / numbers().pigmentation_reference_exposure_d, 1, 0.05);
    }
  }
}

TEST(OutcomeKnowledge, DayNinetyIsNotAboveDayHundredAndFifty) {
  const std::vector<healing::Dose> course = {
      {0, 1, 1, 1}, {30, 1, 1, 1}, {60, 1, 1, 1}, {90, 1, 1, 1}};
  const auto improved = [&](double at_d) {
    const double gain =
        healing::read(course, at_d, real_catalog().models.healing.values).collagen_gain_ratio;
    return outcome::improved_frac(gain, outcome::Family::wrinkle, {}, numbers());
  };
  EXPECT_LT(improved(90), improved(150));
}

TEST(OutcomeKnowledge, TracksLieInTheIntervalOfTheCount) {
  const auto found =
      outcome::assess(known(outcome::RiskKind::tracks), monthly_roller(4.5), draws()).value();
  EXPECT_GT(found.expected_frac, 0.018);
  EXPECT_LT(found.expected_frac, 0.213);
}

TEST(OutcomeKnowledge, DowntimeIsDaysAndOverWithinAWeekAndAHalf) {
  const auto found = outcome::downtime({1.5, 1}, draws());
  EXPECT_GT(found.whole_d.middle, 2);
  EXPECT_LT(found.whole_d.middle, 5);
  EXPECT_LT(found.whole_d.high, 8);
  EXPECT_LT(outcome::downtime({0.25, 0.1}, draws()).whole_d.middle, 2);
}

TEST(OutcomeKnowledge, EveryTrialToFitHasAMeanAndAFamily) {
  for (const outcome::Trial& trial : real_catalog().trials) {
    if (trial.use != outcome::TrialUse::fit) {
      continue;
    }
    ASSERT_TRUE(trial.scale) << trial.id;
    const outcome::Scale& scale = real_catalog().scales.at(trial.scale->text);
    EXPECT_TRUE(outcome::observe(trial, scale, numbers())) << trial.id;
    EXPECT_TRUE(outcome::family_of(
        scale, trial.indication.value_or(base::Name<"indication">{}).text, real_catalog().measures))
        << trial.id;
    EXPECT_TRUE(trial.sessions_count && trial.interval_weeks) << trial.id;
  }
}

TEST(OutcomeKnowledge, ConstantsAreThoseThatTheTrialsGive) {
  constexpr double refit_when_beyond = 0.05;
  const std::string refit = ": stale. Run percuta-calibrate --knowledge knowledge --room outcome.";
  const plan::TrialFit fit = fit_outcome(real_catalog());
  EXPECT_THAT(fit.left_out, testing::IsEmpty());
  std::vector<outcome::Family> fitted;
  for (const plan::FittedFamily& family : fit.families) {
    const outcome::ResponseGainFit& found = family.constant;
    const std::string name = outcome::response_gain_name(found.family);
    const evidence::Graded& stored = real_catalog().parameters.at(name);
    EXPECT_NEAR(found.value / stored.value, 1, refit_when_beyond) << name << refit;
    EXPECT_NEAR(found.low / stored.low, 1, refit_when_beyond) << name << refit;
    EXPECT_NEAR(found.high / stored.high, 1, refit_when_beyond) << name << refit;
    EXPECT_EQ(stored.grade, evidence::Grade::fitted) << name;
    fitted.push_back(found.family);
  }
  for (const auto& [family, word] : names(outcome::Family{})) {
    EXPECT_THAT(fitted, testing::Contains(family)) << word;
  }
}

TEST(OutcomeKnowledge, MonthlyRollingHalvesAcneScars) {
  const plan::TrialForecasts all = plan::predict_trials(real_catalog(), 1);
  const auto rolled =
      std::find_if(all.predicted.begin(), all.predicted.end(),
                   [](const plan::TrialForecast& one) { return one.trial->id == "dogra2014"; });
  ASSERT_NE(rolled, all.predicted.end());
  const outcome::Comparison& found = rolled->compared;
  EXPECT_NEAR(*found.measured_pct, 44.6, 0.05);
  EXPECT_GT(found.predicted_pct, 35);
  EXPECT_LT(found.predicted_pct, 55);
  EXPECT_GE(found.predicted_pct_high - found.predicted_pct, 15 - 1e-9);
}

}  // namespace
}  // namespace percuta::service
