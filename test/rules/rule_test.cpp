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

Rule on_medicine(Effect then) {
  When when;
  when.medication = {{"aspirin"}};
  Rule out = rule("r", when, then);
  out.after_stop.emplace().sources = {{"doe2016"}};
  return out;
}

TEST(CheckRule, AsksWhatHoldsAfterAMedicineWasStopped) {
  EXPECT_THAT(codes(on_medicine(Effect::caution)), IsEmpty());
  Rule given = on_medicine(Effect::caution);
  given.after_stop.reset();
  EXPECT_THAT(codes(given), ElementsAre("bad-stop rule[0].when"));
  given = sound(Effect::caution);
  given.after_stop.emplace().sources = {{"doe2016"}};
  EXPECT_THAT(codes(given), ElementsAre("bad-stop rule[0].when")) << "nothing to stop";
  given = on_medicine(Effect::caution);
  given.after_stop->sources.clear();
  EXPECT_THAT(codes(given), ElementsAre("bad-stop rule[0].when"));
}

TEST(CheckRule, NeverLetsHavingStoppedBeStricter) {
  Rule given = on_medicine(Effect::caution);
  given.after_stop->wait_d = 5;
  given.after_stop->then = Effect::defer;
  EXPECT_THAT(codes(given), ElementsAre("bad-stop rule[0].when"));
  given.after_stop->then = Effect::allow;
  EXPECT_THAT(codes(given), IsEmpty());
  given.after_stop->wait_d.reset();
  EXPECT_THAT(codes(given), ElementsAre("bad-stop rule[0].when")) << "and it needs an end";
}

TEST(CheckRule, LetsAWaitAfterTheStopBeAnEnd) {
  Rule given = on_medicine(Effect::defer);
  given.after_stop->wait_d = 5;
  EXPECT_THAT(codes(given), IsEmpty()) << "until it is resolved, and a wait after that";
  given.until.reset();
  given.waits_for.reset();
  EXPECT_THAT(codes(given), IsEmpty());
  given.after_stop->wait_d.reset();
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
}

TEST(CheckRule, LetsAWaitForTheSpacingHaveALeastLength) {
  Rule given = sound(Effect::defer);
  given.until.reset();
  given.waits_for.reset();
  given.wait_spacing = true;
  EXPECT_THAT(codes(given), IsEmpty());
  given.wait_d = 28;
  EXPECT_THAT(codes(given), IsEmpty());
  given.wait_months = 1;
  EXPECT_THAT(codes(given), ElementsAre("bad-end rule[0].then"));
}

TEST(CheckRule, KnowsOneWordForAnOpenEnd) {
  Rule given = sound(Effect::defer);
  given.until = "2027-01-01";
  EXPECT_THAT(codes(given), ElementsAre("bad-until rule[0].until"));
}

}  // namespace
}  // namespace percuta::rules
