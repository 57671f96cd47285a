// How firm a choice is: what moves it, what lies beside it, what cannot be told from it.
#include "edges.hpp"

#include <array>
#include <cmath>

#include "difference.hpp"
#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::plan {
namespace {

using testing::Each;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(Difference, IsToldApartWhereItsBandLeavesOutNone) {
  std::vector<double> ours;
  std::vector<double> other;
  for (int i = 0; i <= 100; ++i) {  // 1 to 3 more than the other, whatever that is
    other.push_back(1000.0 * std::sin(i));
    ours.push_back(other.back() + 1 + 0.02 * i);
  }
  const Difference found = difference(ours, other, 0.1);
  EXPECT_NEAR(found.by.low, 1.1, 1e-9);
  EXPECT_NEAR(found.by.middle, 2, 1e-9);
  EXPECT_NEAR(found.by.high, 2.9, 1e-9);
  EXPECT_EQ(found.higher_frac, 1);
  EXPECT_TRUE(found.told_apart);
  EXPECT_TRUE(difference(other, ours, 0.1).told_apart);
  EXPECT_EQ(difference(other, ours, 0.1).higher_frac, 0);
  EXPECT_FALSE(difference(ours, other, 5).told_apart) << "told as none";
}

TEST(Difference, IsNotToldApartWhereWorldsDisagreeOrNothingDiffers) {
  const std::array ours = {1.0, 2.0, 3.0, 4.0};
  const std::array other = {2.0, 1.0, 4.0, 3.0};
  EXPECT_FALSE(difference(ours, other, 0).told_apart);
  EXPECT_EQ(difference(ours, other, 0).higher_frac, 0.5);
  EXPECT_FALSE(difference(ours, ours, 0).told_apart);
  EXPECT_EQ(difference(ours, ours, 0).higher_frac, 0);
}

Option option(double depth_mm, double gain_ratio, bool sound = true) {
  Option out;
  out.depth_mm = depth_mm;
  out.passes_count = 5;
  out.gain_ratio = gain_ratio;
  out.most_gain_ratio = gain_ratio;
  out.reached_frac = sound ? 0.9 : 0.4;
  out.sound = sound;
  return out;
}

ChoiceNumbers lines() {
  ChoiceNumbers out;
  out.reached_frac = 0.5;
  out.beyond_dermis_frac = 0.05;
  out.enough_gain_frac = 0.9;
  return out;
}

TEST(Beside, TellsHowFarTheShallowerDepthIsUnderTheLine) {
  Choice choice;
  choice.considered = {option(0.75, 0.1794), option(1.0, 0.19), option(1.25, 0.2)};
  choice.chosen_at = 1;
  choice.considered[1].passes_count = 4;
  choice.considered[1].fewer_gain_ratio = 0.152;
  EXPECT_EQ(told(beside(choice, lines(), rules::DermalLayer::papillary_dermis)),
            "edge-shallower depth_mm=0.75 enough_frac=0.9 gained_frac=0.897 passes_count=5 "
            "short_frac=0.003 [enough_gain_frac]\n"
            "edge-chosen depth_mm=1 enough_frac=0.9 gained_frac=0.95 [enough_gain_frac]\n"
            "edge-fewer-passes enough_frac=0.9 fewer_count=3 gained_frac=0.8 [enough_gain_frac]\n");
}

TEST(Beside, TellsWhatAShallowerDepthDoesNotReach) {
  Choice choice;
  choice.considered = {option(0.5, 0.2, false), option(0.75, 0.2)};
  choice.chosen_at = 1;
  EXPECT_EQ(told(beside(choice, lines(), rules::DermalLayer::reticular_dermis)),
            "edge-unreached depth_mm=0.5 layer=reticular_dermis least_frac=0.5 "
            "reached_frac=0.4\n");
}

TEST(Beside, IsSilentWhereNothingWasChosenAmong) {
  Choice choice;
  choice.considered = {option(1.0, 0.2)};
  EXPECT_THAT(beside(choice, lines(), rules::DermalLayer::papillary_dermis), IsEmpty());
  choice.considered = {option(0.5, 0.001), option(1.0, 0.002)};
  choice.chosen_at = 1;
  EXPECT_THAT(beside(choice, lines(), rules::DermalLayer::papillary_dermis), IsEmpty())
      << "nothing gains anything";
}

struct Weighed : PlanWorld {
  Weighed() { plan_on({support::day("2026-12-10"), support::day("2027-01-07")}); }

