#include <sstream>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/text.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/report/text.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::report {
namespace {

using document::TextStyle;

using rules::Decision;
using rules::Effect;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const base::Date today = base::parse_date("2026-12-05").value();

evidence::Provenance provenance() {
  evidence::Provenance out;
  out.percuta_version = "0.1.0";
  out.knowledge_hash = std::string(64, 'a');
  out.today = today;
  out.intended_use = "Supports a trained professional.";
  return out;
}

rules::Finding keloid() {
  rules::Finding out;
  out.rule = "keloid-tendency";
  out.effect = Effect::refuse;
  out.because = {{"", {}, {}, "keloid"}, {"", {}, {}, "tendency"}};
  out.action = "Do not treat.";
  out.says = "Every needle is a small wound.";
  out.overridable = true;
  out.sources = {"article", "roe2017"};
  out.disputes = {{{"doe2016"}, "It was feasible."}};
  return out;
}

rules::Screening refused() {
  rules::Screening out;
  out.decision = Decision::do_not_treat;
  out.zones = {{"cheek", Decision::do_not_treat, {}}};
  out.findings = {keloid()};
  return out;
}

std::string text_of(const rules::Screening& screening, TextStyle style = {}) {
  return to_text(screening, provenance(), support::english(), style);
}

TEST(ScreeningText, TellsWhereNoPublicationSaysIt) {
  rules::Screening screening = refused();
  EXPECT_THAT(text_of(screening), Not(HasSubstr("own policy")));
  screening.findings.front().sources = {"percuta-policy", "percuta-assumption"};
  screening.findings.front().own_policy = true;
  EXPECT_THAT(text_of(screening), HasSubstr("percuta-assumption (Percuta’s own policy, no\n"));
  screening.findings.front().sources.emplace_back("roe2017");
  screening.findings.front().own_policy = false;
  EXPECT_THAT(text_of(screening), Not(HasSubstr("own policy")));
}

TEST(ScreeningText, TellsTheDecisionFirst) {
  EXPECT_THAT(text_of(refused()), StartsWith("DO NOT TREAT\nDo not needle.\n"));
}

TEST(ScreeningText, TellsWhereToStartTodayAndWhereNot) {
  rules::Screening screening;
  screening.decision = Decision::defer;
  screening.earliest_date = today;
  screening.zones = {{"cheek", Decision::treat, today, true, {}, rules::StartToday::yes},
                     {"chin", Decision::defer, {}, false, {"the acne is quiet"}}};
  screening.start_today = rules::StartToday::yes;
  EXPECT_THAT(text_of(screening), HasSubstr("Start today   yes: cheek; not chin\n"));
  screening.zones.pop_back();
  EXPECT_THAT(text_of(screening), HasSubstr("Start today   yes\n"));
}

TEST(ScreeningText, RepeatsWhatTheClinicianNoted) {
  rules::Screening screening = refused();
  screening.notes = {{"patient.condition[0]", "keloid", "On the \x1b[31mshoulder."}};
  EXPECT_THAT(text_of(screening), HasSubstr("Notes of the case\n  keloid "));
  EXPECT_THAT(text_of(screening), Not(HasSubstr("\x1b")));
  EXPECT_THAT(text_of(refused()), Not(HasSubstr("Notes")));
}

TEST(ScreeningText, TellsEachFindingWithItsReasonAndItsSources) {
  const std::string text = text_of(refused());
  for (const char* part :
       {"REFUSE [keloid-tendency]", "keloid; tendency", "Every needle is a small wound.",
        "Do not treat.", "article, roe2017", "It was feasible. [doe2016]"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(ScreeningText, PutsQuestionsBeforeFindings) {
  rules::Screening open = refused();
  open.decision = Decision::treat_with_caution;
  open.provisional = true;
  open.not_stated = {{"herpes", "Have you ever had cold sores?", Decision::defer}};
  const std::string text = text_of(open);
  EXPECT_THAT(text, StartsWith("TREAT WITH CAUTION (PROVISIONAL)"));
  EXPECT_THAT(text, HasSubstr("  1. Have you ever had cold sores?"));
  EXPECT_LT(text.find("cold sores"), text.find("keloid"));
}

TEST(ScreeningText, TellsDatesAndWhatItWaitsFor) {
  rules::Screening deferred = refused();
  deferred.decision = Decision::defer;
  deferred.earliest_date = base::parse_date("2026-12-15").value();
  EXPECT_THAT(text_of(deferred), HasSubstr("2026-12-15 (in 10 days)"));
  deferred.earliest_date.reset();
  deferred.waits_for = {"the acne has settled"};
  EXPECT_THAT(text_of(deferred), HasSubstr("the acne has settled"));
}

TEST(ScreeningText, TellsWhoDecidedOtherwise) {
  rules::Screening screening = refused();
  screening.findings[0].overridden = true;
  screening.findings[0].overridden_by.emplace().says =
      "Dr. Doe, 2026-12-05: A test spot healed well.";
  EXPECT_THAT(text_of(screening), HasSubstr("Dr. Doe, 2026-12-05"));
}

TEST(ScreeningText, NeverPrintsWhatSteersATerminal) {
  rules::Screening screening = refused();
  screening.zones[0].id = "\x1b[31mcheek\xC2\x9B";
  screening.findings[0].zone = "\x1b]0;title\a";
  evidence::Provenance with_warning = provenance();
  with_warning.warnings = {{"", {}, {}, "the zone \x1b[2J"}};
  const std::string text = to_text(screening, with_warning, support::english(), {});
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\a")));
  EXPECT_THAT(text, Not(HasSubstr("\xC2\x9B")));
  EXPECT_THAT(text, HasSubstr("\\x1B"));
}

TEST(ScreeningText, KeepsToEightyColumns) {
  rules::Screening screening = refused();
  screening.findings[0].says =
      std::string(300, 'x').append(" and much more text than fits one line");
  std::istringstream lines(text_of(screening));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(base::display_width(line), 80) << line;
  }
}

}  // namespace
}  // namespace percuta::report
