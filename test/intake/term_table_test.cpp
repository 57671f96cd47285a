#include "percuta/intake/term_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

TermTable table(std::vector<std::string> rows) {
  TermTable out;
  out.sources = {{"somebody"}};
  TermGroup group;
  group.groups = {"beta_blocker"};
  group.whole_person = true;
  group.says = "A beta blocker.";
  group.rows = std::move(rows);
  out.group = {group};
  return out;
}

std::vector<std::string> codes(const TermTable& read) {
  std::vector<std::string> out;
  for (const auto& complaint : check(read)) {
    out.push_back(complaint.code + " " + complaint.keys.front());
  }
  return out;
}

TEST(TermTable, MakesATermOfEachRow) {
  const auto all =
      terms(table({"bisoprolol = Concor; Emcor", "sotalol | Also of class III.", "atenolol"}));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].second, "group[0].rows[0]");
  EXPECT_EQ(all[0].first.id, "bisoprolol");
  EXPECT_THAT(all[0].first.names, ElementsAre("Concor", "Emcor"));
  EXPECT_EQ(all[0].first.says, "A beta blocker.");
  EXPECT_TRUE(all[0].first.whole_person);
  EXPECT_EQ(all[1].first.says, "Also of class III.");
  EXPECT_THAT(all[2].first.groups, ElementsAre("beta_blocker"));
  EXPECT_THAT(all[2].first.sources, ElementsAre(Field(&Name<"source">::text, "somebody")));
}

TEST(TermTable, TellsARowThatCannotBeRead) {
  EXPECT_THAT(codes(table({"bisoprolol = Concor"})), IsEmpty());
  EXPECT_THAT(codes(table({"Bisoprolol = Concor"})), ElementsAre("bad-row group[0].rows[0]"));
  EXPECT_THAT(codes(table({"bisoprolol = Concor; -"})), ElementsAre("bad-row group[0].rows[0]"));
  EXPECT_THAT(codes(table({""})), ElementsAre("bad-row group[0].rows[0]"));
  EXPECT_THAT(codes(table({})), ElementsAre("empty-group group[0].rows"));
}

TEST(TermTable, WantsASourceForRows) {
  TermTable read = table({"bisoprolol"});
  read.sources.clear();
  EXPECT_THAT(codes(read), ElementsAre("unsourced sources"));
  EXPECT_THAT(codes(TermTable{}), IsEmpty());
}

TEST(TermTable, TellsMoreNamesWithoutALetter) {
  TermTable read = table({"bisoprolol"});
  read.names = {{"acne", "akne; ;"}};
  EXPECT_THAT(codes(read), ElementsAre("bad-row names.acne"));
  read.names.clear();
  read.registered = {{"acne", ""}};
  EXPECT_THAT(codes(read), ElementsAre("bad-row registered.acne"));
}

TEST(TermTable, WantsASourceForNamesFromARegister) {
  TermTable read;
  read.registered = {{"acne", "Aknix"}};
  EXPECT_THAT(codes(read), ElementsAre("unsourced sources"));
}

TEST(TermTable, TellsOfEachOfAGroupThatItIsNeverPutOnTheSkin) {
  TermTable read = table({"bisoprolol", "atenolol"});
  EXPECT_FALSE(terms(read)[0].first.never_on_skin);
  read.group[0].never_on_skin = true;
  EXPECT_TRUE(terms(read)[1].first.never_on_skin);
}

}  // namespace
}  // namespace percuta::intake
