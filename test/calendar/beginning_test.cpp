#include "percuta/calendar/beginning.hpp"

#include "course_world.hpp"
#include "support/reasons.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::in_short;

using intake::Prophylaxis;
using rules::Decision;
using support::day;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The first day of a course, as text; "none" where there is none.
std::string begins(const CourseWorld& world) {
  rules::Screening screening = world.screening;
  tell_beginning(beginning(world.known(), screening, world.knowledge()), world.today, screening);
  return screening.earliest_date ? base::to_string(*screening.earliest_date) : "none";
}

CourseWorld awaiting(rules::Awaits what) {
  CourseWorld world;
  rules::Finding finding;
  finding.rule = "waits";
  finding.awaits = what;
  finding.overridable = true;
  world.screening.findings = {finding};
  return world;
}

intake::TestSpot spot_of(std::string_view date) {
  intake::TestSpot out;
  out.date = day(date);
  out.zone = "cheek";
  return out;
}

TEST(Beginning, IsTodayWhereNothingSpeaksAgainstIt) { EXPECT_EQ(begins({}), "2026-12-05"); }

TEST(Beginning, IsTheSameDayThatTheCalendarHas) {
  CourseWorld world;
  world.stated.course.not_before = day("2026-12-19");
  EXPECT_EQ(begins(world), "2026-12-19");
  EXPECT_EQ(world.plan().calendar.sessions.front().earliest, day("2026-12-19"));
}

TEST(Beginning, DoesNotMoveForDaysThatDoNotSuit) {
  CourseWorld world;
  world.stated.clinic.open = {intake::Weekday::mon};
  world.stated.course.unavailable = {{day("2026-12-01"), day("2026-12-20")}};
  EXPECT_EQ(begins(world), "2026-12-05");
}

TEST(Beginning, IsNoneForWhomNothingIsPlanned) {
  CourseWorld world;
  world.decide(Decision::do_not_treat);
  EXPECT_EQ(begins(world), "none");
  world.decide(Decision::defer);
  EXPECT_EQ(begins(world), "none");
  world.decide(Decision::treat);
  world.stated.goal.indication = intake::Indication::melasma;
  EXPECT_EQ(begins(world), "none") << "no protocol";
}

TEST(Beginning, IsNoneOnceACourseIsComplete) {
  CourseWorld world;
  world.stated.course.sessions_count = 1;
  world.needled_on("2026-11-01", {"all"});
  EXPECT_EQ(begins(world), "none");
  world.stated.course.sessions_count = 2;
  EXPECT_EQ(begins(world), "2026-12-05");
}

TEST(Beginning, OfZonesThatMayBeTreatedDoesNotWaitForOthers) {
  CourseWorld world;
  world.screening.zones[1] = {"chin", Decision::defer, day("2026-12-20"), false, {}};
  EXPECT_EQ(begins(world), "2026-12-05");
}

TEST(Beginning, TakesZonesAlongWhoseWaitIsOverByThen) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.screening.zones[1] = {"chin", Decision::defer, day("2026-12-20"), false, {}};
  world.screening.zones[2] = {"belly", Decision::defer, day("2027-02-20"), false, {}};
  rules::Screening screening = world.screening;
  tell_beginning(beginning(world.known(), screening, world.knowledge()), world.today, screening);
  EXPECT_TRUE(screening.zones[1].planned);
  EXPECT_FALSE(screening.zones[2].planned);
  EXPECT_EQ(screening.zones[2].earliest_date, day("2027-02-20"));
}

TEST(Beginning, WaitsForTheLatestOfZonesOfWhichNoneMayBeTreated) {
  CourseWorld world;
  world.decide(Decision::defer, day("2026-12-10"));
  world.screening.zones[1].earliest_date = day("2026-12-24");
  EXPECT_EQ(begins(world), "2026-12-24");
}

TEST(Beginning, WaitsForASpotThatIsStillToBeTreated) {
  EXPECT_EQ(begins(awaiting(rules::Awaits::test_spot)), "2027-01-02");
  CourseWorld closed = awaiting(rules::Awaits::test_spot);
  closed.stated.clinic.open = {intake::Weekday::tue};
  EXPECT_EQ(begins(closed), "2027-01-05") << "the spot has to wait for Tuesday the 8th";
}

TEST(Beginning, WaitsForTheReadingOfASpotThatWasTreated) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.stated.test_spot = {spot_of("2026-11-20")};
  EXPECT_EQ(begins(world), "2026-12-18");
  world.stated.test_spot[0].read_on = day("2026-12-22");
  EXPECT_EQ(begins(world), "2026-12-22") << "as it was agreed";
  world.stated.test_spot = {spot_of("2026-10-01")};
  EXPECT_EQ(begins(world), "2026-12-05") << "it is read today";
}

