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
using testing::HasSubstr;
using testing::Not;

rules::Speech english() { return support::real_catalog().speech(intake::Language::en); }

std::string said(const Reason& one) { return told(one, english()); }

// A reason with something in every place.
Reason any_of(const evidence::ReasonKind& kind) {
  Reason out{std::string(kind.code), {}, {"some-id"}, {}};
  for (const auto& [name, what] : evidence::values_of(kind)) {
    out.values[name] = what == FillingKind::number ? evidence::ReasonValue(Measure{.value = 2})
                       : what == FillingKind::date ? "2026-12-10"
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
  EXPECT_EQ(said(reason(
                "strikes-computed",
                {{"reached_frac", 0.9949}, {"layer", "reticular_dermis"}, {"beyond_frac", 0.001}})),
            "Computed: 99 % of strikes reach the reticular dermis, 0 % pass through the "
            "dermis.");
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

TEST(Reasons, AreToldWhereverTheyStandInAnAnswer) {
  calendar::Calendar calendar;
  calendar.why_none = reason("do-not-treat", {}, {"keloid-tendency", "bleeding"});
  calendar.interval_weeks.emplace();
  calendar.interval_weeks->why = {reason("case-asks")};
  tell_reasons(calendar, english());
  EXPECT_EQ(calendar.why_none->says, "The screening says not to treat: keloid-tendency, bleeding.");
  EXPECT_EQ(calendar.interval_weeks->why.front().says, "The case asks for it.");
}

TEST(Reasons, OutsideTextInThemIsMadeSafe) {
  EXPECT_THAT(said(reason("product-without-label", {{"product", "Night\x1b[31m {serum}"}})),
              testing::AllOf(Not(HasSubstr("\x1b")), HasSubstr("{serum}")));
}

}  // namespace
}  // namespace percuta::report
