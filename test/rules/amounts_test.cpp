// Which numbers a sentence tells, in digits and in words.
#include "percuta/rules/amounts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Wording english() {
  Wording out;
  out.number_words = {{"two", 2}, {"three", 3}, {"fourteen", 14}};
  out.unit_words = {{"hours", "h"},     {"day", "d"},        {"days", "d"}, {"week", "weeks"},
                    {"weeks", "weeks"}, {"month", "months"}, {"year", "y"}};
  out.words_of_one = {"a", "one"};
  return out;
}

std::vector<Amount> amounts(const std::string& text) { return amounts_in(text, english()); }

TEST(Amounts, AreReadInDigitsAndWords) {
  EXPECT_THAT(amounts("Wait 3 days."), ElementsAre(Amount{72, "h"}));
  EXPECT_THAT(amounts("Wait three\u00a0days, then a week."),
              ElementsAre(Amount{72, "h"}, Amount{168, "h"}));
  EXPECT_THAT(
      amounts("Fourteen days; 1.5 mm; 12 %; a year."),
      ElementsAre(Amount{336, "h"}, Amount{1.5, "mm"}, Amount{12, "pct"}, Amount{12, "months"}));
  EXPECT_THAT(amounts("72 h"), ElementsAre(Amount{72, "h"}));
}

TEST(Amounts, HaveTwoEndsWhereTheyAreARange) {
  EXPECT_THAT(amounts("two to three weeks"), ElementsAre(Amount{336, "h"}, Amount{504, "h"}));
  EXPECT_THAT(amounts("2–3 weeks"), ElementsAre(Amount{336, "h"}, Amount{504, "h"}));
}

TEST(Amounts, MayHaveAWordBeforeTheirUnitThatBeginsWithAnAccent) {
  Wording spanish = english();
  spanish.unit_words["días"] = "d";
  EXPECT_THAT(amounts_in("los 3 últimos días", spanish), ElementsAre(Amount{72, "h"}));
}

TEST(Amounts, MayHaveOneWordBeforeTheirUnit) {
  EXPECT_THAT(amounts("the 3 last days"), ElementsAre(Amount{72, "h"}));
  EXPECT_THAT(amounts("3 of the days"), IsEmpty());
}

TEST(Amounts, AreNotWhatPlaceholdersFillNorWhatIsNoLength) {
  EXPECT_THAT(amounts("{days, plural, one {a day} other {# days}} and {hours} hours"), IsEmpty());
  EXPECT_THAT(amounts("{least} to 3 days"), ElementsAre(Amount{72, "h"}));
  EXPECT_THAT(amounts("Call 112. SPF 50. The day after, a session."), IsEmpty());
}

TEST(Amounts, OfNamesGoByTheirUnit) {
  EXPECT_EQ(amount_of("hold_h", 48), (Amount{48, "h"}));
  EXPECT_EQ(amount_of("wait_d", 2), (Amount{48, "h"}));
  EXPECT_EQ(amount_of("interval_weeks_low", 2), (Amount{336, "h"}));
  EXPECT_EQ(amount_of("age_y_below", 22), (Amount{264, "months"}));
  EXPECT_EQ(amount_of("share_frac", 0.5), (Amount{50, "pct"}));
  EXPECT_EQ(amount_of("passes_count", 3), std::nullopt);
}

}  // namespace
}  // namespace percuta::rules
