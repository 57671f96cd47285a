#include "percuta/outcome/comparison.hpp"

#include "numbers.hpp"
#include <gtest/gtest.h>

namespace percuta::outcome {
namespace {

Trial monthly_roller(double improved_pct) {
  Trial trial;
  trial.id = "doe2016";
  trial.indication = Name<"indication">{"acne_scars"};
  trial.instrument = Instrument::roller;
  trial.depth_mm = 1.5;
  trial.sessions_count = 5;
  trial.interval_weeks = 4;
  trial.people_count = 30;
  trial.improved_pct = improved_pct;
  trial.sources = {{"doe2016.outcome"}};
  return trial;
}

Comparison beside(double improved_pct) {
  return compare(monthly_roller(improved_pct), percent(), Family::scar, {std::vector{0.5}},
                 round_numbers(), std::vector{round_numbers()});
}

TEST(Compare, TellsWhereATrialLies) {
  const Comparison near = beside(55);
  EXPECT_EQ(near.agreement, Agreement::inside);
  EXPECT_NEAR(near.predicted_pct, 80 * (1 - std::exp(-1.0)), 1e-6);
  EXPECT_NEAR(*near.measured_pct, 55, 1e-9);
  EXPECT_EQ(near.sources.front(), "doe2016.outcome");
  EXPECT_GE(near.predicted_pct_high - near.predicted_pct, 15 - 1e-9);
  EXPECT_EQ(beside(95).agreement, Agreement::above);
  EXPECT_EQ(beside(5).agreement, Agreement::below);
}

TEST(Compare, TakesThePrintedErrorWhereNobodyIsCounted) {
  Trial trial = monthly_roller(0);
  trial.improved_pct.reset();
  trial.change_score = 1;
  trial.change_se_score = 0.08;  // 0.04 of the room of two grades: 16 people
  const auto width = [&] {
    const auto found = compare(trial, grades(), Family::grade, {std::vector{0.5}}, round_numbers(),
                               std::vector{round_numbers()});
    return found.predicted_pct_high - found.predicted_pct_low;
  };
  trial.people_count = 16;
  const double counted = width();
  trial.people_count.reset();
  EXPECT_NEAR(width(), counted, 1e-6);
  trial.change_se_score.reset();
  EXPECT_GT(width(), counted);
}

TEST(Compare, PredictsWithoutAMeanAndLeavesOpenWhatWasMeasured) {
  Trial trial = monthly_roller(50);
  trial.improved_pct.reset();
  const Comparison found = compare(trial, percent(), Family::scar, {std::vector{0.5}},
                                   round_numbers(), std::vector{round_numbers()});
  EXPECT_FALSE(found.measured_pct);
  EXPECT_FALSE(found.agreement);
  EXPECT_EQ(found.predicted_pct, beside(50).predicted_pct);
}

TEST(StatesItsSettings, NeedsEveryOne) {
  Trial trial = monthly_roller(50);
  EXPECT_TRUE(states_its_settings(trial));
  trial.depth_mm.reset();
  EXPECT_FALSE(states_its_settings(trial));
}

TEST(FamilyOf, IsThatOfTheScaleOrOfTheIndication) {
  Measure measure;
  measure.indication = {"acne_scars"};
  measure.family = Family::scar;
  const std::vector measures = {measure};
  EXPECT_EQ(family_of(grades(), "acne_scars", measures), Family::grade);
  EXPECT_EQ(family_of(percent(), "acne_scars", measures), Family::scar);
  EXPECT_FALSE(family_of(percent(), "", measures));
  EXPECT_FALSE(family_of(percent(), "laxity", measures));
}

}  // namespace
}  // namespace percuta::outcome
