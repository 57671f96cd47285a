// Text that is no label, or more of it than anybody would send: a clear answer in bounded time.
#include <ctime>
#include <random>

#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::IsEmpty;

// The sanitizers look for errors, not for time, and a part of the text goes through all of the
// code.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PERCUTA_IS_WATCHED
#endif
#endif
#ifdef PERCUTA_IS_WATCHED
constexpr std::size_t longest = std::size_t{1} << 16;
#else
constexpr std::size_t longest = std::size_t{1} << 20;
#endif

std::string repeated(std::string_view piece) {
  std::string out;
  while (out.size() < longest) {
    out += piece;
  }
  out.resize(longest);
  return out;
}

/// Reads a text and checks what holds for all. Seconds of the processor, so that what else the
/// machine does counts for nothing; far above what it takes, as machines differ.
LabelReading read_in_time(const std::string& text) {
  constexpr double limit_s = 60;
  const std::clock_t begin = std::clock();
  LabelReading reading = read(text);
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, limit_s);
  EXPECT_TRUE(rebuilt(reading, text) == text);
  return reading;
}

TEST(OddText, EmptyIsEmpty) {
  for (const char* text : {"", " ", "\n\n", ",,,", "• * () [] /", "\u200b\ufeff"}) {
    const LabelReading reading = read(text);
    EXPECT_EQ(reading.kind, LabelKind::empty) << text;
    EXPECT_THAT(reading.ingredients, IsEmpty());
    EXPECT_THAT(reading.unknown, IsEmpty());
    EXPECT_EQ(reading.products_count, 0);
  }
}

TEST(OddText, BinaryIsNoise) {
  std::mt19937 random(7);
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text += static_cast<char>(random());
  }
  const LabelReading reading = read_in_time(text);
  EXPECT_EQ(reading.kind, LabelKind::noise);
  EXPECT_THAT(reading.ingredients, IsEmpty());
}

TEST(OddText, ZeroBytesAreNoise) { EXPECT_EQ(read(std::string(100, '\0')).kind, LabelKind::noise); }

TEST(OddText, RunningTextIsProse) {
  const LabelReading reading = read_in_time(repeated(
      "The old man looked at the sea and said nothing for a while. Then he took his hat, thanked "
      "her for the water and the honey, and went out into the rain. "));
  EXPECT_EQ(reading.kind, LabelKind::prose);
  EXPECT_THAT(reading.ingredients, IsEmpty());
}

// Five names in a row make a label, unless three words of a kitchen stand beside them.
TEST(OddText, RecipesAreProse) {
  const std::string known = "Aqua, Glycerin, Urea, Betaine, Carbomer, ";
  EXPECT_EQ(read(known + "cups, dough").kind, LabelKind::label);
  EXPECT_EQ(read(known + "cups, dough, oven").kind, LabelKind::prose);
}

TEST(OddText, MillionsOfCommas) {
  EXPECT_EQ(read_in_time(repeated(",")).kind, LabelKind::empty);
  EXPECT_EQ(read_in_time(repeated(", ;\n")).kind, LabelKind::empty);
}

TEST(OddText, LongLabelsAreReadToTheEnd) {
  const LabelReading reading =
      read_in_time(repeated("Aqua, Betaine, Urea, Carbomer, ") + "Retinol");
  EXPECT_EQ(reading.kind, LabelKind::label);
  EXPECT_EQ(reading.ingredients.back().inci, "Retinol");
}

TEST(OddText, WhatWouldTakeLong) {
  for (const char* piece : {"a",
                            "a ",
                            "(",
                            "(a",
                            "(a)",
                            "sodium ",
                            "citrus (lemon) ",
                            "foo/bar/",
                            "aquaglycerin",
                            "Gylcerin, Latic Acid, ",
                            "BHA, ",
                            "1% ",
                            "1 ",
                            "without alcohol ",
                            "Ingredients: ",
                            "<b>",
                            "organic ",
                            "水",
                            "é ",
                            "Citrus Aurantium Zorb, ",
                            "rosemary leaf extract rosmarinus ",
                            "citrus nusquamia zorb leaf oil, "}) {
    SCOPED_TRACE(piece);
    read_in_time(repeated(piece));
  }
}

}  // namespace
}  // namespace percuta::inci
