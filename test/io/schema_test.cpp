#include "percuta/io/schema.hpp"

#include "sample.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/print.hpp"

namespace percuta::io {
namespace {

using testing::HasSubstr;

const Node& at(const Node& node, std::initializer_list<std::string_view> path) {
  const Node* found = &node;
  for (const auto step : path) {
    found = found->find(step);
    EXPECT_NE(found, nullptr) << step;
  }
  return *found;
}

TEST(Schema, SaysWhichDraftItIs) {
  const Node root = schema<Sample>("sample");
  EXPECT_EQ(to_json(at(root, {"$schema"})), "\"http://json-schema.org/draft-07/schema#\"\n");
  EXPECT_EQ(to_json(at(root, {"title"})), "\"sample\"\n");
}

TEST(Schema, RequiresWhatReadingRequires) {
  const Node root = schema<Sample>("sample");
  EXPECT_EQ(to_json(at(root, {"required"})), "[\n  \"title\",\n  \"date\",\n  \"needle\"\n]\n");
  EXPECT_EQ(to_json(at(root, {"additionalProperties"})), "false\n");
}

TEST(Schema, KeepsRangesAndMeanings) {
  const Node root = schema<Needle>("needle");
  EXPECT_EQ(to_json(at(root, {"properties", "length_mm", "minimum"})), "0.1\n");
  EXPECT_EQ(to_json(at(root, {"properties", "length_mm", "maximum"})), "3.0\n");
  EXPECT_EQ(to_json(at(root, {"properties", "length_mm", "description"})),
            "\"Length of a needle.\"\n");
  EXPECT_EQ(to_json(at(root, {"properties", "needles_count", "type"})), "\"integer\"\n");
}

TEST(Schema, ListsWordsThatAreKnown) {
  base::Lexicon lexicon;
  lexicon.add("site", "cheek", "cheek");
  const Node known = schema<Patch>("patch", lexicon);
  EXPECT_THAT(to_json(at(known, {"properties", "site"})), HasSubstr("cheek"));
  const Node unknown = schema<Patch>("patch");
  EXPECT_EQ(to_json(at(unknown, {"properties", "site", "type"})), "\"string\"\n");
}

TEST(Schema, LetsAnyWordStandWhereOneMayBeUnknown) {
  base::Lexicon lexicon;
  lexicon.add("drug", "aspirin", "aspirin");
  const std::string drug = to_json(at(schema<Sample>("s", lexicon), {"properties", "drug"}));
  EXPECT_THAT(drug, testing::AllOf(HasSubstr("aspirin"), HasSubstr("\"string\"")));
}

TEST(Schema, LetsOptionalFieldsBeNull) {
  const Node root = schema<Patch>("patch");
  EXPECT_THAT(to_json(at(root, {"properties", "side", "anyOf"})), HasSubstr("\"null\""));
}

}  // namespace
}  // namespace percuta::io
