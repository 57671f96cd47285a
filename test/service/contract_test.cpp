// The examples and defaults that the outside was promised, against the real knowledge.
#include "support/clinic.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

using rules::Decision;
using rules::Effect;
using support::CaseText;
using support::find;
using support::rules_found;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

rules::Screening screened(const CaseText& stated) {
  const auto answer = support::screen(stated);
  EXPECT_TRUE(answer.ok()) << base::to_string(answer.problems().front());
  return answer ? answer->result : rules::Screening{};
}

CaseText with(const std::string& text) { return CaseText{}.add(text); }

std::string condition(const std::string& rest) { return "[[patient.condition]]\n" + rest + "\n"; }
std::string medication(const std::string& rest) { return "[[patient.medication]]\n" + rest + "\n"; }

TEST(Contract, ASoundCaseIsTreated) {
  const auto answer = screened({});
  EXPECT_EQ(answer.decision, Decision::treat);
  EXPECT_FALSE(answer.provisional);
  EXPECT_THAT(answer.findings, IsEmpty());
  EXPECT_THAT(answer.not_stated, IsEmpty());
}

TEST(Contract, SilenceIsNeverGreen) {
  CaseText stated;
  stated.change("pregnancy = \"no\"\n", "");
  std::string text = stated.text();
  const std::size_t from = text.find("[intake]");
  text.erase(from, text.find("[patient]") - from);
  const auto answer = support::screen_text(text);
  ASSERT_TRUE(answer.ok()) << base::to_string(answer.problems().front());
  EXPECT_EQ(answer->result.decision, Decision::treat_with_caution);
  EXPECT_TRUE(answer->result.provisional);
  ASSERT_EQ(answer->result.not_stated.size(), 14U);
  for (const auto& open : answer->result.not_stated) {
    EXPECT_THAT(open.question, HasSubstr("?"));
    EXPECT_GT(open.could_become, Decision::treat);
  }
  for (const auto& zone : answer->result.zones) {
    EXPECT_EQ(zone.decision, Decision::treat_with_caution);
  }
}

TEST(Contract, AnUnclearPregnancyStaysOpen) {
  CaseText stated;
  stated.change("pregnancy = \"no\"", "pregnancy = \"unknown\"");
  const auto answer = screened(stated);
  EXPECT_TRUE(answer.provisional);
  ASSERT_EQ(answer.not_stated.size(), 1U);
  EXPECT_EQ(answer.not_stated.front().key, "pregnancy");
  EXPECT_EQ(answer.not_stated.front().could_become, Decision::defer);
}

TEST(Contract, PregnantWithIsotretinoinAndAColdSoreIsOneDecisionWithoutADate) {
  CaseText stated = with(condition("name = \"cold sore\"") +
                         medication("name = \"isotretinoin\"\nroute = \"oral\""));
  stated.change("pregnancy = \"no\"", "pregnancy = \"pregnant\"");
  const auto answer = screened(stated);
  EXPECT_THAT(rules_found(answer), UnorderedElementsAre("isotretinoin", "pregnancy", "cold-sore"));
  EXPECT_EQ(answer.decision, Decision::do_not_treat);
  EXPECT_EQ(answer.earliest_date, std::nullopt);
}

const std::string isotretinoin_until_october =
    medication("name = \"isotretinoin\"\nroute = \"oral\"\nstopped = 2026-10-05");

// The acne of one zone leaves the others their date, and has none itself.
TEST(Contract, AWashOutBesideAcneInOneZoneDatesTheOthers) {
  const auto answer =
      screened(with(condition("name = \"acne\"\nzones = [\"chin\"]") + isotretinoin_until_october));
  EXPECT_EQ(answer.decision, Decision::defer);
  EXPECT_EQ(find(answer, "isotretinoin")->until, "2027-04-05");
  EXPECT_EQ(answer.earliest_date, base::parse_date("2027-04-05").value());
  EXPECT_THAT(answer.waits_for, ElementsAre(HasSubstr("acne")));
  ASSERT_EQ(answer.zones.size(), 3U);
  for (const auto& zone : answer.zones) {
    const bool waits = zone.id == "chin";
    EXPECT_EQ(zone.planned, !waits) << zone.id;
    EXPECT_EQ(zone.earliest_date, waits ? std::nullopt : answer.earliest_date) << zone.id;
    EXPECT_EQ(zone.waits_for.size(), waits ? 1U : 0U) << zone.id;
  }
}

TEST(Contract, AWashOutBesideAcneEverywhereWaitsForTheAcneWithoutADate) {
  const auto answer =
      screened(with(condition("name = \"acne\"\nzones = [\"all\"]") + isotretinoin_until_october));
  EXPECT_EQ(answer.decision, Decision::defer);
  EXPECT_EQ(answer.earliest_date, std::nullopt);
  EXPECT_THAT(answer.waits_for, ElementsAre(HasSubstr("acne")));
  EXPECT_EQ(find(answer, "isotretinoin")->until, "2027-04-05");
}

