#include <algorithm>

#include "plan_world.hpp"
#include "support/practice.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::plan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<Alternative> alternatives(const Plan& plan, const std::string& zone) {
  std::vector<Alternative> out;
  for (const Alternative& one : plan.alternatives) {
    if (one.zone == zone) {
      out.push_back(one);
    }
  }
  return out;
}

TEST(Zones, TakeTheShallowestDepthWhoseGainIsEnough) {
  PlanWorld world;
  world.pen().depth_step_mm = 0.1;
  const Plan plan = world.plan();
  const auto all = alternatives(plan, "cheek");
  ASSERT_GT(all.size(), 5U);
  const rules::Technique& technique = technique_for(world.pen(), world.catalog);
  const auto sound = [&](const Alternative& one) {
    return one.reached_frac >= technique.reached_frac.usual &&
           one.beyond_dermis_frac <= technique.beyond_dermis_frac.usual;
  };
  double best = 0;
  for (const Alternative& one : all) {
    best = sound(one) ? std::max(best, one.gain_ratio) : best;
  }
  bool chosen = false;
  for (const Alternative& one : all) {
    if (one.chosen) {
      EXPECT_TRUE(sound(one));
      EXPECT_GE(one.gain_ratio, 0.9 * best);
      EXPECT_NEAR(one.depth_mm, plan.zones[0].settings->depth_mm, 1e-12);
      chosen = true;
    } else if (!chosen) {
      EXPECT_TRUE(!sound(one) || one.gain_ratio < 0.9 * best) << one.depth_mm;
    }
  }
  EXPECT_TRUE(chosen);
  EXPECT_THAT(told(plan.zones[0].why), AllOf(HasSubstr("depth-sound"), HasSubstr("enough_frac=0.9"),
                                             HasSubstr("[enough_gain_frac]"),
                                             HasSubstr("target-depth says=Scars. [target-scars]")));
}

TEST(Zones, NeverGoBeyondTheCeilingOfTheirSite) {
  const PlanWorld world;
  const ZonePlan belly = world.zone("belly");
  EXPECT_LE(belly.settings->depth_mm, 1.0);
  EXPECT_EQ(belly.settings->ceiling_depth_mm, 1.0);
  EXPECT_LE(belly.settings->start_depth_mm, belly.settings->depth_mm);
}

TEST(Zones, SayWhenTheDeviceCannotReachTheLayer) {
  PlanWorld world;
  world.pen().depth_step_mm.reset();
  world.pen().max_depth_mm = 0.05;
  EXPECT_THAT(told(world.zone("cheek").cautions),
              HasSubstr("layer-out-of-reach layer=reticular_dermis"));
}

RC_GTEST_PROP(Zones, KeepEveryHardLimitWhateverTheCase, ()) {
  PlanWorld world;
  const auto tenths = [](int low, int high) {
    return *rc::gen::inRange(low, high + 1) / 10.0;
  };
  world.pen().depth_step_mm = tenths(1, 5);
  world.pen().max_depth_mm = tenths(2, 30);
  world.pen().label_max_depth_mm = tenths(2, 30);
  if (*rc::gen::arbitrary<bool>()) {
    world.stated.goal.indication = intake::Indication::texture;
  }
  world.stated.patient.age_y = *rc::gen::inRange(22, 90);
  const Plan plan = world.plan();
  for (const ZonePlan& zone : plan.zones) {
    const double most = std::min({world.pen().max_depth_mm, *world.pen().label_max_depth_mm,
                                  zone.id == "belly" ? 1.0 : 1.5});
    RC_ASSERT(zone.settings.has_value() == (*world.pen().depth_step_mm <= most + 1e-9));
    if (!zone.settings) {
      continue;  // the first step of the dial is deeper than allowed
    }
    RC_ASSERT(zone.settings->depth_mm > 0);
    RC_ASSERT(zone.settings->depth_mm <= most + 1e-9);
    RC_ASSERT(zone.settings->ceiling_depth_mm <= most + 1e-9);
    RC_ASSERT(zone.settings->start_depth_mm <= zone.settings->depth_mm + 1e-9);
    const double tolerance_mm = world.catalog.models.strike.values.unstated_depth_tolerance_mm;
    RC_ASSERT(zone.injury->depth_mm.p95 <= zone.settings->depth_mm + tolerance_mm);
  }
}

