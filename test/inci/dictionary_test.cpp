#include "percuta/inci/dictionary.hpp"

#include <algorithm>
#include <set>

#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::uint32_t find(const NameTrie& trie, std::string_view key) { return trie.find(key); }

TEST(Trie, FindsWholeKeysOnly) {
  const NameTrie trie("retinolretinylretret", {{14, 3, 7}, {0, 7, 1}, {7, 7, 2}});
  EXPECT_EQ(find(trie, "ret"), 7u);
  EXPECT_EQ(find(trie, "retinol"), 1u);
  EXPECT_EQ(find(trie, "retinyl"), 2u);
  EXPECT_EQ(find(trie, "retin"), NameTrie::none);
  EXPECT_EQ(find(trie, "retinole"), NameTrie::none);
  EXPECT_EQ(find(trie, ""), NameTrie::none);
}

TEST(Trie, OfNothingHoldsNothing) {
  const NameTrie trie;
  EXPECT_EQ(trie.find("a"), NameTrie::none);
  EXPECT_EQ(NameTrie("", {}).find("a"), NameTrie::none);
}

TEST(Near, CountsEditsAndMisreadLetters) {
  constexpr int limit = 2 * NearIndex::edit;
  EXPECT_EQ(NearIndex::cost("glycerin", "glycerin", limit), 0);
  EXPECT_EQ(NearIndex::cost("gylcerin", "glycerin", limit), NearIndex::edit);
  EXPECT_EQ(NearIndex::cost("latic", "lactic", limit), NearIndex::edit);
  EXPECT_EQ(NearIndex::cost("ret1nol", "retinol", limit), NearIndex::misread);
  EXPECT_EQ(NearIndex::cost("niacinarnide", "niacinamide", limit), NearIndex::misread);
  EXPECT_EQ(NearIndex::cost("ocinalis", "officinalis", limit), NearIndex::edit);
  EXPECT_GT(NearIndex::cost("retinol", "phloretin", limit), limit);
}

TEST(Near, NeverChangesDigits) {
  constexpr int limit = 2 * NearIndex::edit;
  EXPECT_GT(NearIndex::cost("ceramide3", "ceramide2", limit), limit);
  EXPECT_GT(NearIndex::cost("ci77491", "ci77499", limit), limit);
  EXPECT_GT(NearIndex::cost("peg8", "peg80", limit), limit);
  EXPECT_GT(NearIndex::cost("tripeptide12", "tripeptide21", limit), limit);
}

TEST(Dictionary, FindsWhateverTheSpelling) {
  const Dictionary dictionary =
      small_dictionary({"aha: Lactic Acid = Milchsäure", ": Aluminum Sulfate"});
  ASSERT_NE(dictionary.find("LACTIC-acid"), nullptr);
  EXPECT_EQ(dictionary.find("lactic acid")->inci, "Lactic Acid");
  EXPECT_EQ(dictionary.find("milchsaure")->inci, "Lactic Acid");
  EXPECT_EQ(dictionary.find("Aluminium Sulphate"), nullptr);  // one difference at a time
  EXPECT_EQ(dictionary.find("Aluminium Sulfate")->inci, "Aluminum Sulfate");
  EXPECT_EQ(dictionary.find("Aluminum Sulphate")->inci, "Aluminum Sulfate");
  EXPECT_EQ(dictionary.find("lactic"), nullptr);
  EXPECT_EQ(dictionary.find(""), nullptr);
}

TEST(Dictionary, ReportsNamesClaimedTwice) {
  const Dictionary dictionary =
      small_dictionary({": Retinol = vitamin A; retinol", ": Retinal = Vitamin-A"});
  ASSERT_THAT(dictionary.clashes(), SizeIs(1));
  EXPECT_EQ(dictionary.clashes()[0].name, "Vitamin-A");
  EXPECT_EQ(dictionary.clashes()[0].first, "Retinol");
  EXPECT_EQ(dictionary.clashes()[0].second, "Retinal");
  EXPECT_EQ(dictionary.find("vitamin a")->inci, "Retinol");
}

