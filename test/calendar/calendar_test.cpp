#include "percuta/calendar/calendar.hpp"

#include "course_world.hpp"
#include "support/reasons.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::in_short;

using rules::Decision;
using support::day;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Calendar, PlansAWholeCourse) {
  CourseWorld world;
  world.label_asks_for(30);
  const auto [calendar, warnings] = world.plan();
  EXPECT_THAT(planned_days(calendar),
              ElementsAre("2026-12-05", "2027-01-04", "2027-02-03", "2027-03-05"));
  EXPECT_FALSE(calendar.why_none.has_value());
  EXPECT_EQ(calendar.sessions[0].starts_at, "2026-12-05T10:00:00+01:00");
  EXPECT_EQ(calendar.sessions[0].starts_at_utc, "2026-12-05T09:00:00Z");
  EXPECT_THAT(calendar.sources, ElementsAre("doe2016.interval", "doe2016.count", "doe2016.hours"));
  EXPECT_THAT(calendar.disputes, SizeIs(1));
  EXPECT_THAT(warnings, IsEmpty());
}

TEST(Calendar, MilestonesAreHoursAndSessionsAreWallClock) {
  CourseWorld world;
  world.stated.course.not_before = day("2027-03-27");
  world.stated.course.sessions_count = 3;
  const auto calendar = world.plan().calendar;
  EXPECT_EQ(calendar.sessions[0].starts_at, "2027-03-27T10:00:00+01:00");
  EXPECT_EQ(calendar.sessions[1].starts_at, "2027-04-24T10:00:00+02:00");
  ASSERT_THAT(calendar.milestones, SizeIs(9));
  EXPECT_EQ(calendar.milestones[0].at, "2027-03-28T11:00:00+02:00");
  EXPECT_EQ(calendar.milestones[0].at_utc, "2027-03-28T09:00:00Z");
  EXPECT_EQ(calendar.milestones[2].at, "2027-03-30T11:00:00+02:00");
  EXPECT_EQ(calendar.milestones[3].at, "2027-04-25T10:00:00+02:00");
  EXPECT_EQ(calendar.milestones[3].session, 2);
}

TEST(Calendar, MilestonesTellWhatIsPossibleAgain) {
  const auto calendar = CourseWorld{}.plan().calendar;
  EXPECT_EQ(calendar.milestones[0].what, CourseWorld{}.milestones.at(0).says);
  EXPECT_THAT(calendar.milestones[0].must, ElementsAre("sunscreen"));
  EXPECT_THAT(calendar.milestones[0].may, IsEmpty());
  EXPECT_THAT(calendar.milestones[1].must, IsEmpty());
  EXPECT_THAT(calendar.milestones[1].may, ElementsAre("sport"));
}

TEST(Calendar, ARefusedCaseHasNoSessionsAndSaysWhy) {
  CourseWorld world;
  world.decide(Decision::do_not_treat);
  rules::Finding finding;
  finding.rule = "keloid-tendency";
  finding.effect = rules::Effect::refuse;
  world.screening.findings = {finding, finding};
  const auto calendar = world.plan().calendar;
  EXPECT_THAT(calendar.sessions, IsEmpty());
  EXPECT_THAT(calendar.milestones, IsEmpty());
  EXPECT_EQ(in_short(*calendar.why_none), "do-not-treat [keloid-tendency]");
}

TEST(Calendar, OneDeferredWithoutADateHasNone) {
  CourseWorld world;
  world.decide(Decision::defer);
  world.screening.waits_for = {"the acne has settled"};
  EXPECT_EQ(in_short(*world.plan().calendar.why_none),
            "deferred-without-date waits_for=the acne has settled");
}

TEST(Calendar, IsForTheZonesThatMayBeTreated) {
  CourseWorld world;
  world.screening.decision = Decision::defer;
  world.screening.zones = {{"cheek", Decision::treat, {}, true, {}},
                           {"chin", Decision::defer, {}, false, {"the acne has settled"}}};
  const auto calendar = world.plan().calendar;
  EXPECT_FALSE(calendar.why_none.has_value());
  EXPECT_THAT(calendar.zones, ElementsAre("cheek"));
  EXPECT_EQ(planned_days(calendar).front(), "2026-12-05");
}

TEST(Calendar, OneWithQuestionsToAskFirstHasNone) {
  CourseWorld world;
  world.decide(Decision::treat_with_caution);
  world.screening.not_stated = {{"herpes", "Cold sores?", Decision::defer, {}, true}};
  const auto calendar = world.plan().calendar;
  EXPECT_THAT(calendar.sessions, IsEmpty());
  EXPECT_EQ(calendar.why_none->code, "ask-first");
}

TEST(Calendar, OneDeferredToADateIsPlannedFromIt) {
  CourseWorld world;
  world.decide(Decision::defer, day("2026-12-20"));
  world.stated.course.wished = {day("2026-12-12")};
  const auto calendar = world.plan().calendar;
  EXPECT_EQ(calendar.sessions.front().earliest, day("2026-12-20"));
  EXPECT_EQ(planned_days(calendar).front(), "2026-12-20");
  ASSERT_THAT(calendar.refused, SizeIs(1));
  EXPECT_EQ(in_short(calendar.refused[0].because), "day-deferred until=2026-12-20");
  EXPECT_EQ(calendar.refused[0].first_possible, day("2026-12-20"));
}

