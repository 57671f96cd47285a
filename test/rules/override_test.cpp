#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Rule> two_rules() {
  Rule firm = rule("cancer", when_condition("skin_cancer"), Effect::refuse);
  firm.overridable = false;
  return {rule("keloid", when_condition("keloid"), Effect::refuse), firm,
          rule("acne", when_condition("acne", Where::in_zone), Effect::defer)};
}

intake::Override decided(std::string finding) {
  intake::Override out;
  out.finding = std::move(finding);
  out.by = "Dr. Doe";
  out.reason = "A test spot healed well.";
  out.date = today;
  return out;
}

intake::Case with_keloid() {
  intake::Case out = asked_case();
  out.patient.condition = {condition("keloid")};
  return out;
}

ScreeningAnswer after(intake::Override decision, intake::Case stated = with_keloid()) {
  stated.overrides = {std::move(decision)};
  return ask(stated, two_rules());
}

void expect_ignored(const ScreeningAnswer& answer, const std::string& why) {
  EXPECT_EQ(answer.screening.decision, Decision::do_not_treat);
  EXPECT_THAT(in_short(answer.warnings), ElementsAre(HasSubstr(why)));
  for (const Finding& finding : answer.screening.findings) {
    EXPECT_FALSE(finding.overridden);
  }
}

TEST(Override, TurnsAFindingIntoACaution) {
  const auto answer = after(decided("keloid"));
  EXPECT_EQ(answer.screening.decision, Decision::treat_with_caution);
  EXPECT_THAT(answer.warnings, IsEmpty());
  const Finding& finding = answer.screening.findings.front();
  EXPECT_TRUE(finding.overridden);
  EXPECT_EQ(finding.effect, Effect::refuse) << "what the rule says stays";
  EXPECT_EQ(in_short(finding.overridden_by.value()),
            "overridden by=Dr. Doe date=2026-12-05 why=A test spot healed well.");
}

TEST(Override, NeverTouchesWhatMayNotBeOverridden) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("skin_cancer")};
  expect_ignored(after(decided("cancer"), stated), "override-not-possible");
}

TEST(Override, NeedsAFinding) {
  expect_ignored(after(decided("kelloid")), "override-of-nothing rule=kelloid");
  expect_ignored(after(decided("acne")), "override-of-nothing");
}

TEST(Override, NeedsTheTreatingClinician) {
  auto decision = decided("keloid");
  decision.role = intake::Role::assistant;
  expect_ignored(after(decision), "override-not-by-clinician");
  decision.role = intake::Role::self;
  expect_ignored(after(decision), "override-not-by-clinician");
}

TEST(Override, NeedsANameAndAReason) {
  auto decision = decided("keloid");
  decision.reason = "";
  expect_ignored(after(decision), "override-without-reason");
  decision = decided("keloid");
  decision.by = "";
  expect_ignored(after(decision), "override-without-reason");
}

TEST(Override, IsNotForTomorrow) {
  auto decision = decided("keloid");
  decision.date = day("2026-12-06");
  expect_ignored(after(decision), "override-to-come");
}

TEST(Override, IsForOneSession) {
  auto decision = decided("keloid");
  decision.date = day("2026-11-01");
  intake::Case stated = with_keloid();
  stated.past_session = {{day("2026-10-31"), {}, {}, {}, {}, {}}};
  EXPECT_EQ(after(decision, stated).screening.decision, Decision::treat_with_caution)
      << "a session before the decision does not use it up";
  stated.past_session.push_back({day("2026-11-02"), {}, {}, {}, {}, {}});
  expect_ignored(after(decision, stated), "override-used-up");
}

TEST(Override, MayBeForOneZone) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("acne", {"cheek", "chin"})};
  auto decision = decided("acne");
  decision.zone = "chin";
  const auto answer = after(decision, stated).screening;
  EXPECT_EQ(answer.decision, Decision::defer);
  EXPECT_EQ(answer.zones[0].decision, Decision::defer);
  EXPECT_EQ(answer.zones[1].decision, Decision::treat_with_caution);
  EXPECT_EQ(answer.zones[2].decision, Decision::treat);
}

TEST(Override, OfOneZoneDoesNotFreeAnother) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("acne", {"cheek"})};
  auto decision = decided("acne");
  decision.zone = "chin";
  const auto answer = after(decision, stated);
  EXPECT_EQ(answer.screening.decision, Decision::defer);
  EXPECT_THAT(in_short(answer.warnings), ElementsAre("override-of-nothing rule=acne"));
}

// The finding is about the whole person; a decision for one zone must not open the others.
TEST(Override, OfOneZoneDoesNotFreeTheWholePerson) {
  auto decision = decided("keloid");
  decision.zone = "chin";
  const auto answer = after(decision).screening;
  EXPECT_EQ(answer.zones[0].decision, Decision::do_not_treat);
  EXPECT_EQ(answer.zones[1].decision, Decision::treat_with_caution);
  EXPECT_EQ(answer.decision, Decision::do_not_treat);
}

TEST(Override, OfTheOnlyZoneFreesIt) {
  intake::Case stated = with_keloid();
  stated.zone.resize(1);
  auto decision = decided("keloid");
  decision.zone = "cheek";
  EXPECT_EQ(after(decision, stated).screening.decision, Decision::treat_with_caution);
}

TEST(Override, OfAZoneThatIsNotThereFreesNothing) {
  auto decision = decided("keloid");
  decision.zone = "nose";
  expect_ignored(after(decision), "override-of-nothing");
}

TEST(Override, OfOneZoneLeavesAFirmFindingWhole) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("skin_cancer")};
  auto decision = decided("cancer");
  decision.zone = "chin";
  const auto answer = after(decision, stated);
  expect_ignored(answer, "override-not-possible");
  EXPECT_EQ(answer.screening.findings.front().zone, std::nullopt);
}

TEST(Override, LeavesNoDateToWaitFor) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("acne", {"cheek"})};
  const auto answer = after(decided("acne"), stated).screening;
  EXPECT_EQ(answer.decision, Decision::treat_with_caution);
  EXPECT_THAT(answer.waits_for, IsEmpty());
}

}  // namespace
}  // namespace percuta::rules
