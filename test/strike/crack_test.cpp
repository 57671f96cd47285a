// What needles damage: the rims of closed cracks, against closed forms (equations 10 to 12).
#include <algorithm>
#include <cmath>
#include <numbers>

#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

constexpr double pi = std::numbers::pi;

// Needles as wide at the tip as at the shaft, all equally deep; skin follows them.
Parameters blunt() {
  Parameters p = parameters();
  p.strike_depth_scatter_ratio = 0;
  p.unstated_depth_tolerance_mm = 0;
  p.unstated_tip_diameter_um = p.unstated_shaft_diameter_um;
  p.tear_onset_mm = 3;
  p.puncture_blunt_force_N = p.puncture_fine_force_N;  // so that they enter at all
  return p;
}

// The share within m of n cracks of length c on each square millimetre, strewn at random.
double within_rims(double per_mm2, double rim_mm, double crack_mm) {
  return -std::expm1(-per_mm2 * (2 * rim_mm * crack_mm + pi * rim_mm * rim_mm));
}

TEST(Crack, OfANeedleDamagesAStadiumOfRims) {
  const StrikeLaw law = set_up(face(), pen(), motion(pen(), 1, 1), blunt());
  EXPECT_NEAR(law.damaged_mm2(0.8, 0.3), 2 * 0.01 * 0.25 + pi * 0.01 * 0.01, 1e-15);
  EXPECT_EQ(law.damaged_mm2(0.3, 0.3), 0) << "the plane is not reached";
}

TEST(Crack, IsAsLongAsTheNeedleIsWideWhereItPasses) {
  const StrikeLaw law = set_up(face(), pen(), motion(pen(), 1, 1), parameters());
  EXPECT_NEAR(law.needle_mm(1, 0.5), 0.25, 1e-15) << "the shaft";
  EXPECT_NEAR(law.needle_mm(1, 1 - 0.125), (0.015 + 0.25) / 2, 1e-12) << "half the taper";
  EXPECT_NEAR(law.width_mm(1, 0.5), 0.5 * 0.25, 1e-15) << "what opens is narrower";
}

// Tips that hardly enter leave tails, of which a difference may come out below nothing.
TEST(Crack, LeavesNoWallBelowNothingHoweverShallow) {
  for (int needles = 30; needles < 700; needles += 7) {
    device::Handpiece array = stamp();
    array.needles_count = needles;
    for (const double depth_mm : {0.05, 0.2, 0.5}) {
      const Wall wall =
          expected(face(), array, motion(array, depth_mm, 2), parameters()).wall_mm_per_mm2;
      EXPECT_GE(std::min({wall.epidermis, wall.papillary_dermis, wall.reticular_dermis}), 0)
          << needles << " needles at " << depth_mm;
    }
  }
}

TEST(Crack, LongerByItsTear) {
  const StrikeLaw law = set_up(face(), pen(), motion(pen(), 1, 1), parameters());
  EXPECT_NEAR(law.crack_mm(1, 0), 0.25 + (0.2 - 0.05), 1e-12);
}

TEST(Crack, WoundsALayerThatAllNeedlesCrossByTheClosedForm) {
  for (const auto& handpiece : {pen(), stamp()}) {
    for (const int passes : {1, 4, 20}) {
      for (const double rim_um : {3.0, 9.0, 25.0}) {
        Parameters p = blunt();
        p.crack_rim_um = rim_um;
        const device::Motion moved = motion(handpiece, 1.5, passes);
        const Injury law = expected(board(), handpiece, moved, p);
        const double share =
            within_rims(law.strikes_count / moved.area_cm2 / 100, rim_um / 1000, 0.25);
        EXPECT_NEAR(law.wounded_frac.epidermis, share, 1e-9) << handpiece.id << passes;
        EXPECT_NEAR(law.wounded_frac.papillary_dermis, share, 1e-9) << handpiece.id << passes;
      }
    }
  }
}

// The reference counts probes that fall within rims: chance and no closed form.
TEST(Crack, WoundsByTheClosedFormWhereEveryStrikeIsThrown) {
  for (const double rim_um : {9.0, 25.0}) {
    Parameters p = blunt();
    p.crack_rim_um = rim_um;
    const device::Motion moved = motion(pen(), 1.5, 20);
    Throw chance;
    chance.strikes_wished = 2e6;
    const Simulated thrown = simulate(board(), pen(), moved, p, chance);
    ASSERT_GT(thrown.probes_count, 4000);
    const double share =
        within_rims(thrown.injury.strikes_count / moved.area_cm2 / 100, rim_um / 1000, 0.25);
    const double error = std::sqrt(share * (1 - share) / thrown.probes_count);
    EXPECT_NEAR(thrown.injury.wounded_frac.epidermis, share, 3 * error + 0.002);
    EXPECT_NEAR(thrown.injury.wounded_frac.papillary_dermis, share, 3 * error + 0.002);
  }
}

}  // namespace
}  // namespace percuta::strike
