#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Rule wash_out(std::optional<int> days, std::optional<int> months) {
  Rule out = rule("toxin", when_procedure("toxin"), Effect::defer);
  out.until.reset();
  out.waits_for.reset();
  out.wait_d = days;
  out.wait_months = months;
  return out;
}

intake::Case after_toxin(std::string_view date) {
  intake::Case out = asked_case();
  out.patient.procedure = {procedure("toxin", date)};
  return out;
}

TEST(Screen, TreatsWhereNothingSpeaksAgainstIt) {
  const auto answer = ask(asked_case(), {rule("keloid", when_condition("keloid"), Effect::refuse)});
  EXPECT_EQ(answer.screening.decision, Decision::treat);
  EXPECT_FALSE(answer.screening.provisional);
  EXPECT_THAT(answer.screening.findings, IsEmpty());
  EXPECT_EQ(answer.screening.zones.size(), 3U);
}

TEST(WashOut, EndsTheDayItSaysCountedInDays) {
  const std::vector rules = {wash_out(14, {})};
  const auto on = [&](std::string_view date) {
    return ask(after_toxin("2026-12-01"), rules, day(date)).screening;
  };
  EXPECT_EQ(on("2026-12-01").earliest_date, day("2026-12-15"));
  EXPECT_EQ(on("2026-12-14").decision, Decision::defer) << "the day before";
  EXPECT_EQ(on("2026-12-15").decision, Decision::treat) << "the day itself";
  EXPECT_EQ(on("2026-12-16").decision, Decision::treat) << "the day after";
}

TEST(WashOut, EndsTheDayItSaysCountedInMonths) {
  const std::vector rules = {wash_out({}, 6)};
  const auto on = [&](std::string_view date) {
    return ask(after_toxin("2026-08-31"), rules, day(date)).screening;
  };
  EXPECT_EQ(on("2026-09-01").earliest_date, day("2027-02-28")) << "February has no 31st";
  EXPECT_EQ(on("2027-02-27").decision, Decision::defer);
  EXPECT_EQ(on("2027-02-28").decision, Decision::treat);
  EXPECT_EQ(on("2027-03-01").decision, Decision::treat);
}

TEST(WashOut, TakesTheLatestCause) {
  intake::Case stated = after_toxin("2026-11-25");
  stated.patient.procedure.push_back(procedure("toxin", "2026-12-01"));
  stated.patient.procedure.push_back(procedure("toxin", "2026-11-20"));
  EXPECT_EQ(ask(stated, {wash_out(14, {})}).screening.earliest_date, day("2026-12-15"));
}

TEST(WashOut, TellsItsDateInTheFinding) {
  const auto answer = ask(after_toxin("2026-12-01"), {wash_out(14, {})});
  ASSERT_EQ(answer.screening.findings.size(), 1U);
  const Finding& finding = answer.screening.findings.front();
  EXPECT_EQ(finding.until, "2026-12-15");
  EXPECT_EQ(finding.zone, "cheek");
  EXPECT_EQ(in_line(finding.because), "procedure-on day=2026-12-01 name=toxin");
  EXPECT_THAT(finding.sources, ElementsAre("doe2016"));
}

TEST(Screen, StrictestWinsForTheWholeAndForEachZone) {
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("acne", {"chin"}), condition("diabetes")};
  const auto answer =
      ask(stated, {rule("acne", when_condition("acne", Where::in_zone), Effect::defer),
                   rule("diabetes", when_condition("diabetes"), Effect::caution)});
  EXPECT_EQ(answer.screening.decision, Decision::defer);
  EXPECT_EQ(answer.screening.zones[0].decision, Decision::treat_with_caution);
  EXPECT_EQ(answer.screening.zones[1].decision, Decision::defer) << "the chin alone";
  EXPECT_EQ(answer.screening.findings.front().rule, "acne") << "strictest first";
  EXPECT_EQ(answer.screening.findings.back().zone, std::nullopt);
}

TEST(Screen, WaitsForConditionsBeforeDates) {
  intake::Case stated = after_toxin("2026-12-01");
  stated.patient.condition = {condition("acne", {"chin"}), condition("wart", {"chin"})};
  const std::vector rules = {
      wash_out(14, {}), rule("acne", when_condition("acne", Where::in_zone), Effect::defer),
      rule("infection", when_condition("infection", Where::on_face), Effect::defer)};
  const auto answer = ask(stated, rules).screening;
  EXPECT_EQ(answer.earliest_date, std::nullopt);
  EXPECT_THAT(answer.waits_for, ElementsAre("acne is over", "infection is over"));
}

