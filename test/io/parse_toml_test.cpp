#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/parse.hpp"

namespace percuta::io {
namespace {

using testing::HasSubstr;
using testing::Not;

Node parsed(std::string_view text) {
  auto document = parse_toml(text, "t.toml");
  EXPECT_TRUE(document.ok()) << base::to_string(document.problems().front());
  return document ? document->root : Node{};
}

base::Problem refused(std::string_view text) {
  const auto document = parse_toml(text, "t.toml");
  EXPECT_FALSE(document.ok()) << text.substr(0, 100);
  if (document) {
    return {};
  }
  EXPECT_EQ(document.problems().size(), 1U) << "a syntax error is told alone";
  return document.problems().front();
}

std::string repeated(std::string_view piece, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += piece;
  }
  return out;
}

TEST(ParseToml, KeepsEveryKindOfValue) {
  const Node root = parsed(
      "text = 'a'\nwhole = 3\nreal = 1.5\nyes = true\nday = 2026-12-01\ntime = 10:00:00\n"
      "list = [1, 2]\ntable = { x = 1 }\n");
  EXPECT_EQ(std::get<std::string>(root.find("text")->value), "a");
  EXPECT_EQ(std::get<std::int64_t>(root.find("whole")->value), 3);
  EXPECT_EQ(std::get<double>(root.find("real")->value), 1.5);
  EXPECT_TRUE(std::get<bool>(root.find("yes")->value));
  EXPECT_EQ(std::get<base::Date>(root.find("day")->value), *base::parse_date("2026-12-01"));
  EXPECT_EQ(std::get<base::TimeOfDay>(root.find("time")->value), (base::TimeOfDay{10, 0, 0}));
  EXPECT_EQ(root.find("list")->array()->size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(root.find("table")->find("x")->value), 1);
}

TEST(ParseToml, TellsADayWithItsTimeAsText) {
  const Node root = parsed("at = 2026-12-01T10:00:00\n");
  EXPECT_THAT(std::get<std::string>(root.find("at")->value), HasSubstr("2026-12-01"));
}

TEST(ParseToml, KnowsWhereEachValueStands) {
  const Node root = parsed("b = 1\n[patient]\n  age_y = 3\n[[zone]]\nid = 'x'\n");
  EXPECT_EQ(root.find("b")->line, 1);
  EXPECT_EQ(root.find("patient")->line, 2);
  EXPECT_EQ(root.find("patient")->find("age_y")->line, 3);
  EXPECT_EQ(root.find("patient")->find("age_y")->column, 3);
  EXPECT_EQ(root.find("zone")->array()->front().line, 4);
}

TEST(ParseToml, KeepsTheOrderOfTheFile) {
  const Node root = parsed("zebra = 1\napple = 2\n[middle]\nx = 1\n");
  EXPECT_EQ((*root.table())[0].key, "zebra");
  EXPECT_EQ((*root.table())[1].key, "apple");
  EXPECT_EQ((*root.table())[2].key, "middle");
}

TEST(ParseToml, TellsASyntaxErrorAloneWithItsPlace) {
  const auto problem = refused("a = 1\nb = \n[c\n");
  EXPECT_EQ(problem.code, "bad-syntax");
  EXPECT_EQ(problem.where.line, 2);
  EXPECT_THAT(problem.hint, Not(testing::IsEmpty()));
}

TEST(ParseToml, RefusesDaysThatNoCalendarHas) {
  const auto problem = refused("a = 1\nday = 2026-02-30\n");
  EXPECT_EQ(problem.code, "bad-syntax");
  EXPECT_EQ(problem.where.line, 2);
}

TEST(ParseToml, RefusesKeysGivenTwice) { EXPECT_EQ(refused("a = 1\na = 2\n").where.line, 2); }

TEST(ParseToml, RefusesWhatIsNoText) {
  EXPECT_EQ(refused("").code, "empty");
  EXPECT_EQ(refused(" \n\t\r\n").code, "empty");
  EXPECT_EQ(refused("<html></html>").code, "bad-syntax");
  EXPECT_EQ(refused(std::string("\x7f"
                                "ELF\x02\x01\0\0",
                                8))
                .code,
            "bad-syntax");
}

TEST(ParseToml, TellsWhereTheEncodingBreaks) {
  const auto problem = refused("a = 'é'\nb = 'é\xFF'\n");
  EXPECT_EQ(problem.code, "not-utf8");
  EXPECT_EQ(base::to_string(problem.where), "t.toml:2:7");
}

TEST(ParseToml, TellsWhereTheEncodingBreaksInAHugeLineAtOnce) {
  const auto start = std::chrono::steady_clock::now();
  const auto problem = refused(std::string(largest_text_bytes - 1, 'a') + "\xFF");
  EXPECT_EQ(problem.where.column, static_cast<int>(largest_text_bytes));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(ParseToml, RefusesMoreThanAMebibyteUnread) {
  const std::string text(largest_text_bytes + 1, '[');  // a parser would stop at the nesting
  EXPECT_EQ(refused(text).code, "too-large");
  EXPECT_TRUE(parse_toml("# " + std::string(largest_text_bytes - 10, 'x') + "\na=1", "f").ok());
}

TEST(ParseToml, BoundsNesting) {
  for (const char* open : {"[", "{a=", "[{a=", "[[", "{a.b.c="}) {
    EXPECT_EQ(refused("x = " + repeated(open, 100000)).where.line, 1) << open;
  }
  EXPECT_TRUE(parse_toml("x = " + repeated("[", 100) + repeated("]", 100), "f").ok());
}

// Each part of a dotted key is a table in a table, so its length is a depth.
TEST(ParseToml, BoundsDottedKeys) {
  for (const std::string part : {"a.", "'a'.", "\"=\".", "a . "}) {
    EXPECT_EQ(refused(repeated(part, 100000) + "b = 1").code, "nested-too-deep") << part;
    EXPECT_EQ(refused("[" + repeated(part, 100000) + "b]").code, "nested-too-deep") << part;
    EXPECT_EQ(refused("x = {" + repeated(part, 100000) + "b = 1}").code, "nested-too-deep") << part;
  }
  EXPECT_TRUE(parse_toml(repeated("a.", 100) + "b = 1", "f").ok());
}

TEST(ParseToml, BoundsWhatStandsBelowALongHeader) {
  const std::string header = "[" + repeated("a.", 200) + "b]\n";
  EXPECT_TRUE(parse_toml(header + "x = 1\n" + repeated("c.", 40) + "y = 1\n", "f").ok());
  EXPECT_EQ(refused(header + "x = 1\n" + repeated("c.", 100) + "y = 1\n").where.line, 3);
  EXPECT_TRUE(parse_toml(header + "[c]\n" + repeated("c.", 100) + "y = 1\n", "f").ok());
}

TEST(ParseToml, TellsWhereNestingGoesTooDeep) {
  EXPECT_EQ(refused("x = 1\n" + repeated("a.", 1000) + "b = 1").where.line, 2);
}

TEST(ParseToml, CountsNoDotsThatAreNoKey) {
  const std::string dots = repeated("a.", 1000);
  EXPECT_TRUE(parse_toml("# " + dots + "\nx = \"" + dots + "\\\"" + dots + "\"\ny = '" + dots +
                             "'\nz = \"\"\"\n" + dots + "\"\" \n" + dots + "\"\"\"\nw = '''" +
                             dots + "\n''" + dots + "'''\nnumbers = [" + repeated("1.5,", 1000) +
                             "]\n",
                         "f")
                  .ok());
}

}  // namespace
}  // namespace percuta::io
