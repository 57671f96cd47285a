// What reasons say: one sentence for each code, filled with its values.
#include "percuta/report/reasons.hpp"

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/date.hpp"

namespace percuta::report {
namespace {

using evidence::FillingKind;
using evidence::Measure;
using evidence::reason;
using evidence::Reason;
using support::english;
using testing::HasSubstr;
using testing::Not;

std::string said(const Reason& one) { return told(one, english()); }

// A reason with something in every place.
Reason any_of(const evidence::ReasonKind& kind) {
  Reason out{std::string(kind.code), {}, {"some-id"}, {}};
  for (const auto& [name, what] : evidence::values_of(kind)) {
    out.values[name] = what.kind == FillingKind::number ? evidence::ReasonValue(Measure{.value = 2})
                       : what.kind == FillingKind::date ? "2026-12-10"
                                                        : "some_word";
  }
  return out;
}

TEST(Reasons, EveryOneCanBeSaidInEveryLanguage) {
  for (const evidence::ReasonKind& kind : evidence::reason_kinds) {
    for (const auto& [language, word] : names(intake::Language{})) {
      const std::string text = told(any_of(kind), support::real_catalog().speech(language));
      EXPECT_FALSE(text.empty()) << kind.code << " in " << word;
      EXPECT_THAT(text, Not(HasSubstr("{"))) << kind.code << " in " << word;
    }
  }
}

TEST(Reasons, TellNumbersAsSureAsTheyAre) {
  EXPECT_EQ(
      said(reason("strikes-computed", {{"reached_frac", 0.9949}, {"layer", "reticular_dermis"}})),
      "Computed: 99 % of strikes reach the reticular dermis.");
  EXPECT_THAT(
      said(reason("dermis-doubt", {{"thin_mm", 0.98},
                                   {"thick_mm", 1.91},
                                   {"beyond_thin_frac", 0.784},
                                   {"beyond_thick_frac", 0.001}})),
      HasSubstr(
          "1.0 to 1.9 mm deep here. With a dermis so thick or so thin, 0 to 78 % of strikes"));
  EXPECT_EQ(said(reason("dose-extrapolated", {{"dose_ratio", 7.4}})),
            "A session wounds 7 times as much of the papillary dermis as the one whose tissue was "
            "studied: what follows from it is extrapolated.");
  const Measure gains{.value = 0.26, .series = std::vector<double>{0.2, 0.26, -0.01}};
  EXPECT_THAT(said(reason("sessions-enough", {{"chosen_count", 4},
                                              {"enough_frac", 0.9},
                                              {"fewest_count", 3},
                                              {"zone", "cheek"},
                                              {"gain_ratio", gains}})),
              HasSubstr("within 90 % of the best computed gain of collagen, seen in cheek "
                        "(from 3 on: +20 %, +26 %, -1 %)"));
}

TEST(Reasons, CountDaysAndNameThem) {
  const base::Date tuesday = *base::parse_date("2026-12-08");
  EXPECT_EQ(said(reason("day-closed", {{"day", tuesday}})), "the clinic is not open on a Tuesday");
  EXPECT_EQ(
      said(reason("day-too-soon",
                  {{"session_count", 2}, {"apart_d", 1}, {"before", tuesday}, {"least_d", 28}})),
      "it is 1\u00a0day after the session of 2026-12-08; session 2 needs at least "
      "28\u00a0days");
}

// "pen 1.5 mm deep", and nothing where nobody said it.
TEST(Reasons, LeaveOutWhatNobodySaid) {
  EXPECT_EQ(
      said(reason("condition-stated", {{"name", "atopic_dermatitis"},
                                       {"status", "active"},
                                       {"since", std::optional<base::Date>{}},
                                       {"control", std::optional<std::string>("controlled")}})),
      "atopic dermatitis, active, controlled");
  EXPECT_EQ(said(reason("anaesthetic-used", {{"agent", "lidocaine"}, {"strength_pct", 2.5}})),
            "anaesthetic lidocaine 2.5 %");
  EXPECT_EQ(
      said(reason("product-used", {{"name", "Gel"}, {"sterile", "no"}, {"label", "missing"}})),
      "Gel, not sterile, without a label");
}

TEST(Reasons, TellABandOnlyWhereThereIsOne) {
  const Measure days{.value = 14, .low = 1, .high = 28};
  EXPECT_EQ(said(reason("advice-from", {{"says", "No sun."}, {"before_d", days}})),
            "No sun. From 14 days before; sources say 1 to 28.");
  EXPECT_EQ(said(reason("advice-from-today", {{"says", "No sun."}, {"before_d", 14}})),
            "No sun. From 14 days before; for the first session, from today.");
}

TEST(Reasons, NeverRepeatWhatSteersATerminal) {
  for (const evidence::ReasonKind& kind : evidence::reason_kinds) {
    Reason steering = any_of(kind);
    for (auto& [name, value] : steering.values) {
      if (std::holds_alternative<std::string>(value)) {
        value = "\x1b[31mred";
      }
    }
    EXPECT_THAT(said(steering), Not(HasSubstr("\x1b"))) << kind.code;
  }
}

TEST(Reasons, TellWhatMadeTheFindingHoldThatTheyAreAbout) {
  plan::Plan plan;
  for (const auto& [zone, age_y] : {std::pair{"cheek", 15}, std::pair{"chin", 16}}) {
    rules::Finding finding;
    finding.rule = "gently";
    finding.zone = zone;
    finding.because = {reason("age-is", {{"age_y", age_y}}), reason("no-test-spot")};
    plan.screening.findings.push_back(finding);
  }
  plan.zones.emplace_back().why = {
      reason("passes-narrowed", {{"rule", "gently"}, {"zone", "chin"}, {"share_frac", 0.5}})};
  tell_reasons(plan, support::real_catalog());
  EXPECT_EQ(plan.zones.front().why.front().says,
            "age 16; no test spot (gently): 50 % of the passes.");
}

// "No acids until then" names the classes held off exactly so long, in the patient's words.
TEST(Quoted, NamesTheClassesThatWaitAsLong) {
  using inci::IngredientClass;
  plan::Plan plan;
  plan.aftercare.windows = {{IngredientClass::retinoid, 0, 72, "", {}},
                            {IngredientClass::ceramide, 0, 72, "", {}},
                            {IngredientClass::aha, 0, 72, "", {}},
                            {IngredientClass::bha, 0, 24, "", {}}};
  plan.aftercare.waiting = {{"No {classes}.", 72, "actives"}};
  catalog::Catalog catalog;
  rules::Wording words;
  words.ingredient_class = {
      {"retinoid", "retinol"}, {"aha", "fruit acids"}, {"bha", "salicylic acid"}};
  catalog.wordings = {words};
  tell_reasons(plan, catalog);
  EXPECT_EQ(plan.aftercare.waiting.at(0).what, "No retinol, fruit acids.")
      << "patients have no word for the second, and the fourth waits less";
}

TEST(Quoted, TellsSignsAndMilestonesWithTheirHours) {
  const catalog::Catalog& catalog = support::real_catalog();
  plan::Plan plan;
  plan.aftercare.call_the_clinic_if = {
      {"After {days, plural, one {#\u00A0day} other {#\u00A0days}}.", {}, 72, "late"}};
  tell_reasons(plan, catalog);
  EXPECT_EQ(plan.aftercare.call_the_clinic_if.at(0).sign, "After 3\u00A0days.");
  calendar::Calendar calendar;
  calendar.milestones.emplace_back().what = "{hours} h: {must}, and {may}.";
  calendar.milestones.back().after_h = 24;
  calendar.milestones.back().must = {catalog.activities.at(1).id};
  calendar.milestones.back().may = {catalog.activities.at(2).id, catalog.activities.at(0).id};
  tell_reasons(calendar, catalog);
  EXPECT_EQ(calendar.milestones.at(0).what, "24 h: " + catalog.activities[1].name + ", and " +
                                                catalog.activities[0].name + ", " +
                                                catalog.activities[2].name + ".");
}

TEST(Reasons, AreToldWhereverTheyStandInAnAnswer) {
  calendar::Calendar calendar;
  calendar.why_none = reason("do-not-treat", {}, {"keloid-tendency", "bleeding"});
  calendar.interval_weeks.emplace();
  calendar.interval_weeks->why = {reason("case-asks")};
  tell_reasons(calendar, support::real_catalog());
  EXPECT_EQ(calendar.why_none->says, "The screening says not to treat: keloid-tendency, bleeding.");
  EXPECT_EQ(calendar.interval_weeks->why.front().says, "The case asks for it.");
}

TEST(Reasons, OutsideTextInThemIsMadeSafe) {
  EXPECT_THAT(said(reason("product-without-label", {{"product", "Night\x1b[31m {serum}"}})),
              testing::AllOf(Not(HasSubstr("\x1b")), HasSubstr("{serum}")));
}

}  // namespace
}  // namespace percuta::report
