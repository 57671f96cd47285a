// What may be set in a zone at all, and in which zones: wishes, findings, hard limits, the gate.
#include <algorithm>

#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::plan {
namespace {

using testing::HasSubstr;

rules::Rule beyond_ceiling() {
  rules::Rule out;
  out.id = "beyond-ceiling";
  out.when = {rules::When{}};
  out.when.front().beyond = {rules::DepthLimit::ceiling};
  return out;
}

TEST(Limits, DoNotFollowAWishBeyondTheCeilingAndSaySo) {
  PlanWorld world;
  world.stated.zone[2].settings.depth_mm = 1.25;
  world.find(beyond_ceiling(), "belly");
  const ZonePlan belly = world.zone("belly");
  EXPECT_EQ(belly.settings->depth_mm, 1.0);
  EXPECT_EQ(belly.settings->ceiling_depth_mm, 1.0);
  EXPECT_THAT(told(belly.cautions),
              HasSubstr("depth-not-followed kept_mm=1 says=Belly. wish_mm=1.25"));
}

TEST(Limits, FollowAWishBeyondTheCeilingOnceItIsDecided) {
  PlanWorld world;
  world.stated.zone[2].settings.depth_mm = 1.25;
  world.find(beyond_ceiling(), "belly").overridden = true;
  const ZonePlan belly = world.zone("belly");
  EXPECT_EQ(belly.settings->depth_mm, 1.25);
  EXPECT_EQ(belly.settings->ceiling_depth_mm, 1.25) << "work up to is never beyond not beyond";
  EXPECT_THAT(told(belly.cautions),
              HasSubstr("depth-set-beyond depth_mm=1.25 kept_mm=1 says=Belly. [depth-belly]"));
}

TEST(Limits, NeverPassTheHardLimitWhoeverDecides) {
  PlanWorld world;
  skin::Site belly;
  belly.id = "belly";
  belly.hard_limit_mm = 1.1;
  world.catalog.sites.emplace("belly", belly);
  world.stated.zone[2].settings.depth_mm = 2;
  world.find(beyond_ceiling(), "belly").overridden = true;
  EXPECT_EQ(world.zone("belly").settings->depth_mm, 1.0) << "the step of the dial below it";
}

TEST(Limits, FollowNoMorePassesThanTheTechniqueHas) {
  PlanWorld world;
  world.stated.zone[0].settings.passes_count = 12;
  rules::Rule many;
  many.id = "many-passes";
  many.when = {rules::When{}};
  many.when.front().passes_above_ratio = 1;
  world.find(many, "cheek");
  const int most = rules::counts(technique_for(world.pen(), world.catalog).passes_count).high;
  EXPECT_EQ(world.zone("cheek").settings->passes_count, most);
  EXPECT_THAT(told(world.zone("cheek").cautions),
              AllOf(HasSubstr("passes-not-followed"), HasSubstr("wish_count=12")));
  world.screening.findings.front().overridden = true;
  EXPECT_EQ(world.zone("cheek").settings->passes_count, 12);
}

/// A rule whose finding halves what settings would be otherwise.
rules::Rule halving() {
  rules::Rule out;
  out.id = "gently";
  out.when = {rules::When{}};
  out.settings = rules::SettingsAnswer{{{"half_ratio"}}, {{"half_ratio"}}, {{"half_ratio"}}};
  return out;
}

TEST(Limits, AnswerFindingsWithGentlerSettings) {
  PlanWorld world;
  world.stated.goal.indication = intake::Indication::texture;
  world.catalog.parameters["half_ratio"].value = 0.5;
  const ZonePlan usual = world.zone("cheek");
  world.find(halving());
  const ZonePlan gentle = world.zone("cheek");
  EXPECT_LT(gentle.settings->passes_count, usual.settings->passes_count);
  EXPECT_LT(gentle.settings->start_depth_mm, usual.settings->start_depth_mm);
  EXPECT_LE(gentle.settings->depth_mm, usual.settings->depth_mm);
  EXPECT_EQ(gentle.settings->ceiling_depth_mm, 0.75);
  EXPECT_THAT(told(gentle.why), HasSubstr("passes-narrowed rule=gently "
                                          "share_frac=0.5 [gently, half_ratio]"));
  world.screening.findings.front().overridden = true;
  EXPECT_EQ(world.zone("cheek").settings->passes_count, usual.settings->passes_count)
      << "the clinician decided otherwise";
}

TEST(Limits, AnswerAFindingOnAnotherZoneNot) {
  PlanWorld world;
  world.catalog.parameters["half_ratio"].value = 0.5;
  world.find(halving(), "chin");
  EXPECT_EQ(world.zone("cheek").settings->ceiling_depth_mm, 1.5);
  EXPECT_EQ(world.zone("chin").settings->ceiling_depth_mm, 0.75);
}

TEST(Limits, ThatWaitGetNoSettingsAndSayUntilWhen) {
  PlanWorld world;
  world.screening.decision = rules::Decision::defer;
  world.screening.zones[1] = {"chin", rules::Decision::defer, {}, false, {"the acne has settled"}};
  world.screening.zones[2] = {
      "belly", rules::Decision::defer, support::day("2027-01-02"), false, {}};
  const Plan plan = world.plan();
  EXPECT_TRUE(plan.zones[0].settings);
  EXPECT_FALSE(plan.zones[1].settings);
  EXPECT_FALSE(plan.zones[2].settings);
  EXPECT_EQ(told(plan.first.waiting),
            "first-zone-waits-for waits_for=the acne has settled zone=chin\n"
            "first-zone-waits-until until=2027-01-02 zone=belly\n");
}

TEST(Limits, ThatWaitAreToldAsRefusedOrWaitingWhereNobodyKnowsForWhat) {
  PlanWorld world;
  world.screening.decision = rules::Decision::do_not_treat;
  world.screening.zones[1] = {"chin", rules::Decision::do_not_treat, {}, false, {}};
  world.screening.zones[2] = {"belly", rules::Decision::defer, {}, false, {}};
  EXPECT_EQ(told(world.plan().first.waiting),
            "first-zone-refused zone=chin\nfirst-zone-waits zone=belly\n");
}

// Whatever is wished for it, a plan tells no setting of a zone that waits.
RC_GTEST_PROP(Limits, ThatWaitAreToldNoSettingOf, ()) {
  PlanWorld world;
  const std::size_t waiting = *rc::gen::inRange<std::size_t>(0, 3);
  const std::string id = world.screening.zones[waiting].id;
  world.screening.decision = rules::Decision::defer;
  world.screening.zones[waiting] = {id, rules::Decision::defer, {}, false, {"it is over"}};
  if (*rc::gen::arbitrary<bool>()) {
    world.stated.zone[waiting].settings.depth_mm = *rc::gen::inRange(2, 25) / 10.0;
    world.stated.zone[waiting].settings.passes_count = *rc::gen::inRange(1, 20);
  }
  const Plan plan = world.plan();
  for (const ZonePlan& zone : plan.zones) {
    RC_ASSERT(zone.settings.has_value() == (zone.id != id));
    RC_ASSERT(zone.injury.has_value() == (zone.id != id));
  }
  for (const Alternative& one : plan.alternatives) {
    RC_ASSERT(one.zone != id);
  }
  RC_ASSERT(told(plan.first.settings).find(id) == std::string::npos);
  world.with_basis([&](const Basis& from) {
    for (const TreatedZone& zone : treated_zones(from.screened(), from.treatment)) {
      RC_ASSERT(zone.id != id);
    }
    return 0;
  });
}

// However deep and how often somebody wishes it, whatever a clinician decides.
RC_GTEST_PROP(Limits, AreInOrderAndWithinTheHardLimit, ()) {
  PlanWorld world;
  const double hard_mm = *rc::gen::inRange(5, 20) / 10.0;
  for (const char* id : {"cheek", "chin", "belly"}) {
    skin::Site site;
    site.id = id;
    site.hard_limit_mm = hard_mm;
    world.catalog.sites.emplace(id, site);
  }
  world.catalog.parameters["half_ratio"].value = *rc::gen::inRange(3, 11) / 10.0;
  world.find(beyond_ceiling()).overridden = *rc::gen::arbitrary<bool>();
  world.find(halving()).overridden = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) {
    world.stated.device.settings.depth_mm = *rc::gen::inRange(1, 26) / 10.0;
  }
  if (*rc::gen::arbitrary<bool>()) {
    world.stated.device.settings.passes_count = *rc::gen::inRange(1, 30);
  }
  const Plan plan = world.plan();
  for (const ZonePlan& zone : plan.zones) {
    if (zone.settings) {
      RC_ASSERT(zone.settings->start_depth_mm > 0);
      RC_ASSERT(zone.settings->start_depth_mm <= zone.settings->depth_mm);
      RC_ASSERT(zone.settings->depth_mm <= zone.settings->ceiling_depth_mm);
      RC_ASSERT(zone.settings->ceiling_depth_mm <= hard_mm);
    }
  }
}