TEST(Dictionary, LearnsWhichPlantsAreScented) {
  EXPECT_TRUE(knowledge().is_aromatic("eucalyptus"));
  EXPECT_TRUE(knowledge().is_aromatic("lavandula"));
  EXPECT_FALSE(knowledge().is_aromatic("jojoba"));
  EXPECT_FALSE(knowledge().is_aromatic("oil"));
}

TEST(Dictionary, OfNothingKnowsNothing) {
  const Dictionary dictionary({});
  EXPECT_EQ(dictionary.find("aqua"), nullptr);
  EXPECT_EQ(read_label("Aqua, Glycerin", dictionary).unknown.size(), 2u);
}

TEST(Knowledge, IsSound) {
  for (const IngredientTable& table : knowledge_tables()) {
    for (const auto& complaint : check(table)) {
      ADD_FAILURE() << complaint.keys.front() << ": " << complaint.what;
    }
  }
  for (const Clash& clash : knowledge().clashes()) {
    ADD_FAILURE() << clash.name << " is " << clash.first << " and " << clash.second;
  }
}

TEST(Knowledge, NamesEnoughIngredients) {
  const auto& all = knowledge().ingredients();
  const auto classed = std::count_if(all.begin(), all.end(),
                                     [](const Ingredient& one) { return !one.classes.empty(); });
  EXPECT_GE(all.size(), 4000u);
  EXPECT_GE(classed, 800);
  std::set<IngredientClass> seen;
  for (const Ingredient& one : all) {
    seen.insert(one.classes.begin(), one.classes.end());
  }
  EXPECT_THAT(seen, SizeIs(names(IngredientClass{}).size()));
}

TEST(Knowledge, SaysWhoSaysSo) {
  const auto known = source_ids();
  std::set<std::string> used;
  for (const IngredientTable& table : knowledge_tables()) {
    for (const IngredientGroup& group : table.group) {
      EXPECT_THAT(group.sources, testing::Not(IsEmpty())) << group.rows.front();
      for (const auto& source : group.sources) {
        EXPECT_TRUE(known.contains(source.text)) << source.text;
        used.insert(source.text);
      }
    }
  }
  for (const LanguageNames& names : knowledge_languages()) {
    for (const auto& source : names.sources) {
      used.insert(source.text);
    }
  }
  EXPECT_EQ(used, known);
}

TEST(Knowledge, OfLanguagesNamesWhatThereIs) {
  std::vector<Ingredient> all = knowledge().ingredients();
  const NameBook book(all);
  EXPECT_THAT(knowledge_languages(), SizeIs(15));
  for (const LanguageNames& names : knowledge_languages()) {
    EXPECT_THAT(book.check(names), IsEmpty()) << names.language;
  }
}

TEST(Languages, AddNamesAndRefuseWhatIsNotThere) {
  std::vector<Ingredient> all(2);
  all[0].inci = "Retinol";
  all[1].inci = "Lavandula Angustifolia Oil";
  NameBook book(all);
  LanguageNames names;
  names.sources = {{"somebody"}};
  names.rows = {"Retinol = Vitamin-A-Alkohol; ~Vitamin A"};
  names.oil_forms = {"{}öl", "ätherisches {}öl"};
  names.oils = {"Lavandula Angustifolia Oil = Lavendel"};
  EXPECT_THAT(book.check(names), IsEmpty());
  book.add(names);
  EXPECT_THAT(all[0].names, testing::ElementsAre("Vitamin-A-Alkohol"));
  EXPECT_THAT(all[0].broad_names, testing::ElementsAre("Vitamin A"));
  EXPECT_THAT(all[1].names, testing::ElementsAre("Lavendelöl", "ätherisches Lavendelöl"));

  names.rows = {"Retinil = nobody", "Retinol = ", "Retinol = ?"};
  names.oil_forms = {"öl"};
  EXPECT_THAT(book.check(names), SizeIs(4));
}

}  // namespace
}  // namespace percuta::inci
