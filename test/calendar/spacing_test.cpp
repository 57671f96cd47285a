#include "percuta/calendar/spacing.hpp"

#include "course_world.hpp"
#include "support/reasons.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::in_short;

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
  EXPECT_THAT(in_short(answer.interval.why.back()), HasSubstr("label-interval-sets handpiece="));
  EXPECT_THAT(in_short(answer.interval.why.back()), HasSubstr("label_d=30 label_weeks=4.29"));
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
  EXPECT_THAT(in_short(answer.warnings), ElementsAre(HasSubstr("label-interval-beyond")));
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
  EXPECT_THAT(in_short(spacing_of(world).warnings),
              ElementsAre("interval-outside asked_weeks=1 earliest_d=28 kept_d=28 kept_weeks=4 "
                          "latest_d=42"));
  world.stated.course.interval_weeks = 12;
  EXPECT_EQ(spacing_of(world).spacing.aim_d, 42);
  EXPECT_THAT(in_short(spacing_of(world).warnings), ElementsAre(HasSubstr("asked_weeks=12")));
}

TEST(Spacing, FourWeeksBelowALabelOfThirtyDaysAreMovedWithAWarning) {
  CourseWorld world;
  world.label_asks_for(30);
  world.stated.course.interval_weeks = 4;
  EXPECT_EQ(spacing_of(world).spacing.aim_d, 30);
  EXPECT_THAT(in_short(spacing_of(world).warnings),
              ElementsAre(HasSubstr("kept_d=30 kept_weeks=4.29")));
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

const evidence::Reason advice = evidence::reason("case-asks");

SessionsCount count_of(const CourseWorld& world, int held_count,
                       const std::optional<SessionsAdvice>& advised = {}) {
  return choose_sessions_count(world.protocols.front(), world.facts(), held_count, advised);
}

TEST(SessionsCount, IsWhatIsAskedElseAdvisedElseUsual) {
  CourseWorld world;  // 4 are usual, 3 to 6
  const auto usual = count_of(world, 0);
  EXPECT_EQ(usual.chosen, 4);
  EXPECT_EQ(usual.rule_low, 3);
  EXPECT_EQ(usual.rule_high, 6);
  EXPECT_THAT(in_short(usual.why), ElementsAre(HasSubstr("sessions-usual usual_count=4")));
  const auto advised = count_of(world, 0, SessionsAdvice{5, advice});
  EXPECT_EQ(advised.chosen, 5);
  EXPECT_THAT(in_short(advised.why),
              ElementsAre("case-asks", HasSubstr("sessions-usual usual_count=4")));
  EXPECT_THAT(in_short(count_of(world, 0, SessionsAdvice{4, advice}).why),
              ElementsAre("case-asks"));
  EXPECT_EQ(count_of(world, 0, SessionsAdvice{1, advice}).chosen, 3);
  EXPECT_EQ(count_of(world, 0, SessionsAdvice{9, advice}).chosen, 6);
  world.stated.course.sessions_count = 9;
  EXPECT_EQ(count_of(world, 4, SessionsAdvice{5, advice}).chosen, 9);
}

TEST(SessionsCount, GoesOnByOneUpToTheProtocolsMost) {
  const CourseWorld world;
  EXPECT_EQ(count_of(world, 3).chosen, 4);
  const auto more = count_of(world, 4);
  EXPECT_EQ(more.chosen, 5);
  EXPECT_EQ(in_short(more.why.back()), "sessions-held held_count=4 most_count=6");
  EXPECT_EQ(count_of(world, 5).chosen, 6);
  EXPECT_EQ(count_of(world, 6).chosen, 4) << "the protocol has no more, whatever was held";
}

}  // namespace
}  // namespace percuta::calendar
