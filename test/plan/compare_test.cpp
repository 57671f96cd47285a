#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/plan/comparison.hpp"

namespace percuta::plan {
namespace {

using testing::ElementsAre;

std::vector<std::string> row(const Comparison& comparison, std::string_view quantity) {
  for (const ComparedRow& one : comparison.rows) {
    if (one.quantity == quantity) {
      return one.values;
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
  EXPECT_THAT(row(comparison, "cheek: work up to"), ElementsAre("1.5", "0.5"));
  EXPECT_THAT(row(comparison, "decision"), ElementsAre("treat", "treat"));
  EXPECT_THAT(row(comparison, "interval"), ElementsAre("no such row"));
}

TEST(Compare, LeavesAPlaceEmptyWhereAPlanHasNothing) {
  PlanWorld world;
  world.stated.device.settings.depth_mm = 1.5;
  const Plan all = world.plan();
  world.stated.zone.resize(1);
  world.stated.operated_by.role = intake::Role::self;
  const std::vector<NamedPlan> plans = {{"all", all}, {"self", world.plan()}};
  const Comparison comparison = compare(plans, world.catalog);
  EXPECT_THAT(row(comparison, "cheek: work up to"), ElementsAre("1.5", ""));
  EXPECT_THAT(row(comparison, "belly: decision"), ElementsAre("treat", ""));
}

}  // namespace
}  // namespace percuta::plan
