#include "tear.hpp"

#include <cmath>

#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/strike.hpp"

namespace percuta::strike {
namespace {

// The way of a needle through a plane of skin, by integrating the speed of the crossing while the
// tip is below the plane: the needle is a line from the axis, the axis rolls on.
double integrated_tear_mm(double tip_circle_mm, double depth_mm, double below_mm) {
  const double surface_mm = tip_circle_mm - depth_mm;
  const double plane_mm = surface_mm + below_mm;
  const double angle = std::acos(plane_mm / tip_circle_mm);
  constexpr int steps = 20000;  // Simpson
  const double h = 2 * angle / steps;
  double sum = 0;
  for (int i = 0; i <= steps; ++i) {
    const double at = -angle + i * h;
    const double speed = std::abs(surface_mm - plane_mm / (std::cos(at) * std::cos(at)));
    sum += speed * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
  }
  return sum * h / 3;
}

TEST(RollerTear, IsTheWayOfTheNeedleThroughTheSurface) {
  for (const double depth_mm : {0.05, 0.15, 0.5, 1.0, 1.5}) {
    for (const double drum_mm : {5.0, 10.0, 15.0}) {
      const double circle_mm = drum_mm + 1.5;
      EXPECT_NEAR(roller_tear_mm(circle_mm, depth_mm, 0, 0),
                  integrated_tear_mm(circle_mm, depth_mm, 0), 1e-9);
      EXPECT_NEAR(roller_tear_mm(circle_mm, depth_mm, depth_mm / 3, 0),
                  integrated_tear_mm(circle_mm, depth_mm, depth_mm / 3), 1e-9);
    }
  }
}

TEST(RollerTear, IsTheClosedFormOfTheAngleOfContact) {
  const double surface_mm = 10 + 0.77 - 0.1525;
  const double angle = std::acos(surface_mm / 10.77);
  EXPECT_NEAR(roller_tear_mm(10.77, 0.1525, 0, 0), 2 * surface_mm * (std::tan(angle) - angle),
              1e-12);
  EXPECT_NEAR(roller_tear_mm(10.77, 0.1525, 0, 0), 0.034, 0.001) << "a rat, 770 um needles";
}

TEST(RollerTear, GrowsWithDepthAndSlipAndShrinksWithTheDrum) {
  double last = 0;
  for (const double depth_mm : {0.1, 0.2, 0.5, 1.0, 1.5}) {
    const double tear = roller_tear_mm(11.5, depth_mm, 0, 0);
    EXPECT_GT(tear, last);
    last = tear;
  }
  last = 1e9;
  for (const double drum_mm : {3.0, 5.0, 10.0, 30.0}) {
    const double tear = roller_tear_mm(drum_mm + 1.5, 0.5, 0, 0);
    EXPECT_LT(tear, last);
    last = tear;
  }
  last = 0;
  for (const double slip : {0.0, 0.05, 0.2, 0.5, 0.9, 1.0}) {
    const double tear = roller_tear_mm(11.5, 0.5, 0, slip);
    EXPECT_GT(tear, last);
    last = tear;
  }
}

TEST(RollerTear, AddsTheWayThatSlidesWhileTheNeedleIsIn) {
  const double angle = std::acos(11.0 / 11.5);
  EXPECT_NEAR(roller_tear_mm(11.5, 0.5, 0, 0.2) - roller_tear_mm(11.5, 0.5, 0, 0),
              0.25 * 2 * 11.0 * angle, 1e-12);
}

TEST(RollerTear, NarrowsWithDepthAndEndsAtTheTip) {
  EXPECT_GT(roller_tear_mm(11.5, 0.5, 0.1, 0), roller_tear_mm(11.5, 0.5, 0.4, 0));
  EXPECT_EQ(roller_tear_mm(11.5, 0.5, 0.5, 0), 0);
}

TEST(PenTear, IsTheWayOfTheHandDuringContact) {
  EXPECT_NEAR(pen_tear_mm(10, 0.5 / 116.7, 1, 0), 0.043, 0.001) << "[ev:pen-smear.derived]";
  EXPECT_NEAR(pen_tear_mm(10, 0.01, 1, std::sqrt(0.5)), 0.05, 1e-12);
  EXPECT_EQ(pen_tear_mm(10, 0.01, 1, 1), 0);
  const Injury slow = expected(face(), pen(), motion(pen(), 1, 1), parameters());
  device::Motion fast = motion(pen(), 1, 1);
  fast.glide_speed_mm_per_s *= 2;
  EXPECT_NEAR(expected(face(), pen(), fast, parameters()).slit_length_um.mean,
              2 * slow.slit_length_um.mean, 1e-6);
  EXPECT_NEAR(slow.slit_length_um.mean, 40 * 0.5 / 100 * 1000, 1e-6);
}

TEST(StampTear, IsNone) {
  const Injury left = expected(face(), stamp(), motion(stamp(), 1, 1), parameters());
  EXPECT_EQ(left.slit_length_um.mean, 0);
  EXPECT_EQ(left.slit_length_um.p95, 0);
}

}  // namespace
}  // namespace percuta::strike
