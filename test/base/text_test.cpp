#include "percuta/base/text.hpp"

#include <algorithm>
#include <vector>

#include "support/snippets.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::base {
namespace {

using testing::Eq;
using testing::Optional;

TEST(FoldCase, IgnoresCaseAccentsAndWidth) {
  EXPECT_EQ(fold_case("Roaccutane"), "roaccutane");
  EXPECT_EQ(fold_case("Brûlure"), "brulure");
  EXPECT_EQ(fold_case("Kaltes Fieberbläschen"), "kaltes fieberblaschen");
  EXPECT_EQ(fold_case("Straße"), "strasse");
  EXPECT_EQ(fold_case("ＡＢＣ"), "abc");  // full-width letters of a copied label
  EXPECT_EQ(fold_case("ﬁller"), "filler");
}

TEST(FoldCase, KeepsEverythingElse) {
  EXPECT_EQ(fold_case("5-FU 0.5 %"), "5-fu 0.5 %");
  EXPECT_EQ(fold_case(""), "");
  EXPECT_EQ(fold_case("皮膚"), "皮膚");
}

TEST(NameKey, IgnoresSeparators) {
  EXPECT_EQ(name_key("Cold-Sore"), "coldsore");
  EXPECT_EQ(name_key("cold_sore"), name_key("Cold  sore"));
  EXPECT_EQ(name_key("Bowen's disease"), name_key("bowens disease"));
  EXPECT_EQ(name_key("St. John\n"), "stjohn");
}

RC_GTEST_PROP(FoldCase, IsDoneOnce, ()) {
  std::string text;
  for (const auto& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(support::snippets()))) {
    text += piece;
  }
  RC_ASSERT(fold_case(fold_case(text)) == fold_case(text));
}

TEST(EditDistance, CountsEachKindOfEditOnce) {
  EXPECT_EQ(edit_distance("", "", 3), 0);
  EXPECT_EQ(edit_distance("acne", "acne", 3), 0);
  EXPECT_EQ(edit_distance("acne", "acnee", 3), 1);
  EXPECT_EQ(edit_distance("acne", "ane", 3), 1);
  EXPECT_EQ(edit_distance("acne", "akne", 3), 1);
  EXPECT_EQ(edit_distance("acne", "cane", 3), 1);  // two neighbours swapped
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3);
}

TEST(EditDistance, GivesUpAtTheLimit) {
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3);
  EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4);
  EXPECT_EQ(edit_distance("abc", "abd", 0), 1);
}

// The textbook definition, slow and plain.
int slow_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int replace = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      table[i][j] = std::min({replace, table[i - 1][j] + 1, table[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

RC_GTEST_PROP(EditDistance, AgreesWithTheTextbook, ()) {
  const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
  const std::string a = *word;
  const std::string b = *word;
  const int limit = *rc::gen::inRange(0, 12);
  RC_ASSERT(edit_distance(a, b, limit) == std::min(slow_distance(a, b), limit + 1));
  RC_ASSERT(edit_distance(a, b, limit) == edit_distance(b, a, limit));
}

TEST(Nearest, FindsTheWordMeant) {
  const std::vector<std::string> words = {"phototype", "pregnancy", "age_y", "sex"};
  EXPECT_THAT(nearest("phototyp", words), Optional(Eq("phototype")));
  EXPECT_THAT(nearest("Pregnency", words), Optional(Eq("pregnancy")));
  EXPECT_THAT(nearest("age", words), Optional(Eq("age_y")));
  EXPECT_EQ(nearest("handpiece", words), std::nullopt);
  EXPECT_EQ(nearest("anything", {}), std::nullopt);
}

TEST(Nearest, DoesNotCompareWhatNobodyMisspells) {
  const std::vector<std::string> words = {std::string(100, 'a')};
  EXPECT_EQ(nearest(std::string(99, 'a'), words), std::nullopt);
}

TEST(Utf8, KnowsGoodFromBad) {
  for (const char* good : {"", "a", "é", "皮", "😀", "\xEF\xBB\xBF"}) {
    EXPECT_TRUE(is_utf8(good)) << good;
  }
  for (const std::string bad :
       {"\xFF", "\xC3", "\xC3(", "\xED\xA0\x80", "\xC0\xAF", "\xF4\x90\x80\x80", "abc\x80"}) {
    EXPECT_FALSE(is_utf8(bad)) << testing::PrintToString(bad);
  }
}

TEST(Utf8, TellsHowMuchIsGood) {
  EXPECT_EQ(utf8_length(""), 0U);
  EXPECT_EQ(utf8_length("é皮"), 5U);
  EXPECT_EQ(utf8_length("ab\xFF"
                        "c"),
            2U);
  EXPECT_EQ(utf8_length("é\xC3"), 2U);
  EXPECT_EQ(utf8_length("\xFF"), 0U);
}

TEST(DisplayWidth, CountsColumnsOfATerminal) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("é"), 1);
  EXPECT_EQ(display_width("e\xCC\x81"), 1);  // e and a combining accent
  EXPECT_EQ(display_width("皮膚"), 4);
  EXPECT_EQ(display_width(""), 0);
}

}  // namespace
}  // namespace percuta::base
