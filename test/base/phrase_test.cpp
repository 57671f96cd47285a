#include "percuta/base/phrase.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::base {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;

Lexicon places() {
  Lexicon out;
  out.add("site", "cheek", "cheek");
  out.add("site", "upper_lip", "upper lip");
  out.add("site", "lips", "lip");
  out.add("site", "hand", "back of the hand");
  out.add("site", "back", "back");
  out.add(refused("site"), "Not there.", "ear");
  out.add(around("site"), "left", "left");
  out.add(around("site"), "other", "the");
  out.add(around("site"), "other", "and");
  return out;
}

TEST(Phrase, NamesOneThingAmongWordsThatChangeNothing) {
  EXPECT_THAT(read_phrase(places(), "site", "the left cheek").one(), Optional(Eq("cheek")));
  EXPECT_THAT(read_phrase(places(), "site", "cheek (left)").around, ElementsAre("left"));
  EXPECT_THAT(places().find("site", "left cheek"), Optional(Eq("cheek")));
  EXPECT_EQ(places().find_name("site", "left cheek"), std::nullopt);
}

TEST(Phrase, TakesTheLongestName) {
  EXPECT_THAT(read_phrase(places(), "site", "left upper lip").ids, ElementsAre("upper_lip"));
  EXPECT_THAT(read_phrase(places(), "site", "left back of the hand").ids, ElementsAre("hand"));
}

TEST(Phrase, NamesNothingWhereAWordIsUnknown) {
  EXPECT_TRUE(read_phrase(places(), "site", "inside the cheek").rest);
  EXPECT_EQ(places().find("site", "inside the cheek"), std::nullopt);
  EXPECT_EQ(places().find("site", ""), std::nullopt);
  EXPECT_EQ(places().find("site", "the left"), std::nullopt);
}

TEST(Phrase, NamesSeveralThings) {
  const Phrase read = read_phrase(places(), "site", "cheek, upper lip and cheek");
  EXPECT_THAT(read.ids, ElementsAre("cheek", "upper_lip"));
  EXPECT_FALSE(read.rest);
  EXPECT_EQ(read.one(), std::nullopt);
}

TEST(Phrase, RefusesAsSoonAsOnePartIsRefused) {
  const Phrase read = read_phrase(places(), "site", "left ear and cheek");
  EXPECT_THAT(read.refusal, Optional(Eq("Not there.")));
  EXPECT_EQ(read.one(), std::nullopt);
}

TEST(Phrase, IsReadOnlyOfKindsWithWordsAround) {
  Lexicon lexicon;
  lexicon.add("drug", "aspirin", "aspirin");
  EXPECT_TRUE(read_phrase(lexicon, "drug", "aspirin").rest);
  EXPECT_THAT(read_phrase(lexicon, "drug", "aspirin").ids, IsEmpty());
  EXPECT_THAT(lexicon.find("drug", "aspirin"), Optional(Eq("aspirin")));
}

TEST(Phrase, IsNoSentence) {
  EXPECT_TRUE(read_phrase(places(), "site", std::string(100'000, ' ') + "left cheek").one());
  std::string many = "cheek";
  for (int i = 0; i < 20; ++i) {
    many += " the";
  }
  EXPECT_TRUE(read_phrase(places(), "site", many).rest);
}

TEST(Phrase, IsTheSameOfPackedWords) {
  const std::string packed = places().pack();
  EXPECT_THAT(Lexicon::unpack(packed).find("site", "left cheek"), Optional(Eq("cheek")));
}

}  // namespace
}  // namespace percuta::base