TEST(Screen, HasNoDateForARefusal) {
  intake::Case stated = after_toxin("2026-12-01");
  stated.patient.condition = {condition("keloid")};
  const auto answer =
      ask(stated, {wash_out(14, {}), rule("keloid", when_condition("keloid"), Effect::refuse)});
  EXPECT_EQ(answer.screening.decision, Decision::do_not_treat);
  EXPECT_EQ(answer.screening.earliest_date, std::nullopt);
  EXPECT_THAT(answer.screening.waits_for, IsEmpty());
}

TEST(Screen, TakesTheLatestOfSeveralDates) {
  Rule filler = wash_out(28, {});
  filler.id = "filler";
  filler.when = {when_procedure("filler")};
  intake::Case stated = after_toxin("2026-12-01");
  stated.patient.procedure.push_back(procedure("filler", "2026-12-01"));
  EXPECT_EQ(ask(stated, {wash_out(14, {}), filler}).screening.earliest_date, day("2026-12-29"));
}

TEST(Screen, TellsEveryTableThatHolds) {
  Rule either = rule("either", when_condition("acne"), Effect::caution);
  either.when.push_back(when_condition("keloid"));
  intake::Case stated = asked_case();
  stated.patient.condition = {condition("acne"), condition("keloid")};
  const auto answer = ask(stated, {either});
  ASSERT_EQ(answer.screening.findings.size(), 1U);
  EXPECT_EQ(in_line(answer.screening.findings.front().because),
            "condition-stated name=acne status=active; condition-stated name=keloid status=active");
}

std::vector<Rule> rules_with_topics() {
  Rule keloid = rule("keloid", when_condition("keloid"), Effect::refuse);
  keloid.topic = intake::Topic::keloid;
  Rule bleeding = rule("bleeding", When{}, Effect::caution);
  bleeding.when.front().medication = {{"blood_thinner"}};
  bleeding.topic = intake::Topic::bleeding;
  return {keloid, bleeding};
}

TEST(Silence, CapsTheDecision) {
  const auto answer = ask(sound_case(), rules_with_topics()).screening;
  EXPECT_EQ(answer.decision, Decision::treat_with_caution);
  EXPECT_TRUE(answer.provisional);
  EXPECT_EQ(answer.not_stated.size(), 14U);
  for (const auto& zone : answer.zones) {
    EXPECT_EQ(zone.decision, Decision::treat_with_caution);
  }
}

TEST(Silence, TellsWhatAnAnswerCouldLeadTo) {
  const auto answer = ask(sound_case(), rules_with_topics()).screening;
  for (const NotStated& open : answer.not_stated) {
    EXPECT_EQ(open.could_become, open.key == "keloid"     ? Decision::do_not_treat
                                 : open.key == "bleeding" ? Decision::treat_with_caution
                                                          : Decision::treat);
    EXPECT_THAT(open.question, testing::EndsWith("?"));
  }
}

TEST(Silence, DoesNotSoftenWhatIsKnown) {
  intake::Case stated = sound_case();
  stated.patient.condition = {condition("keloid")};
  const auto answer = ask(stated, rules_with_topics()).screening;
  EXPECT_EQ(answer.decision, Decision::do_not_treat);
  EXPECT_FALSE(answer.provisional) << "no answer can make it stricter";
  EXPECT_EQ(answer.not_stated.size(), 13U);
}

TEST(Silence, LeavesADeferralProvisionalWhereAnAnswerCouldRefuse) {
  intake::Case stated = sound_case();
  stated.patient.procedure = {procedure("toxin", "2026-12-01")};
  auto rules = rules_with_topics();
  rules.push_back(wash_out(14, {}));
  const auto answer = ask(stated, rules).screening;
  EXPECT_EQ(answer.decision, Decision::defer);
  EXPECT_TRUE(answer.provisional);
}

TEST(Silence, MattersOnlyWhereARuleAsks) {
  intake::Case stated = asked_case();
  stated.intake->denies = {{"keloid"}, {"bleeding"}};
  const auto answer = ask(stated, rules_with_topics()).screening;
  EXPECT_EQ(answer.decision, Decision::treat);
  EXPECT_FALSE(answer.provisional);
}

}  // namespace
}  // namespace percuta::rules
