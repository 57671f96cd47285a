#include "percuta/calendar/schedule.hpp"

#include "support/reasons.hpp"
#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::in_short;

using support::day;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Four sessions from 2026-12-05 on, 28 to 42 days apart, nothing in the way.
ScheduleQuestion four_sessions() {
  ScheduleQuestion out;
  out.today = day("2026-12-05");
  out.last_number = 4;
  out.spacing = {28, 28, 42};
  return out;
}

std::vector<std::string> planned(const Schedule& schedule) {
  std::vector<std::string> out;
  for (const Session& session : schedule.sessions) {
    out.push_back(session.planned ? base::to_string(*session.planned) : "none");
  }
  return out;
}

TEST(Schedule, SetsSessionsAtTheAim) {
  const auto schedule = calendar::schedule(four_sessions());
  EXPECT_THAT(planned(schedule),
              ElementsAre("2026-12-05", "2027-01-02", "2027-01-30", "2027-02-27"));
  EXPECT_EQ(schedule.sessions[0].number, 1);
  EXPECT_EQ(schedule.sessions[0].earliest, day("2026-12-05"));
  EXPECT_EQ(schedule.sessions[0].latest, day("2026-12-19"));
  EXPECT_EQ(schedule.sessions[1].earliest, day("2027-01-02"));
  EXPECT_EQ(schedule.sessions[1].latest, day("2027-01-16"));
  EXPECT_EQ(schedule.sessions[3].number, 4);
  EXPECT_THAT(schedule.warnings, IsEmpty());
}

TEST(Schedule, GoesRoundUnavailableDaysForwardFirst) {
  auto question = four_sessions();
  question.unavailable = {{day("2027-01-01"), day("2027-01-06")}};
  EXPECT_EQ(planned(schedule(question))[1], "2027-01-07");
}

TEST(Schedule, GoesBackWhereForwardLeavesTheWindow) {
  auto question = four_sessions();
  question.spacing = {28, 35, 42};
  question.unavailable = {{day("2027-01-06"), day("2027-01-20")}};
  const auto schedule = calendar::schedule(question);
  EXPECT_EQ(planned(schedule)[1], "2027-01-05");
  EXPECT_THAT(in_short(*schedule.sessions[1].because), HasSubstr("aim-unavailable day=2027-01-09"));
}

TEST(Schedule, BeginsOnTheFirstDayThatSuits) {
  auto question = four_sessions();
  question.unavailable = {{day("2026-12-01"), day("2027-02-28")}};
  const auto schedule = calendar::schedule(question);
  EXPECT_EQ(schedule.sessions[0].earliest, day("2026-12-05")) << "nothing speaks against it";
  EXPECT_EQ(schedule.sessions[0].planned, day("2027-03-01"));
  EXPECT_EQ(schedule.sessions[0].latest, day("2027-03-15"));
  EXPECT_EQ(in_short(*schedule.sessions[0].because),
            "aim-unavailable day=2026-12-05 from=2026-12-01 to=2027-02-28");
}

TEST(Schedule, KeepsToTheDaysOfTheWeekOnWhichTheClinicIsOpen) {
  auto question = four_sessions();
  question.open = {intake::Weekday::wed};
  EXPECT_THAT(planned(schedule(question)),
              ElementsAre("2026-12-09", "2027-01-06", "2027-02-03", "2027-03-03"));
}

TEST(Schedule, TheLatestBoundHolds) {
  auto question = four_sessions();
  question.not_before = {{day("2026-12-10"), evidence::Reason{}},
                         {day("2026-12-20"), evidence::Reason{}}};
  EXPECT_EQ(planned(schedule(question))[0], "2026-12-20");
}

TEST(Schedule, GoesOnWithACourseThatHasBegun) {
  auto question = four_sessions();
  question.last_session = day("2026-11-20");
  question.not_before = {{day("2026-12-18"), evidence::Reason{}}};
  question.first_number = 2;
  const auto schedule = calendar::schedule(question);
  EXPECT_THAT(planned(schedule), ElementsAre("2026-12-18", "2027-01-15", "2027-02-12"));
  EXPECT_EQ(schedule.sessions[0].number, 2);
  EXPECT_EQ(schedule.sessions[0].latest, day("2027-01-01"));
}

TEST(Schedule, AWindowThatIsOverGivesWayToANewOneAndSaysSo) {
  auto question = four_sessions();
  question.last_session = day("2026-10-01");
  question.first_number = 3;
  const auto schedule = calendar::schedule(question);
  EXPECT_THAT(planned(schedule), ElementsAre("2026-12-05", "2027-01-02"));
  EXPECT_THAT(in_short(schedule.warnings),
              ElementsAre("window-over before=2026-10-01 latest=2026-11-12 session_count=3"));
}

TEST(Schedule, SaysThatAWindowHoldsNoDayAndStops) {
  auto question = four_sessions();
  question.unavailable = {{day("2027-01-02"), day("2027-01-16")}};
  const auto schedule = calendar::schedule(question);
  EXPECT_THAT(planned(schedule), ElementsAre("2026-12-05", "none"));
  EXPECT_EQ(schedule.sessions[1].first_possible, day("2027-01-17"));
  EXPECT_EQ(schedule.sessions[1].because->code, "no-day-in-window");
  EXPECT_THAT(in_short(schedule.warnings), ElementsAre("sessions-follow session_count=2"));
}

