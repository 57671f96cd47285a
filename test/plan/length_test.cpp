#include "plan_world.hpp"
#include "support/practice.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::plan {
namespace {

using support::practice;
using testing::HasSubstr;

/// A plan world whose scars have a course of so many sessions, four weeks apart.
PlanWorld with_course(double low, double high) {
  PlanWorld world;
  rules::Protocol protocol;
  protocol.id = "scars";
  protocol.indication = world.stated.goal.indication;
  protocol.interval_weeks = practice(4, 4, 6);
  protocol.sessions_count = practice(low, low, high);
  world.catalog.protocols = {protocol};
  world.stated.course.sessions_count.reset();
  return world;
}

Treatment treat(const PlanWorld& world) {
  return world.with_basis([](const Basis& from) { return from.treatment; });
}

double gain(const PlanWorld& world, const ZonePlan& zone, int sessions) {
  return world.with_basis([&](const Basis& from) {
    const healing::Parameters& person = from.catalog.models.healing.values;
    const healing::Dose dose = healing::dose(0, *zone.injury, person);
    return expected_gain(usual_timetable(from.screened(), sessions), dose.reticular, person);
  });
}

TEST(Length, IsTheFewestSessionsWhoseGainIsEnoughInEveryZone) {
  const PlanWorld world = with_course(1, 8);
  const Treatment treatment = treat(world);
  ASSERT_TRUE(treatment.sessions);
  const int chosen = treatment.sessions->sessions_count;
  bool fewer_is_enough = true;
  for (const ZonePlan& zone : treatment.zones) {
    const double enough = world.catalog.number("enough_gain_frac") * gain(world, zone, 8);
    EXPECT_GE(gain(world, zone, chosen), enough) << zone.id;
    fewer_is_enough = fewer_is_enough && gain(world, zone, chosen - 1) >= enough;
  }
  EXPECT_GT(chosen, 1);
  EXPECT_FALSE(fewer_is_enough);
  EXPECT_EQ(treatment.sessions->because.code, "sessions-enough");
  EXPECT_THAT(treatment.sessions->because.ids, testing::ElementsAre("enough_gain_frac"));
}

TEST(Length, IsOfTheWindowWhereNothingIsGained) {
  PlanWorld world = with_course(2, 4);
  std::vector<ZonePlan> zones = treat(world).zones;
  for (ZonePlan& zone : zones) {
    zone.injury = strike::Injury{};
  }
  const auto gains =
      world.with_basis([&](const Basis& from) { return course_gains(from.screened(), zones); });
  ASSERT_TRUE(gains);
  EXPECT_GE(gains->enough_count, 2);
  EXPECT_LE(gains->enough_count, 4);
}

RC_GTEST_PROP(Length, NeverLeavesTheWindowOfTheProtocol, ()) {
  const int low = *rc::gen::inRange(1, 7);
  const int high = *rc::gen::inRange(low, 9);
  PlanWorld world = with_course(low, high);
  world.stated.device.settings.depth_mm = *rc::gen::inRange(1, 7) * 0.25;
  const auto advice = treat(world).sessions;
  RC_ASSERT(advice.has_value());
  RC_ASSERT(low <= advice->sessions_count);
  RC_ASSERT(advice->sessions_count <= high);
}

TEST(Length, CountsSessionsAsTheCalendarDoes) {
  const PlanWorld world = with_course(2.6, 4.6);
  world.with_basis([&](const Basis& from) {
    const auto gains = course_gains(from.screened(), from.treatment.zones);
    ASSERT_TRUE(gains);
    const calendar::SessionsCount told =
        calendar::choose_sessions_count(world.catalog.protocols.front(), from.facts, 0, {});
    EXPECT_EQ(gains->fewest, told.rule_low);
    EXPECT_EQ(gains->fewest + static_cast<int>(gains->ratios.size()) - 1, told.rule_high);
    EXPECT_EQ(static_cast<int>(usual_timetable(from.screened()).session_d.size()), told.chosen);
  });
}

TEST(Length, IsNotAdvisedWhereTheCaseFixesItOrNobodyIsTreated) {
  PlanWorld fixed = with_course(1, 8);
  fixed.stated.course.sessions_count = 2;
  EXPECT_FALSE(treat(fixed).sessions);
  PlanWorld self = with_course(1, 8);
  self.stated.operated_by.role = intake::Role::self;
  EXPECT_FALSE(treat(self).sessions);
}

}  // namespace
}  // namespace percuta::plan
