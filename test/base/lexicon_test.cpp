#include "percuta/base/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::base {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;

TEST(Lexicon, LeadsEveryNameToItsId) {
  Lexicon lexicon;
  EXPECT_TRUE(lexicon.add("condition", "herpes_labialis", "herpes_labialis"));
  EXPECT_TRUE(lexicon.add("condition", "herpes_labialis", "cold sore"));
  EXPECT_THAT(lexicon.find("condition", "Cold-Sore"), Optional(Eq("herpes_labialis")));
  EXPECT_EQ(lexicon.find("condition", "warm sore"), std::nullopt);
  EXPECT_EQ(lexicon.find("medication", "cold sore"), std::nullopt);
}

TEST(Lexicon, TellsANameThatMeansTwoThings) {
  Lexicon lexicon;
  EXPECT_TRUE(lexicon.add("condition", "acne", "spots"));
  EXPECT_TRUE(lexicon.add("condition", "acne", "Spots"));  // the same thing again is no harm
  EXPECT_FALSE(lexicon.add("condition", "pigmentation", "spots"));
  EXPECT_THAT(lexicon.find("condition", "spots"), Optional(Eq("acne")));
}

TEST(Lexicon, KeepsKindsApart) {
  Lexicon lexicon;
  EXPECT_FALSE(lexicon.knows_kind("site"));
  EXPECT_TRUE(lexicon.add("site", "lips", "lips"));
  EXPECT_TRUE(lexicon.add("condition", "other", "lips"));
  EXPECT_TRUE(lexicon.knows_kind("site"));
  EXPECT_THAT(lexicon.names("site"), ElementsAre("lips"));
  EXPECT_THAT(lexicon.names("device"), IsEmpty());
}

TEST(Lexicon, ComparesToTheLetterWhereAsked) {
  Lexicon lexicon(Matching::exact);
  EXPECT_TRUE(lexicon.add("source", "doe-2016", "doe-2016"));
  EXPECT_EQ(lexicon.find("source", "doe2016"), std::nullopt);
  EXPECT_TRUE(lexicon.add("source", "doe2016", "doe2016"));
}

TEST(Lexicon, ListsNamesAsTheyWereWritten) {
  Lexicon lexicon;
  lexicon.add("site", "cheek", "Wange");
  lexicon.add("site", "cheek", "cheek");
  EXPECT_THAT(lexicon.names("site"), ElementsAre("Wange", "cheek"));
}

}  // namespace
}  // namespace percuta::base
