// Where strikes fall: densities that geometry alone decides [ev:schwarz2011.roller].
#include <cmath>
#include <numbers>

#include "pattern.hpp"
#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

double density(const device::Handpiece& handpiece, const device::Motion& motion, double depth_mm) {
  return strikes_per_cm2(tool(handpiece, motion.depth_mm, parameters()), motion, depth_mm);
}

TEST(Density, OfAFullyInsertedRollerIsThatOfItsDrum) {
  const double one_pass = density(roller(), motion(roller(), 1.5, 1), 1.5);
  EXPECT_NEAR(one_pass, 192 / (std::numbers::pi * 2 * 2), 1e-12);
  EXPECT_NEAR(one_pass, 15.3, 0.153);
  EXPECT_NEAR(density(roller(), motion(roller(), 1.5, 15), 1.5), 229, 2.29);
}

TEST(Density, OfARollerPartlyInsertedIsLess) {
  const Tool used = tool(roller(), 1.5, parameters());
  const device::Motion one_pass = motion(roller(), 1.5, 1);
  const double depth_mm = typical_depth_mm(face(), used, one_pass, parameters());
  EXPECT_NEAR(depth_mm / 1.5, 0.6, 0.1) << "a face lets in a good half";
  EXPECT_NEAR(strikes_per_cm2(used, one_pass, depth_mm), 14.4, 0.15);
}

TEST(Density, OfASlippingRollerFallsByWhatSlides) {
  device::Motion slipping = motion(roller(), 1.5, 1);
  const double rolling = density(roller(), slipping, 1.5);
  slipping.slip_ratio = 0.25;
  EXPECT_NEAR(density(roller(), slipping, 1.5), 0.75 * rolling, 1e-12);
}

TEST(Density, OfAPenIsNeedlesTimesFrequencyTimesTimeOverArea) {
  const device::Motion moved = motion(pen(), 1, 4);
  const double time_s = moved.passes_count * moved.area_cm2 * 100 /
                        (moved.glide_speed_mm_per_s * moved.track_width_mm);
  const double expected = pen().needles_count * moved.frequency_Hz * time_s / moved.area_cm2;
  EXPECT_NEAR(density(pen(), moved, 0.5), expected, 1e-9);
}

TEST(Density, OfAPenGrowsWithTheOverlapOfItsTracks) {
  device::Motion moved = motion(pen(), 1, 1);
  const double plain = density(pen(), moved, 0.5);
  moved.overlap_frac = 0.5;
  EXPECT_NEAR(density(pen(), moved, 0.5), 2 * plain, 1e-9);
}

TEST(Density, OfAStampIsOneNeedleForEachOfItsSquares) {
  EXPECT_NEAR(density(stamp(), motion(stamp(), 1, 3), 0.5), 3 * 100 / (2.0 * 2.0), 1e-9);
}

TEST(Pattern, ThrowsTheDensityThatGeometryTells) {
  for (const auto& handpiece : {pen(), roller(), stamp()}) {
    const device::Motion moved = motion(handpiece, 1, 5);
    const Tool used = tool(handpiece, 1, parameters());
    const Pattern thrown = pattern(used, moved, 0.5, {1e5, 20});
    EXPECT_NEAR(thrown.strikes_count() / thrown.area_mm2() * 100, strikes_per_cm2(used, moved, 0.5),
                1e-9)
        << handpiece.id;
    EXPECT_GE(thrown.width_mm, 20);
    EXPECT_GE(thrown.height_mm, 20);
  }
}

// What independent passes leave whole, counted at probes, against the exponential law. Within a
// pass strikes do not overlap, so passes that cover much each leave a little less: (1 - a)^n.
TEST(Overlap, OfIndependentPassesLeavesAnExponentialShareWhole) {
  for (const auto& handpiece : {pen(), roller(), stamp()}) {
    for (const int passes : {12, 40, 100}) {
      device::Motion moved = motion(handpiece, 1, passes);
      moved.glide_speed_mm_per_s *= 8;  // a pen's strikes far apart
      moved.frequency_Hz /= 2;
      const Simulated thrown = simulate(face(), handpiece, moved, parameters(), {});
      ASSERT_GT(thrown.probes_count, 1000) << handpiece.id;
      const double law = std::exp(-thrown.covered);
      const double regular = law - std::pow(1 - thrown.covered / passes, passes);
      const double error = std::sqrt(law * (1 - law) / thrown.probes_count);
      EXPECT_NEAR(thrown.uncovered_frac, law, 3 * error + regular) << handpiece.id << passes;
      EXPECT_LT(regular, 0.03) << handpiece.id << passes;
    }
  }
}

}  // namespace
}  // namespace percuta::strike
