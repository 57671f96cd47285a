#include "percuta/document/page.hpp"

#include <algorithm>
#include <sstream>

#include "support/snippets.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr TextStyle narrow{.colour = false, .width = 20};

std::string paragraph(std::string_view text, std::string_view first = {}) {
  Page page(narrow);
  page.paragraph(text, first);
  return std::move(page).text();
}

TEST(Page, BreaksLinesAtSpaces) {
  EXPECT_EQ(paragraph("one two three four five six"), "one two three four\nfive six\n");
  EXPECT_EQ(paragraph("exactly twenty chars"), "exactly twenty chars\n");
  EXPECT_EQ(paragraph(""), "\n");
}

TEST(Page, IndentsLaterLinesAsFarAsTheFirst) {
  EXPECT_EQ(paragraph("one two three four five", "  - "), "  - one two three\n    four five\n");
}

TEST(Page, NeverPartsANumberFromItsUnit) {
  EXPECT_EQ(paragraph("an interval up to 34 %, twice 7"), "an interval up to\n34 %, twice 7\n");
  EXPECT_EQ(paragraph("a slide of some 125 µm."), "a slide of some\n125 µm.\n");
  EXPECT_EQ(paragraph("a slide of some 125 women"), "a slide of some 125\nwomen\n");
  EXPECT_EQ(paragraph("1234567890123456789 mm"), "1234567890123456789\nmm\n");
}

TEST(Page, BreaksAWordThatNoLineHolds) {
  EXPECT_EQ(paragraph("abcdefghijklmnopqrstuvwxyz"), "abcdefghijklmnopqrst\nuvwxyz\n");
  EXPECT_EQ(paragraph("皮膚皮膚皮膚皮膚皮膚皮膚"), "皮膚皮膚皮膚皮膚皮膚\n皮膚\n");
}

TEST(Page, EndsEvenWhereThereIsNoRoom) {
  Page page({.colour = false, .width = 1});
  page.paragraph("皮膚 ab", "      ");
  EXPECT_THAT(std::move(page).text(), HasSubstr("a"));
}

TEST(Page, PutsALabelInAColumnOfItsOwn) {
  Page page({.colour = false, .width = 30});
  page.entry("Why", "because it is so and not otherwise", 2, 8);
  EXPECT_EQ(std::move(page).text(), "  Why     because it is so and\n          not otherwise\n");
}

TEST(Page, SeparatesHeadingsByOneEmptyLine) {
  Page page({});
  page.heading("One");
  page.paragraph("text");
  page.blank();
  page.heading("Two");
  EXPECT_EQ(std::move(page).text(), "One\ntext\n\nTwo\n");
}

TEST(Page, ColoursOnlyWhereAsked) {
  Page plain({.colour = false, .width = 80});
  plain.paragraph("no", {}, Tone::bad);
  EXPECT_THAT(std::move(plain).text(), Not(HasSubstr("\x1b")));
  Page coloured({.colour = true, .width = 80});
  coloured.paragraph("no", {}, Tone::bad);
  EXPECT_EQ(std::move(coloured).text(), "\x1b[31mno\x1b[0m\n");
}

RC_GTEST_PROP(Page, NeverWritesBeyondItsWidth, ()) {
  std::string text;
  for (const auto& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(support::snippets()))) {
    text += piece.find('\n') == std::string::npos ? piece : " ";
  }
  const int width = *rc::gen::inRange(8, 60);
  Page page({.colour = false, .width = width});
  page.paragraph(text, "  ");
  std::istringstream lines(std::move(page).text());
  for (std::string line; std::getline(lines, line);) {
    RC_ASSERT(base::display_width(line) <= width);
    RC_ASSERT(base::is_utf8(line));
  }
}

TEST(Page, PrintsNothingThatSteersATerminal) {
  EXPECT_EQ(paragraph("a\x1b[2J\u202e"), "a\\x1B[2J\\xE2\\x80\\xAE\n");
  Page page(narrow);
  page.entry("b\u009b", "c\x1b", 0, 12);
  EXPECT_EQ(std::move(page).text(), "b\\xC2\\x9B   c\\x1B\n");
}

TEST(Page, WrapsAWordOfAMegabyteAtOnce) {
  const std::string page = paragraph(std::string(1U << 20U, 'x'));
  EXPECT_EQ(std::count(page.begin(), page.end(), '\n'), (1 << 20) / 20 + 1);
}

}  // namespace
}  // namespace percuta::document