TEST(Zones, AreHeldAtWhatTheLabelEvaluatedAndTheHandpieceReaches) {
  PlanWorld world;
  world.pen().label_max_depth_mm = 0.8;
  EXPECT_EQ(world.zone("cheek").settings->ceiling_depth_mm, 0.75);
  EXPECT_THAT(told(world.zone("cheek").why),
              HasSubstr("label-depth handpiece=pen-12 label_mm=0.8 [pen-12]"));
  world.pen().label_max_depth_mm.reset();
  world.pen().max_depth_mm = 0.6;
  EXPECT_EQ(world.zone("cheek").settings->ceiling_depth_mm, 0.5);
}

TEST(Zones, ADialWithoutStepsIsSetExactly) {
  PlanWorld world;
  world.pen().depth_step_mm.reset();
  world.pen().label_max_depth_mm = 0.83;
  EXPECT_EQ(world.zone("cheek").settings->depth_mm, 0.83);
}

/// The world's handpiece with needles of that length and no dial.
PlanWorld rolled(double length_mm) {
  PlanWorld world;
  device::Handpiece roller = world.catalog.handpieces.find("roller-192")->second;
  roller.id = world.pen().id;
  roller.max_depth_mm = length_mm;
  roller.needle->length_mm = length_mm;
  world.pen() = roller;
  return world;
}

TEST(Zones, ARollerGoesAsDeepAsItsNeedlesAreLongAndIsNotRaised) {
  const ZonePlan cheek = rolled(1.5).zone("cheek");
  ASSERT_TRUE(cheek.settings);
  EXPECT_EQ(cheek.settings->depth_mm, 1.5);
  EXPECT_EQ(cheek.settings->start_depth_mm, 1.5);
  EXPECT_THAT(told(cheek.why), Not(HasSubstr("begin-at")));
}

TEST(Zones, ARollerTooLongForThePlaceGetsNoSettingsThere) {
  const ZonePlan belly = rolled(1.5).zone("belly");  // held at 1 mm
  EXPECT_FALSE(belly.settings);
  EXPECT_THAT(told(belly.why),
              AllOf(HasSubstr("needles-too-long limit_mm=1 "), HasSubstr("needle_mm=1.5")));
}

TEST(Zones, ADeviceThatGainsNothingIsCautionedAgainst) {
  const PlanWorld world = rolled(0.25);
  const ZonePlan cheek = world.zone("cheek");
  ASSERT_TRUE(cheek.settings);
  EXPECT_EQ(cheek.settings->passes_count,
            technique_for(world.world.handpieces.at("pen-12"), world.catalog).passes_count.low)
      << "no more of what gains nothing";
  EXPECT_THAT(told(cheek.cautions), HasSubstr("nothing-gained"));
  EXPECT_THAT(told(cheek.why), Not(HasSubstr("enough_frac")));
}

TEST(Zones, StepsOfATenthAreToldAsTenths) {
  PlanWorld world;
  world.pen().depth_step_mm = 0.1;
  const Plan plan = world.plan();
  for (const Alternative& one : plan.alternatives) {
    EXPECT_LE(fmt::format("{}", one.depth_mm).size(), 3U) << one.depth_mm;
  }
}

