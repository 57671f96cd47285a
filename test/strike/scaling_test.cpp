// A patch that is cut so that its strikes can be thrown stands for the zone as the whole one does:
// densities, depths and wounds are those of the settings, and the work is bounded.
#include <cmath>

#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

device::Motion slow(int passes, double glide_speed_mm_per_s) {
  device::Motion out = motion(pen(), 1, passes);
  out.glide_speed_mm_per_s = glide_speed_mm_per_s;
  return out;
}

Simulated thrown(const device::Motion& moved, double most_strikes) {
  Throw chance;
  chance.strikes_wished = 1e5;
  chance.most_strikes = most_strikes;
  return simulate(face(), pen(), moved, parameters(), chance);
}

// What a patch leaves and what a smaller one leaves, as two looks at one thing.
void expect_same_physics(const Simulated& whole, const Simulated& cut) {
  EXPECT_DOUBLE_EQ(cut.injury.strikes_count, whole.injury.strikes_count);
  EXPECT_NEAR(cut.injury.channels_per_cm2 / whole.injury.channels_per_cm2, 1, 0.002);
  EXPECT_NEAR(cut.injury.depth_mm.mean, whole.injury.depth_mm.mean, 0.001);
  EXPECT_NEAR(cut.injury.depth_mm.sd, whole.injury.depth_mm.sd, 0.001);
  EXPECT_NEAR(cut.injury.depth_mm.p95, whole.injury.depth_mm.p95, 0.002);
  EXPECT_NEAR(cut.injury.slit_length_um.mean, whole.injury.slit_length_um.mean,
              0.002 * whole.injury.slit_length_um.mean);
  EXPECT_NEAR(cut.covered / whole.covered, 1, 0.005);
  EXPECT_NEAR(cut.injury.reached_frac.reticular_dermis, whole.injury.reached_frac.reticular_dermis,
              0.002);
  EXPECT_NEAR(cut.injury.wounded_frac.epidermis, whole.injury.wounded_frac.epidermis, 0.01);
  EXPECT_NEAR(cut.injury.wounded_frac.papillary_dermis, whole.injury.wounded_frac.papillary_dermis,
              0.01);
  EXPECT_NEAR(cut.injury.wounded_frac.reticular_dermis, whole.injury.wounded_frac.reticular_dermis,
              0.01);
}

TEST(Scaling, LeavesAPatchAloneThatIsSmallEnough) {
  const Simulated out = thrown(slow(4, 40), 2e7);
  EXPECT_FALSE(out.is_scaled);
  EXPECT_GE(out.patch_mm2, 400);
}

TEST(Scaling, KeepsThePhysicsWithProbesOnTheSmallerPatch) {
  const Simulated whole = thrown(slow(20, 1), 1e9);
  const Simulated cut = thrown(slow(20, 1), whole.strikes_thrown / 2);
  ASSERT_FALSE(whole.is_scaled);
  ASSERT_TRUE(cut.is_scaled);
  EXPECT_GE(cut.probes_count, 1024);
  EXPECT_NEAR(cut.strikes_thrown / cut.patch_mm2 / (whole.strikes_thrown / whole.patch_mm2), 1,
              1e-6);
  expect_same_physics(whole, cut);
}

TEST(Scaling, KeepsThePhysicsWhereTheLawOfChanceTakesOver) {
  const Simulated whole = thrown(slow(40, 0.5), 1e9);
  const Simulated cut = thrown(slow(40, 0.5), whole.strikes_thrown / 30);
  ASSERT_TRUE(cut.is_scaled);
  EXPECT_EQ(cut.probes_count, 0);
  expect_same_physics(whole, cut);
}

TEST(Scaling, BoundsTheWorkOfTheMostThatAnybodyCanSet) {
  device::Handpiece brush = pen();
  brush.needles_count = 1000;
  device::Motion moved = motion(brush, 1, 40);
  moved.frequency_Hz = 300;
  moved.glide_speed_mm_per_s = 0.1;
  for (const double track_mm : {0.0, 0.01, 6.0}) {
    moved.track_width_mm = track_mm;
    Throw chance;
    chance.with_footprint = true;
    const Simulated out = simulate(face(), brush, moved, parameters(), chance);
    EXPECT_TRUE(out.is_scaled);
    EXPECT_LE(out.strikes_thrown, 1e7) << track_mm;
    EXPECT_DOUBLE_EQ(out.injury.strikes_count,
                     strikes_per_cm2(tool(brush, 1, parameters()), moved, 0) * moved.area_cm2);
    EXPECT_NEAR(out.injury.wounded_frac.epidermis, 1, 1e-6);
    EXPECT_LE(out.footprint.marks.size(), most_marks);
  }
}

}  // namespace
}  // namespace percuta::strike
