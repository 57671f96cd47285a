// Courses that are predicted: what a dose gains, and other courses beside the planned one.
#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/plan/gain_table.hpp"

namespace percuta::plan {
namespace {

using testing::ElementsAre;

TEST(GainTable, IsCloseToWhatEachDoseGains) {
  const healing::Parameters& typical = PlanWorld().catalog.models.healing.values;
  const Timetable course = even_timetable(3, 28, 180);
  const GainTable table(course, typical);
  const auto off = [&](double dose) {
    return table.gain(dose) / expected_gain(course, dose, typical) - 1;
  };
  EXPECT_EQ(table.gain(0), 0);
  for (const double told : {0.01, 0.1, 1.0, 10.0, 100.0}) {
    EXPECT_NEAR(off(told), 0, 1e-6) << told << " reference sessions stand in the table";
  }
  for (const double between : {0.03, 0.2, 0.5, 0.7, 1.3, 1.5, 4.0, 30.0}) {
    EXPECT_NEAR(off(between), 0, 0.06) << between;
  }
  EXPECT_EQ(table.gain(1e6), table.gain(100)) << "beyond that it stays";
}

/// The plan of a course whose sessions are so many days apart.
Plan planned(int sessions_count, int interval_d) {
  PlanWorld world;
  for (int i = 0; i < sessions_count; ++i) {
    world.plan_on({base::add_days(support::day("2026-12-10"), i * interval_d)});
  }
  return world.plan();
}

std::vector<int> counts(const std::vector<healing::IntervalPoint>& points) {
  std::vector<int> out;
  for (const healing::IntervalPoint& point : points) {
    out.push_back(point.sessions_count);
  }
  return out;
}

// From the first session to the last of three at four weeks are eight weeks.
TEST(WhatIf, FillsTheTimeOfTheCourseAtOtherIntervals) {
  const Plan plan = planned(3, 28);
  ASSERT_TRUE(plan.what_if);
  EXPECT_THAT(counts(plan.what_if->interval_weeks), testing::Each(3));
  EXPECT_THAT(counts(plan.what_if->interval_weeks_equal_time),
              ElementsAre(9, 5, 3, 3, 2, 2, 1));  // at 1, 2, 3, 4, 6, 8, 12 weeks
  ASSERT_EQ(plan.what_if->sessions_count.size(), 8U);
  EXPECT_EQ(plan.what_if->sessions_count.front().sessions_count, 1);
  EXPECT_EQ(plan.what_if->sessions_count.back().sessions_count, 8);
}

TEST(WhatIf, OfOneSessionFillsTheTimeToTheNext) {
  const Plan plan = planned(1, 0);
  ASSERT_TRUE(plan.what_if);
  const double weeks = PlanWorld().catalog.number("unstated_interval_d") / 7;
  for (const healing::IntervalPoint& point : plan.what_if->interval_weeks_equal_time) {
    EXPECT_EQ(point.sessions_count, 1 + static_cast<int>(weeks / point.interval_weeks))
        << point.interval_weeks;
  }
}

}  // namespace
}  // namespace percuta::plan