TEST(Calendar, SetsSessionsOnDaysTheClinicIsOpen) {
  CourseWorld world;
  world.stated.clinic.open = {intake::Weekday::mon, intake::Weekday::thu};
  const auto calendar = world.plan().calendar;
  EXPECT_EQ(calendar.sessions.front().earliest, day("2026-12-05")) << "a Saturday";
  EXPECT_THAT(planned_days(calendar),
              ElementsAre("2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"));
  world.stated.course.wished = {day("2026-12-08")};
  EXPECT_EQ(in_short(world.plan().calendar.refused.at(0).because), "day-closed day=2026-12-08");
  world.stated.clinic.open = {};
  EXPECT_EQ(planned_days(world.plan().calendar), std::vector<std::string>{"none"});
}

TEST(Calendar, WithoutAProtocolThereIsNone) {
  CourseWorld world;
  world.stated.goal.indication = intake::Indication::melasma;
  const auto calendar = world.plan().calendar;
  EXPECT_EQ(in_short(*calendar.why_none), "no-protocol indication=melasma");
  EXPECT_FALSE(calendar.interval_weeks.has_value());
}

TEST(Calendar, ACourseGoesOnFromItsLastSession) {
  CourseWorld world;
  world.label_asks_for(30);
  world.needled_on("2026-11-20", {"cheek"});
  world.decide(Decision::defer, day("2026-12-20"));
  const auto [calendar, warnings] = world.plan();
  EXPECT_THAT(planned_days(calendar), ElementsAre("2026-12-20", "2027-01-19", "2027-02-18"));
  EXPECT_EQ(calendar.sessions[0].number, 2);
  EXPECT_EQ(calendar.sessions[0].latest, day("2027-01-01"));
  EXPECT_THAT(in_short(warnings), ElementsAre("course-begun chosen_count=4 held_count=1"));
}

TEST(Calendar, OneWithMoreSessionsThanAdvisedGoesOnUpToTheProtocolsMost) {
  CourseWorld world;
  for (const char* date : {"2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"}) {
    world.needled_on(date, {"all"});
  }
  const auto calendar = world.plan().calendar;
  EXPECT_EQ(calendar.sessions.front().number, 5);
  EXPECT_EQ(calendar.sessions_count->chosen, 5);
}

TEST(Calendar, ACompleteCourseHasNoMoreSessions) {
  CourseWorld world;
  world.stated.course.sessions_count = 2;
  world.needled_on("2026-10-20", {"cheek"});
  world.needled_on("2026-11-20", {"cheek"});
  EXPECT_EQ(in_short(*world.plan().calendar.why_none),
            "course-complete held_count=2 last=2026-11-20 most_count=2");
}

TEST(Calendar, SaysThatNoDateExists) {
  CourseWorld world;
  world.stated.course.unavailable = {{day("2026-12-01"), day("9999-12-31")}};
  const auto [calendar, warnings] = world.plan();
  EXPECT_EQ(calendar.sessions.front().earliest, day("2026-12-05"));
  EXPECT_EQ(planned_days(calendar), std::vector<std::string>{"none"});
  EXPECT_THAT(in_short(warnings), Contains("no-day-at-all earliest=2026-12-05 session_count=1"));
}

TEST(Calendar, WarnsOfWhatItAssumed) {
  CourseWorld world;
  world.stated.course.session_time.reset();
  world.stated.course.sessions_count = 12;
  world.screening.provisional = true;
  world.screening.not_stated.resize(2);
  const auto [calendar, warnings] = world.plan();
  EXPECT_EQ(calendar.session_time, default_session_time);
  EXPECT_THAT(in_short(warnings),
              AllOf(Contains("session-time-assumed time=10:00:00"),
                    Contains(HasSubstr("sessions-outside-usual asked_count=12")),
                    Contains("screening-provisional open_count=2")));
}

void use(CourseWorld& world, const std::string& name, const std::string& label) {
  intake::Product product;
  product.name = name;
  product.label = label;
  world.stated.product.push_back(product);
  rules::ProductVerdict verdict;
  verdict.name = name;
  verdict.allowed_from_h = 72;
  world.products.products.push_back(verdict);
}

TEST(Calendar, TellsTheFirstUseOfEachProductAfterEachSession) {
  CourseWorld world;
  world.stated.course.sessions_count = 3;
  use(world, "Serum", "Aqua");
  use(world, "Gel", "Aqua");
  use(world, "Nameless", "");
  use(world, "Unread", "Xyzzy");
  world.products.products[1].use = intake::ProductUse::during;
  world.products.products[3].because = {evidence::reason("label-not-read")};
  const auto [calendar, warnings] = world.plan();
  ASSERT_THAT(calendar.first_uses, SizeIs(3));
  EXPECT_EQ(calendar.first_uses[0].product, "Serum");
  EXPECT_EQ(calendar.first_uses[0].at, "2026-12-08T10:00:00+01:00");
  EXPECT_EQ(calendar.first_uses[2].session, 3);
  EXPECT_THAT(in_short(warnings), ElementsAre("product-without-label product=Nameless"));
}

TEST(Calendar, WarnsOfEachProductWhoseFirstUseIsOpen) {
  CourseWorld world;
  use(world, "Bare", "");
  use(world, "Serum", "Aqua");
  use(world, "Odd", "Aqua, Zorblaxide");
  world.products.products.back().unknown = {"Zorblaxide"};
  EXPECT_THAT(
      in_short(world.plan().warnings),
      ElementsAre("product-without-label product=Bare", "product-with-unread-names product=Odd"));
}

}  // namespace
}  // namespace percuta::calendar
