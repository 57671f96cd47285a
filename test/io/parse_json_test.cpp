#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/parse.hpp"

namespace percuta::io {
namespace {

using testing::HasSubstr;
using testing::Not;

base::Problem refused(std::string_view text) {
  const auto document = parse_json(text, "t.json");
  EXPECT_FALSE(document.ok()) << text.substr(0, 100);
  if (document) {
    return {};
  }
  EXPECT_EQ(document.problems().size(), 1U);
  return document.problems().front();
}

TEST(ParseJson, KeepsEveryKindOfValue) {
  const auto document =
      parse_json(R"({"a":null,"b":true,"c":-3,"d":1.5,"e":"x","f":[1,"y"],"g":{"h":1}})", "f");
  ASSERT_TRUE(document.ok());
  const Node& root = document->root;
  EXPECT_TRUE(std::holds_alternative<std::nullptr_t>(root.find("a")->value));
  EXPECT_TRUE(std::get<bool>(root.find("b")->value));
  EXPECT_EQ(std::get<std::int64_t>(root.find("c")->value), -3);
  EXPECT_EQ(std::get<double>(root.find("d")->value), 1.5);
  EXPECT_EQ(root.find("f")->array()->size(), 2U);
  EXPECT_EQ(std::get<std::int64_t>(root.find("g")->find("h")->value), 1);
}

TEST(ParseJson, TakesNumbersThatNoWholeNumberHolds) {
  const auto document = parse_json("[18446744073709551615, -9223372036854775808]", "f");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(std::get<double>(document->root.array()->front().value), 18446744073709551616.0);
  EXPECT_EQ(std::get<std::int64_t>(document->root.array()->back().value),
            std::numeric_limits<std::int64_t>::min());
}

TEST(ParseJson, TellsASyntaxErrorWithItsPlace) {
  const auto problem = refused("{\n  \"a\": 1,\n  \"b\": ]\n}");
  EXPECT_EQ(problem.code, "bad-syntax");
  EXPECT_EQ(base::to_string(problem.where), "t.json:3:8");
  EXPECT_THAT(problem.what, HasSubstr("this is not JSON ("));
}

TEST(ParseJson, RefusesWhatJsonDoesNotHave) {
  for (const char* text :
       {"NaN", "[NaN]", "[Infinity]", "[1e999]", "{\"a\":1,}", "{'a':1}", "[1] [2]", "{\"a\"}",
        "\"\\ud800\"", "[01]", "// c\n{}", "\"a\nb\"", "{"}) {
    EXPECT_EQ(refused(text).code, "bad-syntax") << text;
  }
}

TEST(ParseJson, TellsADuplicateKeyWithItsPointer) {
  const auto problem = refused(R"({"a":{"list":[0,{"x":1,"y":2,"x":3}]}})");
  EXPECT_EQ(problem.code, "duplicate-key");
  EXPECT_EQ(base::to_string(problem.where), "t.json#/a/list/1/x");
  EXPECT_THAT(problem.what, HasSubstr("\"x\""));
}

TEST(ParseJson, RefusesWhatIsNoText) {
  EXPECT_EQ(refused("").code, "empty");
  EXPECT_EQ(refused("  \n").code, "empty");
  EXPECT_EQ(refused("{\"a\": \"\xFF\"}").code, "not-utf8");
  EXPECT_EQ(refused(std::string(largest_text_bytes + 1, ' ')).code, "too-large");
}

TEST(ParseJson, BoundsNesting) {
  EXPECT_EQ(refused(std::string(100000, '[')).code, "nested-too-deep");
  std::string tables;
  for (int i = 0; i < 100000; ++i) {
    tables += "{\"a\":";
  }
  EXPECT_EQ(refused(tables).code, "nested-too-deep");
  EXPECT_TRUE(parse_json(std::string(200, '[') + std::string(200, ']'), "f").ok());
}

// Looking each key up among those before it, one by one, would take minutes.
TEST(ParseJson, TakesAHundredThousandKeys) {
  std::string text = "{\"first\":0";
  for (int i = 0; i < 100000; ++i) {
    text += ",\"" + std::to_string(i) + "\":1";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_TRUE(parse_json(text + "}", "f").ok());
  EXPECT_EQ(refused(text + ",\"5\":1}").code, "duplicate-key");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(Parse, TellsJsonFromToml) {
  const auto syntax = [](std::string_view text) {
    return parse(text, "f")->syntax;
  };
  EXPECT_EQ(syntax("{}"), Syntax::json);
  EXPECT_EQ(syntax(" \n\t{\"a\":1}"), Syntax::json);
  EXPECT_EQ(syntax("\xEF\xBB\xBF{\"a\":1}"), Syntax::json);
  EXPECT_EQ(syntax("a = 1"), Syntax::toml);
  EXPECT_EQ(syntax("[a]\nx = 1"), Syntax::toml);
  EXPECT_EQ(syntax("\xEF\xBB\xBF"
                   "a = 1"),
            Syntax::toml);
}

TEST(Parse, NeverPrintsWhatSteersATerminal) {
  for (const std::string text : {"{\"a\x1b[31m\": ", "{\"\\u001b[31m\":1,\"\\u001b[31m\":2}",
                                 "a = \x1b[31m", "\"a\\u001b\" = 1\n\"a\\u001b\" = 2"}) {
    const auto document = parse(text, "f");
    ASSERT_FALSE(document.ok()) << text;
    EXPECT_THAT(base::to_string(document.problems().front()), Not(HasSubstr("\x1b")));
  }
}

}  // namespace
}  // namespace percuta::io
