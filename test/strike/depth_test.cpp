#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/strike.hpp"

namespace percuta::strike {
namespace {

double depth_um(const skin::Skin& skin, const device::Handpiece& handpiece, double length_mm,
                device::Pressure pressure) {
  device::Motion moved = motion(handpiece, length_mm, 1);
  moved.pressure = pressure;
  return 1000 *
         typical_depth_mm(skin, tool(handpiece, length_mm, parameters()), moved, parameters());
}

device::Handpiece array(int needles_count) {
  device::Handpiece out = stamp();
  out.needles_count = needles_count;
  out.needle = device::Needle{0.6, 300, 10, 0.3, device::Material::polymer};
  return out;
}

skin::Skin with_bed(double bed_compliance_ratio) {
  skin::Skin out = face();
  out.bed_compliance_ratio = bed_compliance_ratio;
  return out;
}

// The five depths that gave the law its form, see docs/models/strike.md.
TEST(Depth, IsThatOfTheMeasuredCases) {
  using device::Pressure;
  EXPECT_NEAR(depth_um(rat(), roller(), 0.77, Pressure::firm), 153, 1);
  EXPECT_NEAR(depth_um(rat(), roller(), 0.37, Pressure::firm), 62, 1);
  EXPECT_NEAR(depth_um(with_bed(0.10), array(121), 0.6, Pressure::firm), 458, 1);
  EXPECT_NEAR(depth_um(with_bed(0.05), pen(), 0.5, Pressure::motorised), 446, 1);
  EXPECT_NEAR(depth_um(with_bed(0.05), pen(), 1.5, Pressure::motorised), 1398, 1);
}

TEST(Depth, IsLimitedByTheForceOfALightHand) {
  EXPECT_NEAR(depth_um(with_bed(0.10), array(121), 0.6, device::Pressure::light), 300, 15);
  EXPECT_EQ(depth_um(with_bed(0.10), array(900), 0.6, device::Pressure::light), 0)
      << "too many needles share the hand";
}

TEST(Depth, OfNeedlesShorterThanTheDentIsNone) {
  const Injury none = expected(face(), roller(), motion(roller(), 0.09, 10), parameters());
  EXPECT_EQ(none.depth_mm.p95, 0);
  EXPECT_EQ(none.channels_per_cm2, 0);
  EXPECT_EQ(none.reached_frac.epidermis, 0);
  EXPECT_EQ(none.wounded_frac.epidermis, 0);
  EXPECT_GT(none.strikes_count, 0);
}

TEST(Reached, OfLayersThatLieFlatIsAllOrNone) {
  Parameters flat = parameters();
  flat.layer_undulation_ratio = 0;
  const auto reached = expected(board(), pen(), motion(pen(), 0.6, 4), flat).reached_frac;
  EXPECT_NEAR(reached.epidermis, 1, 1e-12);
  EXPECT_NEAR(reached.papillary_dermis, 1, 1e-12);
  EXPECT_NEAR(reached.reticular_dermis, 1, 1e-12) << "its top lies at 0.23 mm";
  EXPECT_EQ(reached.hypodermis, 0) << "at 1.43 mm";
}

TEST(PunctureForce, IsLinearInTheTip) {
  EXPECT_NEAR(puncture_force_N(5, parameters()), 0.020, 1e-12);
  EXPECT_NEAR(puncture_force_N(37, parameters()), 0.167, 1e-12);
  EXPECT_NEAR(puncture_force_N(21, parameters()), (0.020 + 0.167) / 2, 1e-12);
  EXPECT_EQ(puncture_force_N(0, parameters()), 0) << "never less than none";
}

TEST(Width, FollowsTheNeedle) {
  const StrikeLaw setup = set_up(face(), roller(), motion(roller(), 1.5, 1), parameters());
  EXPECT_NEAR(setup.width_mm(1, 0), 0.5 * 0.25, 1e-12) << "the shaft, half sprung back";
  EXPECT_NEAR(setup.width_mm(1, 1 - 0.125), 0.5 * (0.008 + 0.25) / 2, 1e-12) << "half the taper";
  EXPECT_EQ(setup.width_mm(1, 1), 0);
}

}  // namespace
}  // namespace percuta::strike
