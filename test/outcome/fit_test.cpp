#include "percuta/outcome/fit.hpp"

#include "numbers.hpp"
#include "support/units.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::outcome {
namespace {

TEST(Names, OfTrialsTellTheirUnits) {
  EXPECT_THAT(support::numbers_without_unit<Trial>("trial"), testing::IsEmpty());
  EXPECT_THAT(support::numbers_without_unit<Scale>("scale"), testing::IsEmpty());
}

TEST(Observe, TakesThePercentThatIsPrinted) {
  Trial trial;
  trial.improved_pct = 37.6;
  trial.improved_sd_pct = 13;
  const Observed found = observe(trial, percent(), round_numbers()).value();
  EXPECT_DOUBLE_EQ(found.improved_frac, 0.376);
  EXPECT_DOUBLE_EQ(*found.person_sd_frac, 0.13);
}

TEST(Observe, CountsTheRoomAboveTheFloor) {
  Trial trial;
  trial.before_score = 3.2;
  trial.after_score = 2.36;
  EXPECT_NEAR(observe(trial, grades(), round_numbers())->improved_frac, 0.84 / 2.2, 1e-12);
  trial.before_score.reset();
  trial.change_score = 0.84;
  const Observed found = observe(trial, grades(), round_numbers()).value();
  EXPECT_NEAR(found.improved_frac, 0.42, 1e-12) << "of a usual grade 3";
  EXPECT_TRUE(found.baseline_assumed);
}

TEST(Observe, FindsTheSpreadOfChange) {
  Trial trial;
  trial.before_score = 20;
  trial.after_score = 10;
  trial.before_sd_score = 3;
  trial.after_sd_score = 4;
  const Observed found = observe(trial, points(), round_numbers()).value();
  EXPECT_NEAR(*found.person_sd_frac, std::sqrt(9 + 16 - 12) / 20, 1e-12);
  EXPECT_TRUE(found.sd_assumed);
  trial.change_sd_score = 2;
  EXPECT_NEAR(*observe(trial, points(), round_numbers())->person_sd_frac, 0.1, 1e-12);
}

TEST(Observe, TakesClassesAtTheirMiddle) {
  Trial trial;
  trial.shares = {{0, 25, 20}, {25, 50, 40}, {50, 75, 40}};
  const Observed found = observe(trial, percent(), round_numbers()).value();
  EXPECT_NEAR(found.improved_frac, 0.425, 1e-12);
  EXPECT_NEAR(*found.person_sd_frac, std::sqrt(0.035), 1e-12);
}

TEST(Observe, FindsNoSpreadWhereAllAreAlike) {
  for (const double from : {0.1, 10.3, 33.3, 66.7}) {
    for (const double people : {33.3, 99.7, 100.0}) {
      Trial trial;
      trial.shares = {{from, from + 0.2, people}};
      EXPECT_NEAR(*observe(trial, percent(), round_numbers())->person_sd_frac, 0, 1e-6);
    }
  }
}

TEST(Observe, LetsRespondersStandForAMean) {
  Trial trial;
  trial.responders_pct = 50;
  const Observed found = observe(trial, percent(), round_numbers()).value();
  EXPECT_NEAR(found.improved_frac, 0.25, 1e-12);
  EXPECT_TRUE(found.from_responders);
  EXPECT_FALSE(observe(Trial{}, percent(), round_numbers()));
}

TEST(Check, TellsSharesThatMissSomebody) {
  Trial trial;
  trial.shares = {{0, 25, 20}};
  const auto found = check(trial, "trial[0]");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "not-everybody");
  EXPECT_EQ(found[1].code, "no-scale");
}

FitPoint at(double gain, double improved) { return {"t", Family::scar, {}, gain, improved, 0.1}; }

TEST(Fit, FindsTheConstantThatMadeTheData) {
  Parameters p = round_numbers();
  p.response_gain_scar_ratio = 0.37;
  std::vector<FitPoint> points;
  for (const double gain : {0.1, 0.3, 0.5}) {
    points.push_back(at(gain, improved_frac(gain, Family::scar, {}, p)));
  }
  points.push_back({"other", Family::texture, {}, 0.5, 0.1, 0.1});
  const auto found = fit_response_gain(points, Family::scar, round_numbers()).value();
  EXPECT_NEAR(found.value, 0.37, 1e-6);
  EXPECT_EQ(found.points_count, 3U);
  EXPECT_NEAR(found.sum_of_squares, 0, 1e-12);
  EXPECT_LT(found.low, found.value);
  EXPECT_GT(found.high, found.value);
}

TEST(Fit, IntervalIsWhereTheMisfitSaysSo) {
  const std::vector points = {at(0.3, 0.3), at(0.5, 0.5)};
  const auto found = fit_response_gain(points, Family::scar, round_numbers()).value();
  for (const double end : {found.low, found.high}) {
    Parameters p = round_numbers();
    set_response_gain(p, Family::scar, end);
    double sum = 0;
    for (const double residual : residuals(points, p)) {
      sum += residual * residual;
    }
    EXPECT_NEAR(sum - found.sum_of_squares, 2.7055, 1e-3);
  }
}

TEST(Fit, NamesTheConstantThatItSets) {
  constexpr double unlike_others = 0.123;
  for (const auto& [family, word] : names(Family{})) {
    Parameters p = round_numbers();
    set_response_gain(p, family, unlike_others);
    std::vector<std::string> moved;
    base::for_each_field(p, [&](const base::FieldSpec& spec, double value) {
      if (value == unlike_others) {
        moved.emplace_back(spec.name);
      }
    });
    EXPECT_THAT(moved, testing::ElementsAre(response_gain_name(family)));
  }
}

TEST(Fit, HasNothingToSayWithoutPoints) {
  EXPECT_FALSE(fit_response_gain({}, Family::scar, round_numbers()));
}

TEST(FitPoint, IsAsUnsureAsTrialsDiffer) {
  Trial trial;
  trial.people_count = 16;
  trial.improved_pct = 40;
  const FitPoint found = fit_point(trial, percent(), Family::scar, 0.4, round_numbers()).value();
  EXPECT_NEAR(found.sd_frac, std::hypot(0.12, 0.04), 1e-12);
}

}  // namespace
}  // namespace percuta::outcome
