#include "near_word.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/lexicon.hpp"

namespace percuta::base {
namespace {

int distance(const char* typed, const char* known) {
  return WrittenName(typed).distance_to(WrittenName(known));
}

TEST(SoundOf, IsOneForSpellingsOfOneSound) {
  EXPECT_EQ(sound_of("elikwis"), sound_of("eliquis"));
  EXPECT_EQ(sound_of("porfyria"), sound_of("porphyria"));
  EXPECT_EQ(sound_of("zarelto"), sound_of("xarelto"));
  EXPECT_EQ(sound_of("soriasis"), sound_of("psoriasis"));
}

TEST(NearWord, TakesFewEditsForItsLength) {
  EXPECT_LT(distance("isotretenoin", "isotretinoin"), WrittenName::far);
  EXPECT_LT(distance("diabetees", "diabetes"), WrittenName::far);
  EXPECT_EQ(distance("melasma", "melanoma"), WrittenName::far);
  EXPECT_EQ(distance("acne", "ague"), WrittenName::far);
}

// Four letters: only where both sound alike to the last sound, and no vowel is another.
TEST(NearWord, TakesShortWordsByEarAlone) {
  EXPECT_LT(distance("vart", "wart"), WrittenName::far);
  EXPECT_LT(distance("cist", "cyst"), WrittenName::far);
  EXPECT_EQ(distance("gout", "goat"), WrittenName::far);
  EXPECT_EQ(distance("mole", "mule"), WrittenName::far);
}

// A chest pain is no birthmark, however alike both sound.
TEST(NearWord, KeepsApartWhatSoundsAlikeAndIsSpeltOtherwise) {
  EXPECT_EQ(sound_of("angina"), sound_of("angioma"));
  EXPECT_EQ(distance("angina", "angioma"), WrittenName::far);
  EXPECT_EQ(distance("angioma", "angina"), WrittenName::far);
}

TEST(NearWord, CountsNothingThatBothNamesShare) {
  EXPECT_EQ(distance("liver disease", "bowen disease"), WrittenName::far);
  EXPECT_EQ(distance("kidney disease", "skin disease"), WrittenName::far);
  EXPECT_LT(distance("crohns desease", "crohn's disease"), WrittenName::far);
  EXPECT_EQ(distance("cold", "cold sore"), WrittenName::far);
}

TEST(NearWord, ReadsWhatIsWrittenInOneWordOrTwo) {
  EXPECT_LT(distance("chicken pocks", "chickenpox"), WrittenName::far);
  EXPECT_LT(distance("acne scar", "acne scars"), WrittenName::far);
}

TEST(NearWord, ComparesWhatStandsBeforeACommonStem) {
  EXPECT_EQ(distance("procaine", "prilocaine"), WrittenName::far);
  EXPECT_EQ(distance("omeprazole", "esomeprazole"), WrittenName::far);
  EXPECT_EQ(distance("gastritis", "dermatitis"), WrittenName::far);
  EXPECT_LT(distance("metaprolol", "metoprolol"), WrittenName::far);
}

TEST(NearWord, KeepsNumbersShortWordsAndOppositesApart) {
  EXPECT_EQ(distance("type 1 diabetes", "type 2 diabetes"), WrittenName::far);
  EXPECT_EQ(distance("vitamin c", "vitamin k"), WrittenName::far);
  EXPECT_EQ(distance("nac", "noac"), WrittenName::far);
  EXPECT_EQ(distance("hypotension", "hypertension"), WrittenName::far);
}

TEST(NearWord, ReadsAnythingWithoutTrouble) {
  EXPECT_EQ(distance("", ""), WrittenName::far);
  EXPECT_EQ(distance("---", "acne"), WrittenName::far);
  EXPECT_EQ(distance("\xff\xfe", "acne"), WrittenName::far);
  EXPECT_EQ(distance("アクネ", "acne"), WrittenName::far);
}

TEST(Slip, IsFewLettersForItsLength) {
  EXPECT_TRUE(is_slip_of("ksarelto", "Xarelto", false));  // it sounds the same
  EXPECT_TRUE(is_slip_of("methotrexste", "methotrexate", false));
  EXPECT_TRUE(is_slip_of("pradexa", "Pradaxa", true));
  EXPECT_FALSE(is_slip_of("alfenta", "Alventa", false));  // brands are short
  EXPECT_FALSE(is_slip_of("zylet", "Zyllt", true));
  EXPECT_FALSE(is_slip_of("meladinine", "mélatonine", true));
  EXPECT_FALSE(is_slip_of("", "Xarelto", true));
}

TEST(Spelling, IsOneForAnAcidAndItsSalt) {
  const auto spelled = [](const char* name) {
    return WrittenName(name).spelling();
  };
  EXPECT_EQ(spelled("alendronic acid"), spelled("Alendronsäure"));
  EXPECT_EQ(spelled("acide alendronique"), spelled("kwas alendronowy"));
  EXPECT_EQ(spelled("alendronate"), spelled("alendronato"));
  EXPECT_EQ(spelled("alendronate"), spelled("alendronic acid"));
  EXPECT_NE(spelled("alendronate"), spelled("ibandronate"));
  EXPECT_EQ(spelled("ossicodone"), spelled("oxycodone"));
  EXPECT_EQ(spelled("cellulitus"), spelled("cellulitis"));
}

TEST(Spelling, IsOneInEveryLanguage) {
  const auto spelled = [](const char* name) {
    return WrittenName(name).spelling();
  };
  EXPECT_EQ(spelled("bisoprololo"), spelled("Bisoprolol"));
  EXPECT_EQ(spelled("idroclorotiazide"), spelled("hydrochlorothiazide"));
  EXPECT_EQ(spelled("espironolactona"), spelled("spironolactone"));
  EXPECT_EQ(spelled("cetoprofeno"), spelled("ketoprofen"));
  EXPECT_EQ(spelled("ipratrópio"), spelled("ipratropium"));
  EXPECT_NE(spelled("factor VII deficiency"), spelled("factor V deficiency"));
  EXPECT_EQ(spelled("acne"), "");  // too short to be sure
}

}  // namespace
}  // namespace percuta::base
