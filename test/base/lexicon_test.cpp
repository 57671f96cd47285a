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

TEST(Lexicon, OffersTheNameThatWasMeant) {
  Lexicon lexicon;
  lexicon.add("medication", "isotretinoin", "Roaccutane");
  lexicon.add("medication", "isotretinoin", "isotretinoin");
  lexicon.add("condition", "eczema", "eczema");
  EXPECT_THAT(lexicon.near("medication", "roacutane"), Optional(Eq("Roaccutane")));
  EXPECT_EQ(lexicon.near("medication", "exzema"), std::nullopt);  // of another kind
  EXPECT_EQ(lexicon.near("medication", std::string(500, 'x')), std::nullopt);
}

TEST(Lexicon, OffersNothingBetweenTwoThings) {
  Lexicon lexicon;
  lexicon.add("medication", "one", "lamazole sodium");
  lexicon.add("medication", "other", "lamazole potassium");
  EXPECT_EQ(lexicon.near("medication", "lamasole"), std::nullopt);
  lexicon.add("medication", "red", "carmonol");
  lexicon.add("medication", "blue", "carminol");
  EXPECT_EQ(lexicon.near("medication", "carmenol"), std::nullopt);
}

TEST(Lexicon, OffersWhatBeginsAsItWasWrittenWhereSoundsAreAsNear) {
  Lexicon lexicon;
  lexicon.add("procedure", "microneedling", "microneedling");
  lexicon.add("procedure", "tattooing", "microblading");
  EXPECT_THAT(lexicon.near("procedure", "micro-neading"), Optional(Eq("microneedling")));
}

TEST(Lexicon, LearnsSpellingsAfterTheyWereAskedFor) {
  Lexicon lexicon;
  lexicon.add("medication", "doxycycline", "doxycycline");
  EXPECT_THAT(lexicon.find_spelling("medication", "doksycyklina"), ElementsAre("doxycycline"));
  lexicon.add("medication", "metronidazole", "metronidazole");
  EXPECT_THAT(lexicon.find_spelling("medication", "metronidazol"), ElementsAre("metronidazole"));
}

TEST(Lexicon, LetsAKindIncludeAnother) {
  Lexicon lexicon;
  lexicon.add("denial", "herpes", "herpes");
  lexicon.add("condition", "herpes_labialis", "herpes");
  lexicon.add("condition", "acne", "acne");
  lexicon.include("denial", "condition");
  EXPECT_THAT(lexicon.find("denial", "herpes"), Optional(Eq("herpes")));  // its own first
  EXPECT_THAT(lexicon.find("denial", "acne"), Optional(Eq("acne")));
  EXPECT_EQ(lexicon.find("condition", "denial"), std::nullopt);
  EXPECT_THAT(lexicon.names("denial"), ElementsAre("acne", "herpes", "herpes"));
}

TEST(Lexicon, ReadsMarksThatArePastedIntoNames) {
  Lexicon lexicon;
  lexicon.add("condition", "crohns_disease", "Crohn's disease");
  lexicon.add("procedure", "botulinum_toxin", "Botox");
  EXPECT_THAT(lexicon.find("condition", "Crohn\u2019s Disease"), Optional(Eq("crohns_disease")));
  EXPECT_THAT(lexicon.find("procedure", "BOTOX\u00ae"), Optional(Eq("botulinum_toxin")));
  EXPECT_THAT(lexicon.find("procedure", "Botox\u2122"), Optional(Eq("botulinum_toxin")));
}

}  // namespace
}  // namespace percuta::base
