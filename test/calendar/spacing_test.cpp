#include "percuta/calendar/spacing.hpp"

#include "course_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::day;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

SpacingAnswer spacing_of(const CourseWorld& world) {
  return choose_spacing(world.protocols.front(), world.facts());
}

TEST(Spacing, IsTheProtocolsWithoutALabel) {
  const auto answer = spacing_of({});
  EXPECT_EQ(answer.spacing.earliest_d, 28);
  EXPECT_EQ(answer.spacing.aim_d, 28);
  EXPECT_EQ(answer.spacing.latest_d, 42);
  EXPECT_DOUBLE_EQ(answer.interval.chosen, 4);
  EXPECT_DOUBLE_EQ(answer.interval.rule_low, 4);
  EXPECT_DOUBLE_EQ(answer.interval.rule_high, 6);
  EXPECT_EQ(answer.interval.label_min, std::nullopt);
  EXPECT_THAT(answer.warnings, IsEmpty());
}

TEST(Spacing, ALabelsThirtyDaysAreStricterThanTwentyEight) {
  CourseWorld world;
  world.label_asks_for(30);
  const auto answer = spacing_of(world);
  EXPECT_EQ(answer.spacing.earliest_d, 30);
  EXPECT_EQ(answer.spacing.aim_d, 30);
  EXPECT_EQ(answer.spacing.latest_d, 42);
  EXPECT_DOUBLE_EQ(answer.interval.chosen, 30.0 / 7);
  EXPECT_DOUBLE_EQ(answer.interval.label_min.value(), 30.0 / 7);
  EXPECT_THAT(answer.interval.why.back(),
              HasSubstr("sessions 30 days (4.29 weeks) apart; this sets the earliest day"));
}

TEST(Spacing, ALabelBelowTheProtocolChangesNothing) {
  CourseWorld world;
  world.label_asks_for(14);
  EXPECT_EQ(spacing_of(world).spacing.earliest_d, 28);
}

TEST(Spacing, ALabelBeyondTheProtocolHoldsAndIsTold) {
  CourseWorld world;
  world.label_asks_for(60);
  const auto answer = spacing_of(world);
  EXPECT_EQ(answer.spacing.earliest_d, 60);
  EXPECT_EQ(answer.spacing.latest_d, 60);
  EXPECT_THAT(answer.warnings, ElementsAre(HasSubstr("the label holds")));
}

TEST(Spacing, AnIntervalInsideTheWindowIsTaken) {
  CourseWorld world;
  world.stated.course.interval_weeks = 5;
  const auto answer = spacing_of(world);
  EXPECT_EQ(answer.spacing.aim_d, 35);
  EXPECT_THAT(answer.warnings, IsEmpty());
}

TEST(Spacing, AnIntervalOutsideTheWindowIsKeptInsideWithAWarning) {
  CourseWorld world;
  world.stated.course.interval_weeks = 1;
  EXPECT_EQ(spacing_of(world).spacing.aim_d, 28);
  EXPECT_THAT(spacing_of(world).warnings,
              ElementsAre(HasSubstr("interval_weeks = 1 is outside the window of 28 to 42 days")));
  world.stated.course.interval_weeks = 12;
  EXPECT_EQ(spacing_of(world).spacing.aim_d, 42);
  EXPECT_THAT(spacing_of(world).warnings, ElementsAre(HasSubstr("interval_weeks = 12")));
}

TEST(Spacing, FourWeeksBelowALabelOfThirtyDaysAreMovedWithAWarning) {
  CourseWorld world;
  world.label_asks_for(30);
  world.stated.course.interval_weeks = 4;
  EXPECT_EQ(spacing_of(world).spacing.aim_d, 30);
  EXPECT_THAT(spacing_of(world).warnings, ElementsAre(HasSubstr("30 days (4.29 weeks)")));
}

EarlierSessions earlier_of(const CourseWorld& world) {
  return earlier_sessions(world.facts(), world.screening, 84);
}

TEST(EarlierSessions, NoneLeaveTheClockUnset) {
  EXPECT_EQ(earlier_of({}).last_of_course, std::nullopt);
  EXPECT_EQ(earlier_of({}).of_course_count, 0);
}

TEST(EarlierSessions, OnlyTheClinicCounts) {
  CourseWorld world;
  world.needled_on("2026-10-20", {"cheek"});
  world.needled_on("2026-11-20", {"chin"}, intake::Place::home);
  EXPECT_EQ(earlier_of(world).last_of_course, day("2026-10-20"));
  EXPECT_EQ(earlier_of(world).of_course_count, 1);
}

TEST(EarlierSessions, OnlyZonesToBeTreatedCount) {
  CourseWorld world;
  world.needled_on("2026-11-20", {"chin"});
  world.screening.zones[1].planned = false;
  EXPECT_EQ(earlier_of(world).of_course_count, 0);
}

TEST(EarlierSessions, ZonesTreatedOnDifferentDaysAreOneSessionOfTheCourse) {
  CourseWorld world;
  world.needled_on("2026-11-01", {"cheek"});
  world.needled_on("2026-11-08", {"chin"});
  world.needled_on("2026-11-08", {"chin"});
  EXPECT_EQ(earlier_of(world).of_course_count, 1);
  EXPECT_EQ(earlier_of(world).last_of_course, day("2026-11-08"));
  world.needled_on("2026-10-01", {"all"});
  EXPECT_EQ(earlier_of(world).of_course_count, 2);
}

TEST(EarlierSessions, AGapOfMoreThanTwoWindowsBeginsANewCourse) {
  CourseWorld world;
  world.needled_on("2026-09-12", {"cheek"});  // 84 days before today: two windows
  EXPECT_EQ(earlier_of(world).of_course_count, 1);
  world.today = day("2026-12-06");
  EXPECT_EQ(earlier_of(world).of_course_count, 0);
}

TEST(EarlierSessions, OneElsewhereDoesNotCountAndOneWithoutAPlaceDoes) {
  CourseWorld world;
  world.needled_on("2026-11-20", {"elsewhere"});
  EXPECT_EQ(earlier_of(world).of_course_count, 0);
  world.needled_on("2026-11-20", {});
  EXPECT_EQ(earlier_of(world).of_course_count, 1);
}

}  // namespace
}  // namespace percuta::calendar
