// What holds after a medicine was stopped.
#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

AfterStop wait_d(int days) {
  AfterStop out;
  out.wait_d = days;
  out.says = "It lingers.";
  out.sources = {{"roe2017"}};
  return out;
}

Rule on_medicine(std::string id, Effect then, AfterStop after) {
  When when;
  when.medication = {{std::move(id)}};
  Rule out = rule("medicine", when, then);
  out.until.reset();
  out.waits_for.reset();
  out.after_stop = std::move(after);
  return out;
}

intake::Case taking(const intake::Medication& taken) {
  intake::Case out = asked_case();
  out.patient.medication = {taken};
  return out;
}

Screening screened(const Rule& rule, const intake::Medication& taken, base::Date when = today) {
  return ask(taking(taken), {rule}, when).screening;
}

TEST(AfterStop, OneRuleSaysWhatHoldsNowAndAfter) {
  AfterStop after = wait_d(10);
  after.then = Effect::defer;
  const Rule asked = on_medicine("isotretinoin", Effect::refuse, after);
  EXPECT_EQ(screened(asked, medication("isotretinoin")).decision, Decision::do_not_treat);
  const auto stopped = screened(asked, medication("isotretinoin", "2026-12-01"));
  EXPECT_EQ(stopped.decision, Decision::defer);
  EXPECT_EQ(stopped.earliest_date, day("2026-12-11"));
  EXPECT_EQ(stopped.findings.front().says, "It lingers.");
  EXPECT_THAT(stopped.findings.front().sources, SizeIs(2));
  EXPECT_EQ(screened(asked, medication("isotretinoin", "2026-11-25")).decision, Decision::treat)
      << "over on its day";
}

TEST(AfterStop, WithoutAWaitNothingHolds) {
  AfterStop after = wait_d(1);
  after.wait_d.reset();
  const Rule asked = on_medicine("warfarin", Effect::caution, after);
  EXPECT_EQ(screened(asked, medication("warfarin")).decision, Decision::treat_with_caution);
  EXPECT_THAT(screened(asked, medication("warfarin", "2026-12-04")).findings, IsEmpty());
}

TEST(AfterStop, AWaitCountsFromTodayWhileItIsTaken) {
  const Rule asked = on_medicine("aspirin", Effect::defer, wait_d(5));
  EXPECT_EQ(screened(asked, medication("aspirin")).earliest_date, day("2026-12-10"));
  EXPECT_EQ(screened(asked, medication("aspirin", "2026-12-03")).earliest_date, day("2026-12-08"));
}

TEST(AfterStop, APlannedStopIsStillTakenAndTheWaitCountsFromIt) {
  const Rule asked = on_medicine("aspirin", Effect::defer, wait_d(5));
  const auto planned = screened(asked, medication("aspirin", "2026-12-20"));
  EXPECT_EQ(planned.earliest_date, day("2026-12-25"));
  EXPECT_THAT(in_line(planned.findings.front().because),
              "medicine-to-be-stopped name=aspirin stopped=2026-12-20");
}

TEST(AfterStop, APlannedEndGivesADateToWhatWaitsForTheEnd) {
  Rule asked = on_medicine("aspirin", Effect::defer, wait_d(5));
  asked.until = "resolved";
  asked.waits_for = "it is over";
  EXPECT_EQ(screened(asked, medication("aspirin")).earliest_date, std::nullopt);
  EXPECT_EQ(screened(asked, medication("aspirin", "2026-12-20")).earliest_date, day("2026-12-25"));
}

TEST(AfterStop, AnUnknownDayIsThatOfTheIntake) {
  const Rule asked = on_medicine("aspirin", Effect::defer, wait_d(5));
  auto taken = medication("aspirin");
  taken.stopped = intake::UnknownDay::unknown;
  intake::Case stated = taking(taken);
  stated.intake->asked_on = day("2026-12-03");
  const auto answer = ask(stated, {asked}).screening;
  EXPECT_EQ(answer.earliest_date, day("2026-12-08"));
  EXPECT_THAT(in_line(answer.findings.front().because), HasSubstr("medicine-stopped-some-day"));
}

TEST(AfterStop, WhatIsStillTakenDecidesBesideWhatWasStopped) {
  const Rule asked = on_medicine("blood_thinner", Effect::caution, wait_d(14));
  intake::Case stated = taking(medication("aspirin", "2026-12-04"));
  stated.patient.medication.push_back(medication("warfarin"));
  const auto answer = ask(stated, {asked}).screening;
  ASSERT_THAT(answer.findings, SizeIs(1));
  EXPECT_EQ(answer.findings.front().until, std::nullopt);
  EXPECT_THAT(in_line(answer.findings.front().because), HasSubstr("medicine-taken name=warfarin"));
}

TEST(AfterStop, TwoMedicinesMayBeOneTakenAndOneStopped) {
  Rule asked = on_medicine("blood_thinner", Effect::defer, wait_d(14));
  asked.when.front().at_least_count = 2;
  intake::Case stated = taking(medication("aspirin", "2026-12-04"));
  EXPECT_THAT(ask(stated, {asked}).screening.findings, IsEmpty());
  stated.patient.medication.push_back(medication("warfarin"));
  EXPECT_EQ(ask(stated, {asked}).screening.earliest_date, day("2026-12-18"));
}

TEST(AfterStop, WhatIsPutOnElsewhereIsNotOnTheZone) {
  Rule asked = on_medicine("aspirin", Effect::caution, wait_d(5));
  asked.when.front().route = {intake::Route::topical};
  asked.when.front().where = Where::in_zone;
  auto gel = medication("aspirin");
  gel.route = intake::Route::topical;
  gel.zones = {"foot"};
  EXPECT_THAT(screened(asked, gel).findings, IsEmpty());
  gel.zones = {};
  EXPECT_THAT(screened(asked, gel).findings, SizeIs(3)) << "nobody said where: as in each zone";
}

}  // namespace
}  // namespace percuta::rules
