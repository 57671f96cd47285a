// The two engines against each other: within 2 %, 0.002 or three standard errors.
#include "support/engines.hpp"

#include "phantoms.hpp"
#include <gtest/gtest.h>

namespace percuta::strike {
namespace {

TEST(Engines, AgreeOnEveryMadeUpDeviceAndSkin) {
  for (const auto& handpiece : {pen(), roller(), stamp()}) {
    for (const auto& skin : {face(), board(), rat()}) {
      for (const double depth_mm : {0.25, 0.5, 1.0, 1.5}) {
        expect_engines_agree(skin, handpiece, motion(handpiece, depth_mm, 6), parameters(), 1e6);
      }
    }
  }
}

TEST(Engines, AgreeOnASlippingRoller) {
  device::Motion slipping = motion(roller(), 1.5, 6);
  slipping.slip_ratio = 0.2;
  expect_engines_agree(face(), roller(), slipping, parameters(), 1e6);
}

TEST(Engines, CountOverlapUnlessTearsOutgrowThePatch) {
  const auto few = simulate(face(), stamp(), motion(stamp(), 1, 1), parameters(), {});
  EXPECT_GT(few.probes_count, 1000);
  EXPECT_LE(few.probes_count, 16384);
}

TEST(Footprint, HoldsTheStrikesOfASquareCentimetre) {
  Throw chance;
  chance.with_footprint = true;
  for (const auto& handpiece : {pen(), roller(), stamp()}) {
    device::Motion moved = motion(handpiece, 1, 4);
    moved.directions_count = 4;
    const Simulated thrown = simulate(face(), handpiece, moved, parameters(), chance);
    const Injury law = expected(face(), handpiece, moved, parameters());
    const double density = law.strikes_count / moved.area_cm2;
    const auto& marks = thrown.footprint.marks;
    EXPECT_NEAR(static_cast<double>(marks.size()) * thrown.footprint.every_count, density,
                0.15 * density)
        << handpiece.id;
    for (const Mark& mark : marks) {
      EXPECT_GE(mark.x_mm, 0);
      EXPECT_LE(mark.x_mm, 10);
      EXPECT_GE(mark.y_mm, 0);
      EXPECT_LE(mark.y_mm, 10);
      EXPECT_GT(mark.depth_mm, 0);
    }
  }
}

TEST(Footprint, IsBoundedHoweverManyStrikesThereAre) {
  Throw chance;
  chance.with_footprint = true;
  device::Motion moved = motion(pen(), 1, 40);
  moved.glide_speed_mm_per_s = 5;
  const Simulated thrown = simulate(face(), pen(), moved, parameters(), chance);
  EXPECT_GT(thrown.footprint.every_count, 1);
  EXPECT_LE(thrown.footprint.marks.size(), most_marks);
  EXPECT_GT(thrown.footprint.marks.size(), most_marks / 3);
}

}  // namespace
}  // namespace percuta::strike