TEST(Beginning, WaitsAsLongForASpotThatWasDeclined) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.stated.test_spot = {spot_of("2026-11-01")};
  world.stated.test_spot[0].result = intake::TestSpotResult::declined;
  EXPECT_EQ(begins(world), "2027-01-02");
}

TEST(Beginning, DoesNotWaitForASpotThatTheClinicianWaived) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.screening.findings[0].overridden = true;
  EXPECT_EQ(begins(world), "2026-12-05");
}

TEST(Beginning, TellsUntilWhenASpotMovesTheDateAndThatNothingStartsToday) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  rules::Screening screening = world.screening;
  screening.start_today = rules::StartToday::yes;
  tell_beginning(beginning(world.known(), screening, world.knowledge()), world.today, screening);
  EXPECT_EQ(screening.findings[0].until, "2027-01-02");
  EXPECT_EQ(screening.start_today, rules::StartToday::no);
  EXPECT_EQ(screening.decision, Decision::treat) << "it moves the date, not the decision";
}

/// What is told of starting today: of the whole, then of each zone.
std::vector<rules::StartToday> starts_today(const CourseWorld& world) {
  rules::Screening screening = world.screening;
  tell_beginning(beginning(world.known(), screening, world.knowledge()), world.today, screening);
  std::vector<rules::StartToday> out = {screening.start_today};
  for (const rules::ZoneDecision& zone : screening.zones) {
    out.push_back(zone.start_today);
  }
  return out;
}

void say_start_today(CourseWorld& world, rules::StartToday said) {
  world.screening.start_today = said;
  for (rules::ZoneDecision& zone : world.screening.zones) {
    zone.start_today = said;
  }
}

TEST(Beginning, LeavesAStartTodayAsItWasWhereTheCourseBeginsToday) {
  using enum rules::StartToday;
  CourseWorld world;
  for (const auto said : {yes, ask_first, no}) {
    say_start_today(world, said);
    EXPECT_THAT(starts_today(world), testing::Each(said));
  }
  world.stated.course.not_before = day("2026-12-06");
  say_start_today(world, ask_first);
  EXPECT_THAT(starts_today(world), testing::Each(no)) << "whatever there is to ask";
}

TEST(Beginning, OfAZoneThatWaitsIsNotToday) {
  using enum rules::StartToday;
  CourseWorld world;
  world.screening.zones[1] = {"chin", Decision::defer, day("2026-12-20"), false, {}};
  say_start_today(world, yes);
  EXPECT_THAT(starts_today(world), ElementsAre(yes, yes, no, yes));
}

TEST(Beginning, StaysAQuestionWhereSomethingMustBeAskedFirst) {
  CourseWorld world;
  world.screening.not_stated = {{"bleeding", "About bleeding?", Decision::do_not_treat, {}, true}};
  say_start_today(world, rules::StartToday::ask_first);
  EXPECT_EQ(begins(world), "none");
  EXPECT_THAT(starts_today(world), testing::Each(rules::StartToday::ask_first));
}

CourseWorld with_prophylaxis(Prophylaxis prophylaxis, std::optional<Date> from) {
  CourseWorld world = awaiting(rules::Awaits::prophylaxis);
  intake::Condition condition;
  condition.name.text = "cold_sore";
  condition.prophylaxis = prophylaxis;
  condition.prophylaxis_from = from;
  world.stated.patient.condition = {condition};
  return world;
}

TEST(Beginning, WaitsForProphylaxisToBegin) {
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::planned, day("2026-12-10"))), "2026-12-11");
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::planned, {})), "2026-12-06");
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::planned, day("2026-11-01"))), "2026-12-06")
      << "planned for a day that is over, and not begun";
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::started, day("2026-12-03"))), "2026-12-05");
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::started, {})), "2026-12-05");
  EXPECT_EQ(begins(with_prophylaxis(Prophylaxis::declined, day("2026-12-10"))), "2026-12-05");
}

TEST(Beginning, RemindsOfTheMedicineThatHasStillToBegin) {
  CourseWorld world = with_prophylaxis(Prophylaxis::planned, day("2026-12-10"));
  intake::Condition begun = world.stated.patient.condition.front();
  begun.prophylaxis = Prophylaxis::started;
  begun.prophylaxis_from = day("2026-12-01");
  for (const bool last : {false, true}) {
    auto& all = world.stated.patient.condition;
    all.insert(last ? all.end() : all.begin(), begun);
    const Beginning found = beginning(world.known(), world.screening, world.knowledge());
    EXPECT_FALSE(found.prophylaxis_begun);
    EXPECT_EQ(found.prophylaxis_from, day("2026-12-10"));
  }
  EXPECT_EQ(begins(world), "2026-12-11");
}

