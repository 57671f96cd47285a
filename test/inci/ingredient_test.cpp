#include "percuta/inci/ingredient.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

IngredientTable table_of(std::vector<std::string> rows) {
  IngredientGroup group;
  group.classes = {IngredientClass::aha};
  group.function = "exfoliant";
  group.rows = std::move(rows);
  return {{std::move(group)}};
}

TEST(Rows, GiveNamesBroadNamesAndNote) {
  const auto made = ingredients(
      table_of({"Glycolic Acid = hydroxyacetic acid; ~fruit acid; GA | may sting", "Lactic Acid"}));
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0].inci, "Glycolic Acid");
  EXPECT_THAT(made[0].names, ElementsAre("hydroxyacetic acid", "GA"));
  EXPECT_THAT(made[0].broad_names, ElementsAre("fruit acid"));
  EXPECT_EQ(made[0].note, "may sting");
  EXPECT_EQ(made[0].function, "exfoliant");
  EXPECT_THAT(made[0].classes, ElementsAre(IngredientClass::aha));
  EXPECT_EQ(made[1].inci, "Lactic Acid");
  EXPECT_THAT(made[1].names, IsEmpty());
  EXPECT_EQ(made[1].note, std::nullopt);
}

TEST(Rows, InciNameMayBeBroad) {
  const auto made = ingredients(table_of({"~Mentha Spicata = ~spearmint | part not stated"}));
  EXPECT_EQ(made[0].inci, "Mentha Spicata");
  EXPECT_THAT(made[0].broad_names, ElementsAre("Mentha Spicata", "spearmint"));
}

TEST(Rows, NoteOfTheGroupIsForRowsWithoutOne) {
  IngredientTable table = table_of({"Glycolic Acid | its own", "Lactic Acid"});
  table.group[0].note = "of all";
  const auto made = ingredients(table);
  EXPECT_EQ(made[0].note, "its own");
  EXPECT_EQ(made[1].note, "of all");
}

TEST(Rows, NamesMayHoldSignsOfTheFormat) {
  const auto made = ingredients(table_of({"1,2-Hexanediol = 1,2-hexandiol; C8/C10 | a=b"}));
  EXPECT_EQ(made[0].inci, "1,2-Hexanediol");
  EXPECT_THAT(made[0].names, ElementsAre("1,2-hexandiol", "C8/C10"));
  EXPECT_EQ(made[0].note, "a=b");
}

TEST(Check, PassesWhatIsSound) { EXPECT_THAT(check(table_of({"Glycolic Acid = GA"})), IsEmpty()); }

TEST(Check, ComplainsAboutNamelessRows) {
  const auto complaints = check(table_of({"Glycolic Acid", " = GA", "Lactic Acid = ;x"}));
  ASSERT_EQ(complaints.size(), 2u);
  EXPECT_EQ(complaints[0].code, "bad-row");
  EXPECT_THAT(complaints[0].keys, ElementsAre("group[0].rows[1]"));
  EXPECT_THAT(complaints[1].keys, ElementsAre("group[0].rows[2]"));
}

TEST(Check, ComplainsAboutEmptyGroupsAndLoneClasses) {
  IngredientTable table = table_of({});
  table.group[0].traits = {Trait::by_position};
  const auto complaints = check(table);
  ASSERT_EQ(complaints.size(), 3u);
  EXPECT_EQ(complaints[0].code, "empty-group");
  EXPECT_EQ(complaints[1].code, "bad-traits");
  EXPECT_THAT(complaints[2].keys, ElementsAre("group[0].acts_above_pct"));
}

TEST(Words, AreThoseOfTheContract) {
  EXPECT_EQ(base::word(IngredientClass::vitamin_c_strong), "vitamin_c_strong");
  EXPECT_EQ(names(IngredientClass{}).size(), 28u);
  EXPECT_EQ(base::word(Trait::scrub_grain), "scrub_grain");
  EXPECT_EQ(base::word(Standing::recalled), "recalled");
}

}  // namespace
}  // namespace percuta::inci
