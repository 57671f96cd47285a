// Which names of a label belong to what a patient reacts to.
#include "percuta/rules/allergen.hpp"

#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

AllergenGroup group(std::string id, std::vector<Name<"allergen">> terms,
                    std::vector<std::string> words) {
  AllergenGroup out;
  out.id = std::move(id);
  out.terms = std::move(terms);
  out.words = std::move(words);
  return out;
}

/// Lidocaine is an amide, of which there is a group too; nickel is none.
std::vector<AllergenGroup> groups() {
  AllergenGroup metal = group("metal", {{"nickel"}}, {"nickel"});
  metal.names = {"white gold"};
  metal.classes = {inci::IngredientClass::fragrance};
  return {group("one-amide", {{"lidocaine"}}, {"xylo*"}), group("amides", {{"amide"}}, {"amid*"}),
          metal};
}

/// Whether a name of a label is what somebody who named `allergy` reacts to.
bool reacts(const std::string& allergy, const std::string& labelled,
            std::vector<inci::IngredientClass> classes = {}) {
  const std::vector<AllergenGroup> known = groups();
  const std::vector<std::string> stated = {allergy};
  inci::Token token;
  token.as_written = labelled;
  token.classes = std::move(classes);
  const auto found = Allergies(stated, {known, world().vocabulary, nullptr}).of(token);
  EXPECT_TRUE(!found || *found == allergy);
  return found.has_value();
}

TEST(Allergies, ToOneOfAGroupAreNotToTheWholeGroup) {
  EXPECT_TRUE(reacts("lidocaine", "Xylocaine"));
  EXPECT_FALSE(reacts("lidocaine", "Amidocaine"));
}

TEST(Allergies, ToAGroupAreToAllThatBelongToIt) {
  EXPECT_TRUE(reacts("amide", "Amidocaine"));
  EXPECT_TRUE(reacts("amide", "Xylocaine"));
  EXPECT_FALSE(reacts("amide", "Nickel Sulfate"));
}

TEST(Allergies, ToWhatNoGroupIsOfAreToTheGroupThatHoldsIt) {
  EXPECT_TRUE(reacts("prilocaine", "Amidocaine"));
  EXPECT_FALSE(reacts("prilocaine", "Xylocaine"));
}

TEST(Allergies, GoByNamesThatMeanAGroupAloneAndByItsClasses) {
  EXPECT_TRUE(reacts("White Gold", "Nickel Sulfate"));
  EXPECT_FALSE(reacts("White Gold", "White Gold Powder")) << "the group says what belongs to it";
  EXPECT_TRUE(reacts("nickel", "Rose", {inci::IngredientClass::fragrance}));
  EXPECT_FALSE(reacts("amide", "Rose", {inci::IngredientClass::fragrance}));
}

TEST(Allergies, ToWhatNobodyKnowsAreToItsNames) {
  EXPECT_TRUE(reacts("zorblax root", "Zorblax Root Extract"));
  EXPECT_FALSE(reacts("zorblax root", "Zorblax Leaf Extract"));
}

TEST(CheckAllergenGroup, AsksByWhatItIsStated) {
  EXPECT_EQ(check(group("lost", {}, {"lost"}), "allergen[0]").size(), 1U);
  AllergenGroup named = group("named", {}, {});
  named.names = {"somebody says it"};
  EXPECT_TRUE(check(named, "allergen[0]").empty());
  EXPECT_TRUE(check(groups().front(), "allergen[0]").empty());
}

}  // namespace
}  // namespace percuta::rules