// The one gate: with it gone each of these cases would get settings.

void expect_no_settings(const PlanWorld& world, const char* why) {
  const Plan plan = world.plan();
  for (const ZonePlan& zone : plan.zones) {
    EXPECT_FALSE(zone.settings.has_value()) << zone.id;
    EXPECT_EQ(zone.labelled_use, std::nullopt) << zone.id;
    EXPECT_THAT(told(zone.why), HasSubstr(why)) << zone.id;
  }
  EXPECT_THAT(plan.first.settings, testing::IsEmpty());
}

TEST(Gate, ARefusedCaseGetsNoSettings) {
  PlanWorld world;
  world.decide(rules::Decision::do_not_treat);
  expect_no_settings(world, "settings-refused");
}

TEST(Gate, ACaseDeferredWithoutADateGetsNoSettings) {
  PlanWorld world;
  world.decide(rules::Decision::defer);
  expect_no_settings(world, "settings-deferred");
}

TEST(Gate, ACaseWithQuestionsThatComeFirstGetsNoSettings) {
  PlanWorld world;
  world.decide(rules::Decision::treat_with_caution);
  for (rules::ZoneDecision& zone : world.screening.zones) {
    zone.planned = false;
  }
  world.screening.not_stated = {{"herpes", "Cold sores?", rules::Decision::defer, {}, true}};
  expect_no_settings(world, "settings-ask-first");
}

TEST(Gate, WhoTreatsThemselfGetsNoSettings) {
  PlanWorld world;
  world.stated.operated_by.role = intake::Role::self;
  expect_no_settings(world, "settings-self");
}

TEST(Gate, ACaseDeferredToADateIsPlannedFromThere) {
  PlanWorld world;
  world.decide(rules::Decision::defer, support::day("2027-03-01"));
  EXPECT_TRUE(world.zone("cheek").settings.has_value());
}

}  // namespace
}  // namespace percuta::plan
