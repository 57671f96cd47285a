#include "percuta/intake/vocabulary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Term term(std::string id, std::vector<std::string> groups) {
  return {std::move(id), {}, std::move(groups), {}, false, {}};
}

Terms terms(std::vector<Term> list) {
  Terms out;
  for (auto& item : list) {
    out.add(std::move(item));
  }
  return out;
}

TEST(Meanings, HoldEveryBroaderTermOnce) {
  const Terms all =
      terms({term("aspirin", {"antiplatelet", "nsaid"}), term("antiplatelet", {"antithrombotic"}),
             term("nsaid", {"antithrombotic"}), term("antithrombotic", {})});
  EXPECT_THAT(Vocabulary::meanings(all, "aspirin"),
              ElementsAre("aspirin", "antiplatelet", "nsaid", "antithrombotic"));
  EXPECT_THAT(Vocabulary::meanings(all, "antithrombotic"), ElementsAre("antithrombotic"));
}

TEST(Meanings, OfAnUnknownWordAreNone) {
  EXPECT_THAT(Vocabulary::meanings(terms({}), "x"), IsEmpty());
}

TEST(Meanings, EndWhereGroupsGoInACircle) {
  EXPECT_THAT(Vocabulary::meanings(terms({term("a", {"b"}), term("b", {"a"})}), "a"),
              ElementsAre("a", "b"));
}

}  // namespace
}  // namespace percuta::intake