/// A cream with an acid in the evening, and that acids stop five days before.
CourseWorld with_acid(intake::ProductUse use) {
  CourseWorld world;
  rules::Precare stop;
  stop.id = "stop-acids";
  stop.kind = rules::PrecareKind::product_stop;
  stop.classes = {inci::IngredientClass::aha};
  stop.before_d = support::practice(5, 1, 7, "doe2016.acids");
  world.precare = {stop};
  intake::Product cream;
  cream.name = "Night cream";
  cream.use = use;
  cream.label = "Aqua, Glycolic Acid";
  world.stated.product = {cream};
  return world;
}

rules::Circumstances known_with_acid(const CourseWorld& world) {
  rules::Circumstances out = world.known();
  rules::Found found;
  found.classes = {inci::IngredientClass::aha};
  out.products = {{{found}, true}};
  return out;
}

TEST(Beginning, WaitsForWhatThePatientHasToLeaveOff) {
  CourseWorld world = with_acid(intake::ProductUse::evening);
  const auto begun = beginning(known_with_acid(world), world.screening, world.knowledge());
  EXPECT_EQ(first_day(world.today, begun.not_before), day("2026-12-10"));
  EXPECT_EQ(in_short(begun.not_before.front().because),
            "day-before-product-left-off before_d=5 begins=2026-12-05 product=Night cream");
  EXPECT_THAT(begun.stopped_products, ElementsAre("Night cream"));
}

TEST(Beginning, WaitsLessWhereThePreparationHasBegun) {
  CourseWorld world = with_acid(intake::ProductUse::evening);
  world.stated.preparation.emplace().since = day("2026-12-02");
  const auto begun = beginning(known_with_acid(world), world.screening, world.knowledge());
  EXPECT_EQ(first_day(world.today, begun.not_before), day("2026-12-07"));
}

TEST(Beginning, DoesNotWaitForWhatIsPutOnAtTheSessionOnly) {
  CourseWorld world = with_acid(intake::ProductUse::during);
  const auto begun = beginning(known_with_acid(world), world.screening, world.knowledge());
  EXPECT_THAT(begun.not_before, IsEmpty());
}

rules::CourseDay course_day(rules::DayOf of, std::optional<double> after_d = {}) {
  rules::CourseDay out;
  out.id = std::string(base::word(of));
  out.of = of;
  if (after_d) {
    out.after_d = support::practice(*after_d, *after_d, *after_d, "doe2016.days");
  }
  out.says = "To do.";
  return out;
}

/// "id day" of every day on which somebody acts.
std::vector<std::string> days_of(const Calendar& calendar) {
  std::vector<std::string> out;
  for (const MilestoneTime& one : calendar.milestones) {
    if (one.day) {
      out.push_back(one.id + " " + one.at.substr(0, 10));
    }
  }
  return out;
}

TEST(CourseDays, StandInTheOrderOfTime) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.days = {course_day(rules::DayOf::course, 56), course_day(rules::DayOf::session, 28),
                course_day(rules::DayOf::test_spot), course_day(rules::DayOf::test_spot_reading)};
  world.stated.course.sessions_count = 2;
  EXPECT_THAT(days_of(world.plan().calendar),
              ElementsAre("test_spot 2026-12-05", "test_spot_reading 2027-01-02",
                          "session 2027-01-30", "session 2027-02-27", "course 2027-03-27"));
}

TEST(CourseDays, LeaveOutWhatWasDoneAlready) {
  CourseWorld world = awaiting(rules::Awaits::test_spot);
  world.days = {course_day(rules::DayOf::test_spot), course_day(rules::DayOf::test_spot_reading)};
  world.stated.test_spot = {spot_of("2026-11-20")};
  EXPECT_THAT(days_of(world.plan().calendar), ElementsAre("test_spot_reading 2026-12-18"));
}

TEST(CourseDays, BeginProphylaxisBeforeEachSessionAndNeverInThePast) {
  CourseWorld world = with_prophylaxis(Prophylaxis::planned, day("2026-12-10"));
  world.days = {course_day(rules::DayOf::prophylaxis)};
  world.stated.course.sessions_count = 2;
  EXPECT_EQ(planned_days(world.plan().calendar).front(), "2026-12-11");
  EXPECT_THAT(days_of(world.plan().calendar),
              ElementsAre("prophylaxis 2026-12-10", "prophylaxis 2027-01-06"));
}

}  // namespace
}  // namespace percuta::calendar
