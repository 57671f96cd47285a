#include "support/round_trip.hpp"

#include "sample.hpp"
#include "support/arbitrary.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::io {
namespace {

using support::arbitrary;
using support::broken_round_trip;

RC_GTEST_PROP(RoundTrip, KeepsEveryFieldInToml, (std::uint64_t seed)) {
  RC_ASSERT(broken_round_trip(arbitrary<Sample>(seed), Syntax::toml) == "");
}

RC_GTEST_PROP(RoundTrip, KeepsEveryFieldInJson, (std::uint64_t seed)) {
  RC_ASSERT(broken_round_trip(arbitrary<Sample>(seed), Syntax::json) == "");
}

Node table_of_anything(std::uint64_t seed, Syntax syntax) {
  support::Dice dice(seed);
  return Node{Node::Table{{"root", support::arbitrary_node(dice, syntax, 4)}}};
}

RC_GTEST_PROP(RoundTrip, KeepsAnyToml, (std::uint64_t seed)) {
  const std::string printed = to_toml(table_of_anything(seed, Syntax::toml));
  const auto document = parse_toml(printed, "f");
  RC_ASSERT(document.ok());
  RC_ASSERT(to_toml(document->root) == printed);
}

RC_GTEST_PROP(RoundTrip, KeepsAnyJson, (std::uint64_t seed)) {
  const std::string printed = to_json(table_of_anything(seed, Syntax::json));
  const auto document = parse_json(printed, "f");
  RC_ASSERT(document.ok());
  RC_ASSERT(to_json(document->root) == printed);
}

TEST(Print, KeepsEveryDigitThatMatters) {
  for (const double value : {0.1, 1.0 / 3, 1e-7, 123456789.125, 5e-324, 1.7976931348623157e308}) {
    const Node node{Node::Table{{"x", Node{value}}}};
    EXPECT_EQ(std::get<double>(parse_toml(to_toml(node), "f")->root.find("x")->value), value);
    EXPECT_EQ(std::get<double>(parse_json(to_json(node), "f")->root.find("x")->value), value);
  }
}

TEST(Print, LeavesOutWhatTomlCannotHold) {
  const Node node{Node::Table{{"a", Node{}}, {"b", Node{Node::Array{Node{}, Node{true}}}}}};
  EXPECT_EQ(to_toml(node), "b = [true]\n");
  EXPECT_EQ(to_json(node), "{\n  \"a\": null,\n  \"b\": [\n    null,\n    true\n  ]\n}\n");
}

TEST(Print, KeepsTheOrderOfKeys) {
  const Node node{Node::Table{{"z", Node{true}}, {"a", Node{false}}}};
  EXPECT_EQ(to_json(node), "{\n  \"z\": true,\n  \"a\": false\n}\n");
  EXPECT_EQ(to_toml(node), "z = true\na = false\n");
}

TEST(Print, WritesTomlAsPeopleDo) {
  const auto document = parse_json(
      R"({"zone":[{"id":"cheek left","depth_mm":1.0}],"list":[1,[{"x":2}]],"goal":{"sub":{}}})",
      "f");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(to_toml(document->root),
            "list = [1, [{ x = 2 }]]\n\n[[zone]]\nid = \"cheek left\"\ndepth_mm = 1.0\n\n"
            "[goal]\n\n[goal.sub]\n");
}

}  // namespace
}  // namespace percuta::io
