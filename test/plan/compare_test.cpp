#include "plan_world.hpp"
#include "support/real_knowledge.hpp"
#include "support/reasons.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/plan/comparison.hpp"

namespace percuta::plan {
namespace {

using testing::ElementsAre;

// A number as it is, a word, or ids.
std::string told(const ComparedValue& one) {
  return one.value  ? fmt::format("{:g}", *one.value)
         : one.word ? *one.word
                    : fmt::format("{}", fmt::join(one.ids, ", "));
}

std::vector<std::string> row(const Comparison& comparison, const std::string& quantity) {
  for (const ComparedRow& one : comparison.rows) {
    if (support::in_short(one.what) == quantity) {
      std::vector<std::string> out;
      for (const ComparedValue& value : one.values) {
        out.push_back(told(value));
      }
      return out;
    }
  }
  return {"no such row"};
}

TEST(Compare, PutsTheSameQuantitiesSideBySide) {
  PlanWorld world;
  world.stated.device.settings.depth_mm = 1.5;
  const Plan chosen = world.plan();
  world.stated.device.settings.depth_mm = 0.5;
  const std::vector<NamedPlan> plans = {{"chosen", chosen}, {"shallow", world.plan()}};
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_EQ(comparison.cases[1].name, "shallow");
  EXPECT_THAT(row(comparison, "row-zone-work-up-to zone=cheek"), ElementsAre("1.5", "0.5"));
  EXPECT_THAT(row(comparison, "row-decision"), ElementsAre("treat", "treat"));
  EXPECT_THAT(row(comparison, "row-interval"), ElementsAre("no such row"));
}

TEST(Compare, LeavesAPlaceEmptyWhereAPlanHasNothing) {
  PlanWorld world;
  world.stated.device.settings.depth_mm = 1.5;
  const Plan all = world.plan();
  world.stated.zone.resize(1);
  world.stated.operated_by.role = intake::Role::self;
  const std::vector<NamedPlan> plans = {{"all", all}, {"self", world.plan()}};
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_THAT(row(comparison, "row-zone-work-up-to zone=cheek"), ElementsAre("1.5", ""));
  EXPECT_THAT(row(comparison, "row-zone-decision zone=belly"), ElementsAre("treat", ""));
}

NamedPlan needled(const PlanWorld& world, const std::string& name) {
  return world.with_basis([&](const Basis& from) {
    return NamedPlan{name, make_plan(from), device::HandpieceKind::pen,
                     simulate_most_wounded(from, Stage::barrier),
                     simulated_timetable(from).session_d};
  });
}

TEST(Compare, TellsWhatNeedlesDoApartFromWhatIsDecidedAndFromTrials) {
  PlanWorld world;
  world.stated.device.settings.depth_mm = 1.0;  // as deep as is kept to there
  std::vector<NamedPlan> plans = {needled(world, "deep")};
  world.stated.device.settings.depth_mm = 0.25;
  plans.push_back(needled(world, "shallow"));
  outcome::Trial alike;
  alike.id = "trial-of-pens";
  alike.instrument = outcome::Instrument::pen;
  alike.depth_mm = 1.0;
  world.catalog.trials = {alike};
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_THAT(row(comparison, "row-needle-set-to"), ElementsAre("1", "0.25"));
  EXPECT_THAT(row(comparison, "row-trials-with-needles-like-these"),
              ElementsAre("trial-of-pens", "none"));
  for (const ComparedRow& one : comparison.rows) {
    const bool needles = one.what.code == "row-channels" || one.what.code == "row-depth-reached";
    EXPECT_EQ(one.said_by == SaidBy::computed, needles || one.what.code == "row-needle-set-to" ||
                                                   one.what.code == "row-zone-wounded-most" ||
                                                   one.what.code.starts_with("row-strikes-") ||
                                                   one.what.code.ends_with("-wounded") ||
                                                   one.what.code.starts_with("row-water-loss-"))
        << one.what.code;
  }
  ASSERT_EQ(comparison.needled.size(), 2U);
  EXPECT_GT(comparison.needled[0]->injury->depth_mm.mean,
            comparison.needled[1]->injury->depth_mm.mean);
}

// What a case states itself is not handed back as if it might be used.
TEST(Compare, TellsNothingOfNeedlesThatNoPlanSets) {
  PlanWorld world;
  world.catalog.trials = {};
  world.stated.device.settings.depth_mm = 1.0;
  std::vector<NamedPlan> plans = {needled(world, "treated")};
  world.decide(rules::Decision::do_not_treat);
  plans.push_back(needled(world, "refused"));
  ASSERT_TRUE(plans[1].needled) << "the needles would do something";
  world.decide(rules::Decision::treat);
  world.stated.operated_by.role = intake::Role::self;
  plans.push_back(needled(world, "self"));
  plans.back().needled = plans.front().needled;
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_THAT(row(comparison, "row-needle-set-to"), ElementsAre("1", "", ""));
  EXPECT_THAT(row(comparison, "row-trials-with-needles-like-these"), ElementsAre("none", "", ""));
  for (const ComparedRow& one : comparison.rows) {
    EXPECT_TRUE(one.said_by == SaidBy::decided || one.values[1].empty()) << one.what.code;
  }
  EXPECT_TRUE(comparison.cases[0].needles && comparison.needled[0]);
  for (const std::size_t i : {1, 2}) {
    EXPECT_FALSE(comparison.cases[i].needles || comparison.needled[i]) << i;
  }
  plans.erase(plans.begin());
  EXPECT_THAT(row(compare(plans, world.catalog), "row-needle-set-to"), ElementsAre("no such row"));
}

// Of the zones of a case those alone count that are treated.
TEST(Compare, TellsNothingOfNeedlesInAZoneThatWaits) {
  PlanWorld world;
  world.screening.zones[0] = {"cheek", rules::Decision::defer, {}, false, {"it is over"}};
  std::vector<NamedPlan> plans = {needled(world, "waits")};
  EXPECT_THAT(row(compare(plans, world.catalog), "row-zone-wounded-most"),
              testing::AnyOf(ElementsAre("chin"), ElementsAre("belly")));
  plans[0].needled->id = "cheek";
  EXPECT_THAT(row(compare(plans, world.catalog), "row-zone-wounded-most"),
              ElementsAre("no such row"));
}

/// Two sessions four weeks apart with one product, followed for a year.
NamedPlan followed(PlanWorld& world) {
  world.plan_on({support::day("2026-12-10"), support::day("2027-01-07")});
  rules::ProductVerdict serum;
  serum.name = "Serum";
  serum.allowed_from_h = 72;
  world.products.products = {serum};
  world.catalog.risks = support::real_catalog().risks;
  return world.with_basis([](const Basis& from) {
    return NamedPlan{"followed", make_plan(from), device::HandpieceKind::pen,
                     simulate_most_wounded(from, Stage::all), simulated_timetable(from).session_d};
  });
}

TEST(Compare, TellsTheCourseItsOutcomeAndItsRisks) {
  PlanWorld world;
  const std::vector<NamedPlan> plans = {followed(world)};
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_THAT(row(comparison, "row-sessions"), ElementsAre("2"));
  EXPECT_THAT(row(comparison, "row-first-session"), ElementsAre("2026-12-10"));
  EXPECT_THAT(row(comparison, "row-last-session"), ElementsAre("2027-01-07"));
  EXPECT_THAT(row(comparison, "row-product-again product=Serum"), ElementsAre("72"));
  ASSERT_FALSE(plans[0].plan.prediction->risks.empty());
  for (const outcome::Risk& risk : plans[0].plan.prediction->risks) {
    EXPECT_NE(row(comparison, "row-risk name=" + risk.name).front(), "no such row") << risk.name;
  }
}

TEST(Compare, PutsEveryBandAroundItsMiddle) {
  PlanWorld world;
  const std::vector<NamedPlan> plans = {followed(world)};
  std::vector<std::string> banded;
  for (const ComparedRow& one : compare(plans, world.catalog).rows) {
    const ComparedValue& value = one.values.front();
    if (value.value && value.low && value.high) {
      EXPECT_LE(*value.low, *value.value) << one.what.code;
      EXPECT_GE(*value.high, *value.value) << one.what.code;
      banded.push_back(one.what.code);
    }
  }
  EXPECT_THAT(banded, testing::IsSupersetOf({"row-collagen-gained-in-a-year", "row-downtime"}));
}

}  // namespace
}  // namespace percuta::plan