  [[nodiscard]] Plan weighed() const {
    return with_basis([](const Basis& from) {
      Plan out = make_plan(from);
      weigh_choice(from, out);
      return out;
    });
  }
};

TEST(Weighing, NamesWhatMovesTheImprovementMost) {
  const Plan plan = Weighed().weighed();
  ASSERT_TRUE(plan.prediction);
  const auto& told = plan.prediction->sensitivity;
  ASSERT_THAT(told, SizeIs(3));
  double before = 1;
  for (const Sensitivity& one : told) {
    ASSERT_TRUE(one.at_low.improved_frac && one.at_high.improved_frac);
    const double by = std::abs(*one.at_high.improved_frac - *one.at_low.improved_frac);
    EXPECT_GT(by, 0) << one.parameter;
    EXPECT_LE(by, before + 1e-9) << one.parameter;
    EXPECT_LT(*one.declared.low, *one.declared.high);
    EXPECT_THAT(one.sources, Not(IsEmpty()));
    before = by;
  }
}

// What is told of an end is what a plan made with that number chooses. Numbers of needles are left
// out: with them goes the session that doses are counted in, which knowledge stores.
TEST(Weighing, ChoosesAtAnEndWhatAPlanWithThatNumberChooses) {
  Weighed world;
  const Plan plan = world.weighed();
  ASSERT_TRUE(plan.edges);
  std::vector<Sensitivity> all = plan.edges->moved_by;
  all.insert(all.end(), plan.prediction->sensitivity.begin(), plan.prediction->sensitivity.end());
  int compared = 0;
  for (const Sensitivity& one : all) {
    const auto& spreads = world.catalog.models.healing;
    bool heals = false;
    base::for_each_field(spreads.values, [&](const base::FieldSpec& spec, const double&) {
      heals = heals || spec.name == one.parameter;
    });
    if (!heals && one.parameter != "enough_gain_frac") {
      continue;
    }
    for (const bool low : {true, false}) {
      Weighed other;
      const auto changed = catalog::with_numbers(
          other.catalog, std::array{catalog::OtherNumber{
                             one.parameter, low ? *one.declared.low : *one.declared.high}});
      ASSERT_TRUE(changed);
      other.catalog = *changed;
      const Plan again = other.plan();
      const AtEnd& end = low ? one.at_low : one.at_high;
      for (const ZonePlan& zone : again.zones) {
        if (zone.id == plan.edges->zone) {
          ASSERT_TRUE(zone.settings);
          EXPECT_EQ(zone.settings->depth_mm, end.depth_mm) << one.parameter;
          EXPECT_EQ(zone.settings->passes_count, end.passes_count) << one.parameter;
          ++compared;
        }
      }
    }
  }
  EXPECT_GT(compared, 0);
}

TEST(Weighing, CountsEveryEndOnceAndTellsHowManyMoveTheChoice) {
  const Plan plan = Weighed().weighed();
  ASSERT_TRUE(plan.edges);
  EXPECT_GT(plan.edges->changes_count, 50);
  EXPECT_EQ(plan.edges->changes_count % 2, 0);
  EXPECT_LE(plan.edges->moving_count, plan.edges->changes_count);
  EXPECT_EQ(plan.edges->moving_count > 0, !plan.edges->moved_by.empty());
}

TEST(Weighing, OfWhatTheCaseFixesMovesNoDepthAndNoPasses) {
  Weighed world;
  world.stated.device.settings.depth_mm = 1.0;
  world.stated.device.settings.passes_count = 4;
  world.stated.course.sessions_count = 3;
  const Plan plan = world.weighed();
  ASSERT_TRUE(plan.edges);
  EXPECT_EQ(plan.edges->moving_count, 0);
  EXPECT_THAT(plan.edges->moved_by, IsEmpty());
  EXPECT_THAT(plan.prediction->sensitivity, SizeIs(3)) << "what comes of it still moves";
}

TEST(Weighing, TellsAlternativesApartByTheirBandsAlone) {
  const Plan plan = Weighed().weighed();
  int compared = 0;
  for (const Alternative& one : plan.alternatives) {
    if (one.zone != plan.prediction->zone || one.chosen) {
      EXPECT_FALSE(one.told_apart) << "nothing to tell apart from";
      continue;
    }
    ASSERT_TRUE(one.told_apart && one.gain_difference_ratio && one.better_frac);
    const base::Band& by = *one.gain_difference_ratio;
    EXPECT_EQ(*one.told_apart, (by.low > 0 || by.high < 0) && std::abs(by.middle) >= 0.005);
    ++compared;
  }
  EXPECT_GT(compared, 1);
}

TEST(Weighing, IsSilentWhereNothingIsPredicted) {
  Weighed world;
  world.decide(rules::Decision::do_not_treat);
  const Plan plan = world.weighed();
  EXPECT_FALSE(plan.edges);
  EXPECT_FALSE(plan.prediction);
}

}  // namespace
}  // namespace percuta::plan
