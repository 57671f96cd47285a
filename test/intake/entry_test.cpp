#include "entry.hpp"

#include "entry_words.hpp"
#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Vocabulary& words() {
  static const support::SmallWorld world = support::small_world();
  return world.vocabulary;
}

std::vector<std::string> read(const char* written) {
  const auto named = read_entry(words(), "condition", written);
  return named.rest ? std::vector<std::string>{} : named.ids;
}

TEST(Entry, IsReadWhereEveryWordOfItIsUnderstood) {
  EXPECT_THAT(read("severe acne of the cheek"), ElementsAre("acne"));
  EXPECT_THAT(read("acne and keloids"), ElementsAre("acne", "keloid"));
  EXPECT_THAT(read("foozle acne"), IsEmpty());
  EXPECT_THAT(read("severe"), IsEmpty()) << "names nothing";
}

TEST(Entry, IsKnownInPartBesideAsManyUnknownWords) {
  const auto named = read_entry(words(), "condition", "foozle acne");
  EXPECT_THAT(named.ids, ElementsAre("acne"));
  EXPECT_TRUE(named.rest);
  EXPECT_THAT(read_entry(words(), "condition", "foozle fizzle acne").ids, IsEmpty());
}

TEST(Entry, TellsOfNothingWhereItDenies) {
  EXPECT_THAT(read("no acne"), IsEmpty());
  EXPECT_THAT(read("acne, never keloid"), IsEmpty());
  EXPECT_THAT(read("family history of keloid"), IsEmpty());
}

TEST(Entry, KnowsAnIllnessByTheParts) {
  EXPECT_THAT(read("problems of the cheek"), ElementsAre("acne"));
  EXPECT_THAT(read("cheekdisease"), ElementsAre("acne"));
  EXPECT_THAT(read("cheek and chin problems"), ElementsAre("acne", "wart"));
  EXPECT_THAT(read("the cheek"), IsEmpty()) << "no illness";
  EXPECT_THAT(read("chin- und cheekdisease"), ElementsAre("wart", "acne"));
}

TEST(Heads, SayEnoughWhateverTheRest) {
  const auto head = [](const char* written) {
    return read_head(words().lexicon, written);
  };
  EXPECT_EQ(head("tumour of foozle"), "skin_cancer");
  EXPECT_EQ(head("infection of the cheek"), "infection");
  EXPECT_EQ(head("infection of foozle"), std::nullopt) << "neither a place nor a germ";
  EXPECT_EQ(head("tumour and foozle"), std::nullopt) << "none stands for the others";
  EXPECT_EQ(head("no tumour of foozle"), std::nullopt);
  EXPECT_EQ(head("tumour"), std::nullopt);
}

TEST(PartsOfEntry, AreTakenApartUnlessDenied) {
  const auto parts = [](const char* written) {
    return parts_of_entry(words().lexicon, written);
  };
  EXPECT_THAT(parts("acne, keloid and wart"), ElementsAre("acne", " keloid ", " wart"));
  EXPECT_THAT(parts("acne or wart"), ElementsAre("acne ", " wart"));
  EXPECT_THAT(parts("no acne or wart"), ElementsAre("no acne or wart"));
  EXPECT_THAT(parts("family acne, wart"), ElementsAre("family acne, wart"));
}

TEST(StatusSaid, IsWhatTheEntryItselfTells) {
  using enum ConditionStatus;
  const auto said = [](const char* written) {
    return status_said(words().lexicon, written);
  };
  EXPECT_EQ(said("History of cold sores"), history);
  EXPECT_EQ(said("the severe history of cold sores"), history);
  EXPECT_EQ(said("herpes in der Vorgeschichte"), history);
  EXPECT_EQ(said("prone to keloids"), tendency);
  EXPECT_EQ(said("cold sores"), std::nullopt);
  EXPECT_EQ(said("no history of cold sores"), std::nullopt);
  EXPECT_EQ(said("family history of keloids"), std::nullopt);
  EXPECT_EQ(said("history of acne, active wart"), std::nullopt) << "what is there weighs more";
}

TEST(Control, IsDeniedByTheEntryItself) {
  EXPECT_TRUE(says_uncontrolled(words().lexicon, "uncontrolled diabetes"));
  EXPECT_FALSE(says_uncontrolled(words().lexicon, "diabetes"));
}

}  // namespace
}  // namespace percuta::intake
