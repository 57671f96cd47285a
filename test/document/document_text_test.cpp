#include <cmath>
#include <sstream>

#include "document_sample.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(Block block, int width = 80) {
  return render_text(document_of({std::move(block)}).sides[0], {.colour = false, .width = width});
}

void expect_no_line_wider(const std::string& text, int width) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(base::display_width(line), width) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
}

TEST(DocumentText, ShowsEveryBlockInOrder) {
  const std::string text = render_text(sample_document().sides[0], {});
  EXPECT_EQ(text,
            "Plan\n"
            "Case 1\n"
            "\n"
            "Treat with caution\n"
            "With the precautions below.\n"
            "\n"
            "Before starting\n"
            "  1. Ask about cold sores. [herpes-history]\n"
            "\n"
            "  First session  10 December 2026 [interval-scars]\n"
            "\n"
            "Settings\n"
            "  Zone   Depth\n"
            "  -----------------------------------------\n"
            "  cheek  as the protocol says [depth-cheek]\n"
            "  chin   beyond the label\n"
            "\n"
            "Stop when the patient asks. [stop-signs]\n"
            "\n"
            "Decision support.\n");
}

TEST(DocumentText, DrawsBarsBelowTheirTicks) {
  const std::string text = text_of(Bars{"hours", {0, 50, 100}, {{"A", 50, {}}, {"B", 200, {}}}});
  EXPECT_THAT(text, HasSubstr("  hours\n"
                              "     0                   50                  100\n"
                              "  A  ####################--------------------  50\n"
                              "  B  ########################################  200\n"));
}

TEST(DocumentText, PutsIdsBeneathARowThatHasNoRoomForThem) {
  const Table table{{"Zone", "Depth", "Why"},
                    {{says("cheek"), says("1.5", {"depth-of-the-cheek"}), says("scars")}}};
  EXPECT_THAT(text_of(table, 30), HasSubstr("  cheek  1.5    scars\n    [depth-of-the-cheek]\n"));
}

TEST(DocumentText, TellsATableOfManyWordsRowByRow) {
  const std::string many(200, 'x');
  const Table table{{"Zone", "Why", "Who"}, {{says("cheek"), says(many), says("article")}}};
  EXPECT_THAT(text_of(table, 40), HasSubstr("  cheek\n    Why  xxx"));
}

TEST(DocumentText, NoLineIsWiderThanThePage) {
  const std::string word(61, 'w');
  for (const int width : {40, 60, 80}) {
    expect_no_line_wider(text_of(says("before " + word + " after"), width), width);
    expect_no_line_wider(
        text_of(Facts{{{"a label that is longer than its column", says(word)}}}, width), width);
    expect_no_line_wider(text_of(List{false, {says(word, {word})}}, width), width);
    expect_no_line_wider(
        text_of(Table{{"A", "B", "C"}, {{says(word), says("αβγ δέλτα"), says("x", {word})}}},
                width),
        width);
    expect_no_line_wider(text_of(Bars{"h", {0, 24, 168}, {{word, 3, {}}}}, width), width);
  }
}

std::string chart_of(Chart chart) {
  return text_of(Picture{"", "", "", {{"Chart", std::move(chart)}}});
}

TEST(DocumentText, APointWithoutAnIntervalHasNoWhisker) {
  Chart chart;
  chart.curves = {{.label = "measured", .x = {1, 2}, .y = {3, 4}, .joined = false}};
  const std::string bare = chart_of(chart);
  chart.curves[0].low.assign(2, std::nan(""));
  chart.curves[0].high.assign(2, 4.0);
  EXPECT_EQ(chart_of(chart), bare);
}

TEST(DocumentText, ACurveOverALogarithmicAxisStandsWhereTheAxisSays) {
  const auto marks_of = [](bool logarithmic) {
    Curve rising{.label = "rising"};
    for (int i = 0; i <= 40; ++i) {
      rising.x.push_back(logarithmic ? std::pow(10.0, i / 20.0) : i / 20.0);
      rising.y.push_back(i);
    }
    Chart chart{.x = {.title = "", .logarithmic = logarithmic}, .y = {}};
    chart.curves = {rising, {.label = "empty"}};
    std::istringstream lines(chart_of(chart));
    std::string out;
    for (std::string line; std::getline(lines, line);) {
      const bool plot = line.find("│") != std::string::npos || line.find("┤") != std::string::npos;
      out += plot ? line + "\n" : "";
    }
    return out;
  };
  EXPECT_THAT(marks_of(true), HasSubstr("●"));
  EXPECT_EQ(marks_of(true), marks_of(false));
}

TEST(DocumentText, MakesOutsideTextSafe) {
  const std::string text = text_of(says("a\x1b[2Jb \xe2\x80\xae c", {"i\nd"}));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae")));
  EXPECT_THAT(text, HasSubstr("[i\\x0Ad]"));
}

TEST(DocumentText, ColoursOnlyWhenAsked) {
  const Side side = document_of({Table{{"A"}, {{says("b", {}, Tone::bad)}}}}).sides[0];
  EXPECT_THAT(render_text(side, {.colour = true, .width = 80}), HasSubstr("\x1b[31mb\x1b[0m"));
  EXPECT_THAT(render_text(side, {}), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace percuta::document
