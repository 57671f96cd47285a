#include <stdexcept>

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
                                                   one.what.code == "row-zone-shown" ||
                                                   one.what.code.starts_with("row-strikes-") ||
                                                   one.what.code.ends_with("-wounded") ||
                                                   one.what.code.starts_with("row-water-loss-"))
        << one.what.code;
  }
  ASSERT_EQ(comparison.needled.size(), 2U);
  EXPECT_GT(comparison.needled[0]->injury->depth_mm.mean,
            comparison.needled[1]->injury->depth_mm.mean);
}

// A depth that is varied is seen in a zone that it moves, in every column.
TEST(Compare, ShowsTheSameZoneOfEveryCaseTheOneThatDiffersMost) {
  const std::vector<std::vector<ZoneWound>> cases = {
      {{"scars", 0.3}, {"cheek", 0.01}, {"first", 0.5}},
      {{"scars", 0.3}, {"cheek", 0.2}},
      {{"cheek", 0.4}, {"scars", 0.3}},
  };
  EXPECT_EQ(zone_to_compare(cases), "cheek");
  EXPECT_EQ(zone_to_compare(std::span(cases).first(1)), "first") << "the one wounded most";
  const std::vector<std::vector<ZoneWound>> apart = {{{"cheek", 0.1}}, {{"chin", 0.1}}};
  EXPECT_EQ(zone_to_compare(apart), "");
  EXPECT_EQ(zone_to_compare({}), "");
  PlanWorld world;
  world.stated.zone[1].settings.depth_mm = 1.5;  // of its own, whatever is varied
  const auto wounds = [&](double depth_mm) {
    world.stated.device.settings.depth_mm = depth_mm;
    return world.with_basis([](const Basis& from) { return zone_wounds(from); });
  };
  const std::vector<std::vector<ZoneWound>> varied = {wounds(0.25), wounds(0.5), wounds(1.0)};
  EXPECT_NE(zone_to_compare(varied), world.stated.zone[1].id);
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
  EXPECT_THAT(row(compare(plans, world.catalog), "row-zone-shown"),
              testing::AnyOf(ElementsAre("chin"), ElementsAre("belly")));
  plans[0].needled->id = "cheek";
  EXPECT_THAT(row(compare(plans, world.catalog), "row-zone-shown"), ElementsAre("no such row"));
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

const ComparedRow& row_of(const Comparison& comparison, const std::string& quantity) {
  for (const ComparedRow& one : comparison.rows) {
    if (support::in_short(one.what) == quantity) {
      return one;
    }
  }
  throw std::logic_error("no such row");
}

TEST(Compare, TellsApartOnlyWhatDiffersInNearlyEveryWorld) {
  PlanWorld world;
  world.plan_on({support::day("2026-12-10")});
  world.stated.device.settings.depth_mm = 1.0;
  world.stated.device.settings.passes_count = 4;
  const auto named = [&](const std::string& name) {
    return world.with_basis([&](const Basis& from) {
      return NamedPlan{name, make_plan(from), device::HandpieceKind::pen,
                       simulate_zone(from, "cheek", Stage::healing),
                       simulated_timetable(from).session_d};
    });
  };
  std::vector<NamedPlan> plans = {named("one"), named("same")};
  world.stated.device.settings.depth_mm = 0.25;
  plans.push_back(named("shallow"));
  const Comparison comparison = compare(plans, world.catalog);
  for (const char* quantity : {"row-improvement", "row-downtime", "row-collagen-gained-in-a-year",
                               "row-water-loss-recovered-at-the-latest"}) {
    const ComparedRow& row = row_of(comparison, quantity);
    EXPECT_FALSE(row.values[0].told_apart) << "the first stands alone";
    ASSERT_TRUE(row.values[1].told_apart && row.values[1].difference) << quantity;
    EXPECT_FALSE(*row.values[1].told_apart) << quantity;
    EXPECT_EQ(row.values[1].difference->low, 0) << quantity;
    EXPECT_EQ(row.values[1].difference->high, 0) << quantity;
    ASSERT_TRUE(row.values[2].told_apart && row.values[2].difference) << quantity;
  }
  const ComparedValue& leak =
      row_of(comparison, "row-water-loss-recovered-at-the-latest").values[2];
  EXPECT_TRUE(*leak.told_apart);
  EXPECT_LT(leak.difference->high, 0) << "shallow channels leak for less long";
  EXPECT_LT(*leak.higher_frac, 0.05);
  const ComparedValue& downtime = row_of(comparison, "row-downtime").values[2];
  EXPECT_LT(downtime.difference->middle, 0) << "and most often show for less long";
  EXPECT_EQ(*downtime.told_apart, downtime.difference->high < 0);
}

}  // namespace
}  // namespace percuta::plan