TEST(Zones, KeepTheDepthThatTheCaseFixes) {
  PlanWorld world;
  world.stated.zone[0].settings.depth_mm = 0.7;  // between two steps: what is given is kept
  world.stated.device.settings.depth_mm = 1.25;  // of the other zones
  EXPECT_EQ(world.zone("cheek").settings->depth_mm, 0.7);
  EXPECT_EQ(world.zone("chin").settings->depth_mm, 1.25);
  EXPECT_THAT(told(world.zone("cheek").why),
              AllOf(HasSubstr("depth-set depth_mm=0.7 kept_mm=1.5 [depth-face]"),
                    Not(HasSubstr("target-depth"))));
}

TEST(Zones, NeverBeginDeeperThanTheyEnd) {
  PlanWorld world;
  world.stated.zone[0].settings.depth_mm = 0.3;
  EXPECT_EQ(world.zone("cheek").settings->start_depth_mm, 0.25);
  world.stated.zone[0].settings.depth_mm = 0.2;  // below the first step of the dial
  EXPECT_EQ(world.zone("cheek").settings->start_depth_mm, 0.2);
}

TEST(Zones, KeepTheTechniqueThatIsFixedAndChooseTheRest) {
  PlanWorld world;
  const rules::Technique& technique = technique_for(world.pen(), world.catalog);
  const ZonePlan chosen = world.zone("cheek");
  EXPECT_GE(chosen.settings->passes_count, technique.passes_count.low);
  EXPECT_LE(chosen.settings->passes_count, technique.passes_count.high);
  EXPECT_EQ(chosen.settings->glide_speed_mm_per_s, technique.glide_speed_mm_per_s->usual);
  world.stated.device.settings.passes_count = 4;
  world.stated.zone[1].settings.passes_count = 6;
  world.stated.device.settings.frequency_Hz = 100;
  world.stated.device.settings.glide_speed_mm_per_s = 17;
  EXPECT_EQ(world.zone("cheek").settings->passes_count, 4);
  EXPECT_EQ(world.zone("chin").settings->passes_count, 6);
  EXPECT_EQ(world.zone("chin").settings->frequency_Hz, 100);
  EXPECT_EQ(world.zone("chin").settings->glide_speed_mm_per_s, 17);
}

TEST(Zones, SayWhenToEndAndWhenToStop) {
  const PlanWorld world;
  EXPECT_EQ(world.zone("cheek").settings->endpoint, "Dots.");
  EXPECT_THAT(world.zone("cheek").settings->stop_if, ElementsAre("Pain", "Running blood"));
}

TEST(Zones, AreLabelledUseOnlyWithinTheLabel) {
  PlanWorld world;
  EXPECT_EQ(world.zone("cheek").labelled_use, true);
  world.catalog.depths.sites.front().ceiling_depth_mm = support::practice(2, 1, 2);
  world.stated.zone[0].settings.depth_mm = 1.75;
  EXPECT_EQ(world.zone("cheek").labelled_use, false);
  EXPECT_EQ(world.zone("cheek").settings->depth_mm, 1.75) << "beyond the label is followed";
  world.pen().authorised.front().age_low_y = 40;  // the patient is 34
  EXPECT_EQ(world.zone("chin").labelled_use, false);
  world.pen().authorised.clear();
  EXPECT_EQ(world.zone("chin").labelled_use, false);
}

TEST(Zones, KnowTheirSideAndTheirDecision) {
  PlanWorld world;
  world.stated.zone[0].side = intake::Side::left;
  world.screening.zones[0].decision = rules::Decision::treat_with_caution;
  EXPECT_EQ(world.zone("cheek").side, intake::Side::left);
  EXPECT_EQ(world.zone("cheek").decision, rules::Decision::treat_with_caution);
  EXPECT_EQ(world.zone("chin").side, std::nullopt);
}

TEST(Zones, WithoutAKnownDepthGetNone) {
  PlanWorld world;
  world.stated.goal.indication = intake::Indication::melasma;
  EXPECT_EQ(world.zone("cheek").settings, std::nullopt);
  EXPECT_THAT(told(world.zone("cheek").why), HasSubstr("depth-unknown indication=melasma"));
}

}  // namespace
}  // namespace percuta::plan