TEST(Contract, AcneOnTheChinNeedNotRefuseTheCheek) {
  const auto answer = screened(with(condition("name = \"acne\"\nzones = [\"chin\"]")));
  EXPECT_EQ(answer.zones[0].decision, Decision::treat);
  EXPECT_EQ(answer.zones[1].decision, Decision::defer);
  EXPECT_EQ(answer.decision, Decision::defer);
}

// Row V19 of the evidence on biology and clinics.
struct Expected {
  std::string stated;
  std::string rule;
  Effect effect;
  bool overridable;
};

TEST(Contract, DecidesThePlannersRowAsTheEvidenceAsks) {
  const std::vector<Expected> row = {
      {medication("name = \"isotretinoin\"\nroute = \"oral\""), "isotretinoin", Effect::refuse,
       true},
      {condition("name = \"herpes labialis\"\nstatus = \"history\""), "herpes-history",
       Effect::caution, true},
      {condition("name = \"keloid\"\nstatus = \"tendency\""), "keloid-tendency", Effect::refuse,
       true},
      {"[[patient.allergy]]\nto = \"nickel\"\n", "nickel-allergy", Effect::caution, true},
      {"[[patient.allergy]]\nto = \"stainless_steel\"\n", "steel-allergy", Effect::refuse, false},
  };
  for (const Expected& expected : row) {
    const auto answer = screened(with(expected.stated));
    ASSERT_THAT(rules_found(answer), ElementsAre(expected.rule));
    const auto* finding = find(answer, expected.rule);
    EXPECT_EQ(finding->effect, expected.effect) << expected.rule;
    EXPECT_EQ(finding->overridable, expected.overridable) << expected.rule;
    EXPECT_FALSE(finding->sources.empty()) << expected.rule;
    EXPECT_EQ(answer.decision, rules::decision_for(expected.effect)) << expected.rule;
  }
}

TEST(Contract, DarkSkinIsACautionWithASunPlanAndATestSpot) {
  CaseText stated;
  stated.change("phototype = \"II\"", "phototype = \"V\"");
  const auto answer = screened(stated);
  EXPECT_EQ(answer.decision, Decision::treat_with_caution);
  EXPECT_THAT(find(answer, "phototype-iv-vi")->action,
              testing::AllOf(HasSubstr("sun"), HasSubstr("test spot")));
}

TEST(Contract, APregnancyIsDeferredWithoutADateAndNeverOverridden) {
  for (const char* word : {"pregnant", "nursing", "possible"}) {
    CaseText stated;
    stated.change("pregnancy = \"no\"", std::string("pregnancy = \"") + word + "\"");
    const auto answer = screened(stated);
    EXPECT_EQ(answer.decision, Decision::defer) << word;
    EXPECT_EQ(answer.earliest_date, std::nullopt) << word;
    EXPECT_FALSE(answer.findings.front().overridable) << word;
  }
}

TEST(Contract, IsotretinoinShowsTheOtherWaits) {
  const auto answer =
      screened(with(medication("name = \"isotretinoin\"\nroute = \"oral\"\nstopped = 2026-11-01")));
  EXPECT_EQ(answer.earliest_date, base::parse_date("2027-05-01"));
  EXPECT_GE(find(answer, "isotretinoin")->disputes.size(), 3U) << "0, 3 and 12 months";
}

TEST(Contract, AKeloidMayBeTriedInOneZoneByTheClinician) {
  CaseText stated = with(condition("name = \"keloid\"\nstatus = \"tendency\""));
  stated.add(
      "[[override]]\nfinding = \"keloid-tendency\"\nzone = \"cheek\"\nby = \"Dr. Doe\"\n"
      "role = \"clinician\"\nreason = \"Test spot.\"\ndate = 2026-12-01\n");
  const auto answer = screened(stated);
  EXPECT_EQ(answer.zones[0].decision, Decision::treat_with_caution);
  EXPECT_EQ(answer.zones[1].decision, Decision::do_not_treat);
}

TEST(Contract, HerpesIsNeverLessThanACaution) {
  for (const char* status : {"active", "history", "tendency", "suspected"}) {
    CaseText stated =
        with(condition(std::string("name = \"cold sores\"\nstatus = \"") + status + "\""));
    stated.change("[[zone]]\nid = \"cheek\"\nsite = \"cheek\"\n\n", "")
        .change("[[zone]]\nid = \"chin\"\nsite = \"chin\"\n\n", "");
    EXPECT_GE(screened(stated).decision, Decision::treat_with_caution) << status;
  }
}

TEST(Contract, AnswersCarryWhatRecomputesThem) {
  const auto answer = support::screen({});
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->provenance.knowledge_hash.size(), 64U);
  EXPECT_EQ(answer->provenance.today, support::today);
  EXPECT_FALSE(answer->provenance.percuta_version.empty());
  EXPECT_THAT(answer->provenance.intended_use, HasSubstr("professional"));
}

TEST(Contract, TheSameCaseGivesTheSameBytes) {
  const CaseText stated = with(condition("name = \"acne\"\nzones = [\"chin\"]"));
  EXPECT_EQ(to_json(*support::screen(stated)), to_json(*support::screen(stated)));
}

}  // namespace
}  // namespace percuta::service
