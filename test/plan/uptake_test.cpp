#include "plan_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::plan {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// A cheek of the world as its plan would treat it, after a change to the motion.
template <class Ask>
auto at_cheek(const PlanWorld& world, const device::Motion& motion, Ask&& ask) {
  return world.with_basis([&](const Basis& from) {
    TreatedZone zone = treated_zones(from.screened(), from.treatment).front();
    zone.motion = motion;
    return ask(from, zone);
  });
}

device::Motion four_passes(double depth_mm = 1) {
  device::Motion out;
  out.depth_mm = depth_mm;
  out.passes_count = 4;
  out.frequency_Hz = 100;
  out.glide_speed_mm_per_s = 20;
  out.area_cm2 = 1;
  return out;
}

std::vector<barrier::Uptake> taken(const PlanWorld& world,
                                   const device::Motion& motion = four_passes()) {
  return at_cheek(world, motion, [](const Basis& from, const TreatedZone& zone) {
    return predict_uptake(from, zone);
  });
}

PlanWorld put_on(std::vector<Applied> applied) {
  PlanWorld world;
  world.applied = std::move(applied);
  return world;
}

TEST(PlanUptake, TellsNothingWhereNothingCanBeFollowed) {
  EXPECT_THAT(taken(PlanWorld{}), IsEmpty());
  at_cheek(PlanWorld{}, four_passes(), [](const Basis& from, const TreatedZone& zone) {
    EXPECT_FALSE(follow_uptake(from, zone, {}));
    return 0;
  });
}

TEST(PlanUptake, HoldsItsLineInsideItsBand) {
  const auto found = taken(put_on({{"Ascorbic Acid", 0}, {"Retinol", 72}, {"Glycerin", 24}}));
  ASSERT_THAT(found, SizeIs(3));
  for (const barrier::Uptake& one : found) {
    EXPECT_LE(one.absorbed_ug_per_cm2_low, one.absorbed_ug_per_cm2) << one.ingredient;
    EXPECT_GE(one.absorbed_ug_per_cm2_high, one.absorbed_ug_per_cm2) << one.ingredient;
    EXPECT_LT(one.absorbed_ug_per_cm2_low, one.absorbed_ug_per_cm2_high) << one.ingredient;
    ASSERT_TRUE(one.enhancement_ratio) << one.ingredient;
    EXPECT_GE(*one.enhancement_ratio_low, 1) << one.ingredient;
    EXPECT_LE(*one.enhancement_ratio_low, *one.enhancement_ratio) << one.ingredient;
    EXPECT_GE(*one.enhancement_ratio_high, *one.enhancement_ratio) << one.ingredient;
  }
}

TEST(PlanUptake, WithoutChannelsIsExactlyThatOfIntactSkin) {
  device::Motion none = four_passes();
  none.passes_count = 0;
  const auto found = taken(put_on({{"Ascorbic Acid", 0}}), none);
  EXPECT_EQ(found[0].absorbed_ug_per_cm2, found[0].intact_ug_per_cm2);
  EXPECT_EQ(found[0].enhancement_ratio, 1);
  EXPECT_EQ(found[0].enhancement_ratio_low, 1);
  EXPECT_EQ(found[0].enhancement_ratio_high, 1);
}

TEST(PlanUptake, OfTheSameDoseIsNeverMoreLater) {
  double last = std::numeric_limits<double>::infinity();
  double last_high = last;
  for (const double hour : {0.0, 6.0, 24.0, 72.0, 168.0}) {
    const auto found = taken(put_on({{"Copper Tripeptide-1", hour}}));
    EXPECT_LE(found[0].absorbed_ug_per_cm2, last * (1 + 1e-5)) << hour;
    EXPECT_LE(found[0].absorbed_ug_per_cm2_high, last_high * (1 + 1e-5)) << hour;
    last = found[0].absorbed_ug_per_cm2;
    last_high = found[0].absorbed_ug_per_cm2_high;
  }
}

TEST(PlanUptake, IsTheSameWhateverElseIsPutOn) {
  const auto alone = taken(put_on({{"Retinol", 72}}));
  const auto beside = taken(put_on({{"Glycerin", 24}, {"Retinol", 72}}));
  EXPECT_EQ(alone[0].absorbed_ug_per_cm2_low, beside[1].absorbed_ug_per_cm2_low);
  EXPECT_EQ(alone[0].enhancement_ratio_high, beside[1].enhancement_ratio_high);
}

TEST(PlanUptake, FollowsWhatRulesKeepAwayBeforeWhatIsRaisedMore) {
  using enum rules::Verdict;
  const auto followed = [](const PlanWorld& world) {
    return at_cheek(world, four_passes(), [](const Basis& from, const TreatedZone& zone) {
      return follow_uptake(from, zone, predict_uptake(from, zone)).value();
    });
  };
  PlanWorld world = put_on({{"Retinol", 72, avoid}, {"Glycerin", 72, recommended}});
  const Permeation retinol = followed(world);
  EXPECT_EQ(retinol.ingredient, "Retinol");
  EXPECT_EQ(retinol.way.time_h, barrier::hours_followed());
  EXPECT_EQ(retinol.application.applied_at_h, 72);
  world.applied[0].verdict = caution;
  EXPECT_EQ(followed(world).ingredient, "Glycerin");
}

}  // namespace
}  // namespace percuta::plan
