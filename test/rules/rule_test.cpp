#include "percuta/rules/rule.hpp"

#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes(const Rule& given) {
  std::vector<std::string> out;
  for (const auto& complaint : check(given, "rule[0]")) {
    out.push_back(complaint.code + " " + complaint.keys.front());
  }
  return out;
}

Rule sound(Effect then) { return rule("r", when_condition("acne"), then); }

TEST(CheckRule, FindsNothingInASoundOne) {
  for (const Effect then : {Effect::caution, Effect::defer, Effect::refuse}) {
    EXPECT_THAT(codes(sound(then)), IsEmpty());
  }
}

TEST(CheckRule, AsksForSomethingThatMustHold) {
  Rule given = sound(Effect::caution);
  given.when.clear();
  EXPECT_THAT(codes(given), ElementsAre("never-holds rule[0].when"));
  given.when = {When{}};
  EXPECT_THAT(codes(given), ElementsAre("never-holds rule[0].when"))
      << "a table that asks for nothing";
}

TEST(CheckRule, LetsADeferralEndInOneWay) {
  Rule given = sound(Effect::defer);
  given.wait_d = 14;
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
  given.until.reset();
  given.waits_for.reset();
  EXPECT_THAT(codes(given), IsEmpty());
  given.wait_months = 6;
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
  given.wait_d.reset();
  given.wait_months.reset();
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
}

TEST(CheckRule, LetsNothingElseEnd) {
  Rule given = sound(Effect::refuse);
  given.wait_d = 14;
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
}

TEST(CheckRule, AsksWhatADeferralWaitsFor) {
  Rule given = sound(Effect::defer);
  given.waits_for.reset();
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
}

TEST(CheckRule, KnowsOneWordForAnOpenEnd) {
  Rule given = sound(Effect::defer);
  given.until = "2027-01-01";
  EXPECT_THAT(codes(given), ElementsAre("bad-until rule[0].until"));
}

}  // namespace
}  // namespace percuta::rules
