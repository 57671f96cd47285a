#include "percuta/outcome/outcome.hpp"

#include "numbers.hpp"
#include "support/units.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/num/spread.hpp"

namespace percuta::outcome {
namespace {

double between(double low, double high) {
  return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

TEST(Names, TellTheirUnits) {
  EXPECT_THAT(support::numbers_without_unit<Parameters>("parameters"), testing::IsEmpty());
  EXPECT_THAT(support::numbers_without_unit<Prediction>("prediction"), testing::IsEmpty());
}

TEST(ImprovedFrac, FollowsItsEquation) {
  const Parameters p = round_numbers();
  EXPECT_EQ(improved_frac(0, Family::scar, {}, p), 0);
  EXPECT_NEAR(improved_frac(0.5, Family::scar, {}, p), 0.8 * (1 - std::exp(-1.0)), 1e-15);
  EXPECT_NEAR(improved_frac(1e9, Family::scar, {}, p), 0.8, 1e-15);
  EXPECT_NEAR(improved_frac(1e9, Family::scar, ScarShape::rolling, p), 0.96, 1e-15);
  EXPECT_NEAR(improved_frac(1e9, Family::scar, ScarShape::ice_pick, p), 0.16, 1e-15);
  EXPECT_EQ(improved_frac(-0.2, Family::scar, {}, p), 0) << "lost collagen is no improvement";
}

TEST(ImprovedFrac, NeverPassesTheWhole) {
  Parameters p = round_numbers();
  p.effect_max_frac = 0.95;
  EXPECT_EQ(improved_frac(1e9, Family::scar, ScarShape::rolling, p), 1);
}

TEST(ImprovedFrac, ReachesBelowAFifthAndAboveThreeFifths) {
  const Parameters p = round_numbers();
  EXPECT_LT(improved_frac(0.1, Family::scar, {}, p), 0.2);
  EXPECT_LT(improved_frac(0.6, Family::ecca, {}, p), 0.2);
  EXPECT_GT(improved_frac(0.8, Family::scar, {}, p), 0.6);
}

TEST(Person, ScattersByPeopleAndClinicsAroundTheMiddle) {
  const Prediction found = person({percent(), Family::scar, {}, {}, 210}, 0.5);
  const double middle = 0.8 * (1 - std::exp(-1.0));
  EXPECT_EQ(found.scale, "percent_improvement");
  EXPECT_FALSE(found.baseline);
  EXPECT_EQ(found.at_d, 210);
  EXPECT_NEAR(found.expected, 100 * middle, 1e-6);
  EXPECT_NEAR(found.low, 100 * (middle - num::z95 * 0.2), 1e-6);
  EXPECT_NEAR(found.high, 100 * (middle + num::z95 * 0.2), 1e-6);
  EXPECT_NEAR(found.responder_frac, 0.5 * std::erfc(-(middle - 0.25) / 0.2 / std::sqrt(2.0)), 1e-9);
}

TEST(Person, KeepsAGradeAboveItsFloor) {
  const Prediction found = person({grades(), Family::grade, 2.0, {}, 0}, 5);
  EXPECT_EQ(found.low, 1);
  EXPECT_NEAR(found.expected, 2 - 0.8, 1e-3);
  EXPECT_LE(found.high, 2);
  EXPECT_EQ(person({grades(), Family::grade, 1.0, {}, 0}, 5).expected, 1) << "nothing to improve";
}

TEST(Person, GradesRespondFromHalfAStepOn) {
  // Half a grade of the two there are above the floor: a quarter.
  Parameters p = round_numbers();
  p.responder_improvement_frac = 0.9;
  const double responders = person({grades(), Family::grade, 3.0, {}, 0}, 0.5, p).responder_frac;
  EXPECT_NEAR(responders,
              0.5 * std::erfc(-(0.8 * (1 - std::exp(-1.0)) - 0.25) / 0.2 / std::sqrt(2.0)), 1e-9);
}

TEST(Person, CountsScatterThatGainsAlreadyShowOnce) {
  const double wide = person({percent(), Family::scar, {}, {}, 0}, 0.5).high;
  const double less = person({percent(), Family::scar, {}, {}, 0}, 0.5, round_numbers(), 0.3).high;
  EXPECT_LT(less, wide);
}

TEST(Trial, AveragesPeopleInTheirWorld) {
  Parameters p = round_numbers();
  p.improvement_between_trials_sd_frac = 0.19;
  const std::vector<double> gains = {0.2, 0.8};
  const Question question{points(), Family::scar, 20.0, {}, 100};
  const Prediction found = predict_trial(question, {gains, 2}, 64, std::vector{p});
  const double middle =
      0.5 * (improved_frac(0.2, Family::scar, {}, p) + improved_frac(0.8, Family::scar, {}, p));
  EXPECT_NEAR(found.improved_frac, middle, 1e-9);
  EXPECT_NEAR(found.improved_frac_high - middle, num::z95 * std::hypot(0.19, 0.16 / 8), 1e-9);
  EXPECT_NEAR(found.expected, 20 * (1 - middle), 1e-7);
  EXPECT_LT(found.low, found.high);
}

TEST(Trial, IsNeverSurerThanTrialsAllow) {
  Parameters p = round_numbers();
  p.improvement_between_trials_sd_frac = 0.01;
  const std::vector<double> gain = {0.5};
  const Prediction found =
      predict_trial({percent(), Family::scar, {}, {}, 0}, {gain}, 1e9, std::vector{p});
  EXPECT_NEAR(found.improved_frac - found.improved_frac_low, 0.15, 1e-9);
  EXPECT_NEAR(found.improved_frac_high - found.improved_frac, 0.15, 1e-9);
}

RC_GTEST_PROP(Improvement, MoreGainIsNeverLess, ()) {
  const Parameters p = round_numbers();
  const double gain = between(0, 2);
  const double more = gain + between(0, 2);
  const auto shape = *rc::gen::element(ScarShape::rolling, ScarShape::boxcar, ScarShape::ice_pick,
                                       ScarShape::mixed);
  RC_ASSERT(improved_frac(more, Family::scar, shape, p) >=
            improved_frac(gain, Family::scar, shape, p));
  const Question question{grades(), Family::grade, between(1, 4), shape, 0};
  RC_ASSERT(person(question, more).expected <= person(question, gain).expected + 1e-9);
}

RC_GTEST_PROP(Improvement, IcePickIsNeverMoreThanRolling, ()) {
  const Parameters p = round_numbers();
  const double gain = between(0, 3);
  RC_ASSERT(improved_frac(gain, Family::scar, ScarShape::ice_pick, p) <=
            improved_frac(gain, Family::scar, ScarShape::rolling, p));
}

RC_GTEST_PROP(Improvement, BandsHoldWhatIsExpected, ()) {
  std::vector<double> gains;
  std::vector<Parameters> draws;
  for (int i = 0; i < 20; ++i) {
    gains.push_back(between(-0.1, 1.5));
    draws.push_back(round_numbers());
    draws.back().response_gain_grade_ratio = between(0.1, 2);
    draws.back().improvement_person_sd_frac = between(0.1, 0.3);
  }
  const Question question{grades(), Family::grade, between(1, 4), {}, 0};
  for (const Prediction& found :
       std::initializer_list<Prediction>{predict_person(question, {gains, 0.1}, draws),
                                         predict_trial(question, {gains}, 30, draws)}) {
    RC_ASSERT(found.low <= found.expected && found.expected <= found.high);
    RC_ASSERT(1 <= found.low && found.high <= 4);
    RC_ASSERT(0 <= found.responder_frac && found.responder_frac <= 1);
    RC_ASSERT(found.improved_frac_low <= found.improved_frac);
    RC_ASSERT(found.improved_frac <= found.improved_frac_high);
  }
}

RC_GTEST_PROP(Improvement, WiderScatterNeverNarrowsABand, ()) {
  const Question question{percent(), Family::scar, {}, {}, 0};
  const double gain = between(0, 1);
  Parameters wider = round_numbers();
  wider.improvement_person_sd_frac *= 1 + between(0, 1);
  wider.improvement_between_trials_sd_frac *= 1 + between(0, 1);
  const Prediction narrow = person(question, gain);
  const Prediction wide = person(question, gain, wider);
  RC_ASSERT(wide.improved_frac_low <= narrow.improved_frac_low + 1e-9);
  RC_ASSERT(wide.improved_frac_high >= narrow.improved_frac_high - 1e-9);
  RC_ASSERT(std::abs(wide.improved_frac - narrow.improved_frac) < 1e-9);
}

}  // namespace
}  // namespace percuta::outcome