TEST(Schedule, SaysThatNoDateExists) {
  auto question = four_sessions();
  question.unavailable = {{day("2026-12-01"), day("9999-12-31")}};
  const auto schedule = calendar::schedule(question);
  EXPECT_THAT(planned(schedule), ElementsAre("none"));
  EXPECT_EQ(schedule.sessions[0].earliest, day("2026-12-05"));
  EXPECT_THAT(in_short(schedule.warnings),
              ElementsAre("no-day-at-all earliest=2026-12-05 session_count=1",
                          "sessions-follow session_count=1"));
  question.unavailable = {{day("2026-12-06"), day("9999-12-31")}};
  const auto one = calendar::schedule(question);
  EXPECT_THAT(planned(one), ElementsAre("2026-12-05", "none"));
  EXPECT_EQ(one.sessions[1].first_possible, std::nullopt);
}

TEST(Wishes, AreTakenInsideAWindow) {
  auto question = four_sessions();
  question.wished = {day("2027-01-10"), day("2026-12-12")};
  const auto schedule = calendar::schedule(question);
  EXPECT_THAT(planned(schedule),
              ElementsAre("2026-12-12", "2027-01-10", "2027-02-07", "2027-03-07"));
  EXPECT_THAT(schedule.refused, IsEmpty());
  EXPECT_EQ(schedule.sessions[0].because->code, "as-wished");
}

TEST(Wishes, TooEarlyOnesAreRefusedWithTheFirstPossibleDay) {
  auto question = four_sessions();
  question.last_session = day("2026-12-01");
  question.first_number = 2;
  question.spacing = {30, 30, 42};
  question.not_before = {
      {day("2026-12-31"), evidence::reason("day-deferred", {{"until", day("2026-12-31")}})}};
  question.wished = {day("2026-12-12")};
  const auto schedule = calendar::schedule(question);
  ASSERT_THAT(schedule.refused, SizeIs(1));
  EXPECT_EQ(schedule.refused[0].date, day("2026-12-12"));
  EXPECT_EQ(in_short(schedule.refused[0].because), "day-deferred until=2026-12-31");
  EXPECT_EQ(schedule.refused[0].first_possible, day("2026-12-31"));
}

TEST(Wishes, UnavailableOnesAreRefused) {
  auto question = four_sessions();
  question.unavailable = {{day("2026-12-08"), day("2026-12-10")}};
  question.wished = {day("2026-12-09")};
  const auto schedule = calendar::schedule(question);
  ASSERT_THAT(schedule.refused, SizeIs(1));
  EXPECT_EQ(in_short(schedule.refused[0].because),
            "day-unavailable day=2026-12-09 from=2026-12-08 to=2026-12-10");
  EXPECT_EQ(schedule.refused[0].first_possible, day("2026-12-11"));
}

TEST(Wishes, ThoseBeforeABoundAreRefusedWithItsReason) {
  auto question = four_sessions();
  question.not_before = {
      {day("2026-12-10"),
       evidence::reason("day-before-not-before", {{"not_before", day("2026-12-10")}})}};
  question.wished = {day("2026-12-01"), day("2026-12-09")};
  const auto schedule = calendar::schedule(question);
  ASSERT_THAT(schedule.refused, SizeIs(2));
  EXPECT_EQ(schedule.refused[0].because.code, "day-before-not-before");
  EXPECT_EQ(schedule.refused[1].because.code, "day-before-not-before");
  EXPECT_EQ(schedule.refused[1].first_possible, day("2026-12-10"));
}

TEST(Wishes, ThePastIsThePast) {
  auto question = four_sessions();
  question.wished = {day("2026-12-04")};
  EXPECT_EQ(schedule(question).refused.at(0).because.code, "day-past");
}

TEST(Wishes, ASecondOneInTheSameWindowIsRefusedWithTheNextWindow) {
  auto question = four_sessions();
  question.wished = {day("2026-12-12"), day("2026-12-14"), day("2026-12-12")};
  const auto schedule = calendar::schedule(question);
  ASSERT_THAT(schedule.refused, SizeIs(1));
  EXPECT_EQ(in_short(schedule.refused[0].because), "day-taken session_count=1 taken=2026-12-12");
  EXPECT_EQ(schedule.refused[0].first_possible, day("2027-01-09"));
}

TEST(Wishes, AfterTheLastWindowThereIsNoPossibleDay) {
  auto question = four_sessions();
  question.last_number = 1;
  question.wished = {day("2027-06-01")};
  const auto schedule = calendar::schedule(question);
  ASSERT_THAT(schedule.refused, SizeIs(1));
  EXPECT_THAT(in_short(schedule.refused[0].because), HasSubstr("day-after-window"));
  EXPECT_EQ(schedule.refused[0].first_possible, std::nullopt);
}

}  // namespace
}  // namespace percuta::calendar
