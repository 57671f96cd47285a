#include "tear.hpp"

#include <cmath>

#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

// The way of a needle through a plane of skin, by integrating the speed of the crossing while the
// tip is below the plane: the needle is a line from the axis, the axis rolls on.
double integrated_way_mm(double tip_circle_mm, double depth_mm, double below_mm) {
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

TEST(RollerWay, IsTheWayOfTheNeedleThroughTheSurface) {
  for (const double depth_mm : {0.05, 0.15, 0.5, 1.0, 1.5}) {
    for (const double drum_mm : {5.0, 10.0, 15.0}) {
      const double circle_mm = drum_mm + 1.5;
      EXPECT_NEAR(roller_way_mm(circle_mm, depth_mm, 0, 0),
                  integrated_way_mm(circle_mm, depth_mm, 0), 1e-9);
      EXPECT_NEAR(roller_way_mm(circle_mm, depth_mm, depth_mm / 3, 0),
                  integrated_way_mm(circle_mm, depth_mm, depth_mm / 3), 1e-9);
    }
  }
}

TEST(RollerWay, IsTheClosedFormOfTheAngleOfContact) {
  const double surface_mm = 10 + 0.77 - 0.1525;
  const double angle = std::acos(surface_mm / 10.77);
  EXPECT_NEAR(roller_way_mm(10.77, 0.1525, 0, 0), 2 * surface_mm * (std::tan(angle) - angle),
              1e-12);
  EXPECT_NEAR(roller_way_mm(10.77, 0.1525, 0, 0), 0.034, 0.001) << "a rat, 770 um needles";
}

TEST(RollerWay, GrowsWithDepthAndSlipAndShrinksWithTheDrum) {
  double last = 0;
  for (const double depth_mm : {0.1, 0.2, 0.5, 1.0, 1.5}) {
    const double tear = roller_way_mm(11.5, depth_mm, 0, 0);
    EXPECT_GT(tear, last);
    last = tear;
  }
  last = 1e9;
  for (const double drum_mm : {3.0, 5.0, 10.0, 30.0}) {
    const double tear = roller_way_mm(drum_mm + 1.5, 0.5, 0, 0);
    EXPECT_LT(tear, last);
    last = tear;
  }
  last = 0;
  for (const double slip : {0.0, 0.05, 0.2, 0.5, 0.9, 1.0}) {
    const double tear = roller_way_mm(11.5, 0.5, 0, slip);
    EXPECT_GT(tear, last);
    last = tear;
  }
}

TEST(RollerWay, AddsTheWayThatSlidesWhileTheNeedleIsIn) {
  const double angle = std::acos(11.0 / 11.5);
  EXPECT_NEAR(roller_way_mm(11.5, 0.5, 0, 0.2) - roller_way_mm(11.5, 0.5, 0, 0),
              0.25 * 2 * 11.0 * angle, 1e-12);
}

TEST(RollerWay, NarrowsWithDepthAndEndsAtTheTip) {
  EXPECT_GT(roller_way_mm(11.5, 0.5, 0.1, 0), roller_way_mm(11.5, 0.5, 0.4, 0));
  EXPECT_EQ(roller_way_mm(11.5, 0.5, 0.5, 0), 0);
}

TEST(PenWay, IsTheWayOfTheHandDuringContact) {
  EXPECT_NEAR(pen_way_mm(10, 0.5 / 116.7, 1, 0), 0.043, 0.001) << "[ev:pen-smear.derived]";
  EXPECT_NEAR(pen_way_mm(10, 0.01, 1, std::sqrt(0.5)), 0.05, 1e-12);
  EXPECT_EQ(pen_way_mm(10, 0.01, 1, 1), 0);
}

// Skin follows a needle so far; what the way is longer, it tears.
TEST(Tear, IsTheWayBeyondWhatSkinFollows) {
  const auto tear_um = [](double glide_mm_per_s, double onset_mm) {
    device::Motion moved = motion(pen(), 1, 1);
    moved.glide_speed_mm_per_s = glide_mm_per_s;
    Parameters p = parameters();
    p.tear_onset_mm = onset_mm;
    const SlitSpread law = expected(face(), pen(), moved, p).slit_length_um;
    const SlitSpread thrown = simulate(face(), pen(), moved, p, {}).injury.slit_length_um;
    EXPECT_NEAR(thrown.mean, law.mean, 1e-3 * law.mean + 1e-6);
    EXPECT_NEAR(thrown.p95, law.p95, 1e-3 * law.p95 + 1e-6);
    return law.mean;
  };
  EXPECT_NEAR(tear_um(40, 0.05), 40 * 0.5 / 100 * 1000 - 50, 1e-6);
  EXPECT_NEAR(tear_um(80, 0.05), 80 * 0.5 / 100 * 1000 - 50, 1e-6);
  EXPECT_EQ(tear_um(40, 3), 0);
  EXPECT_EQ(tear_um(40, 0.2), 0) << "just follows";
}

TEST(Drag, IsTheWayOfAPenAndWhatARollerSlides) {
  device::Motion moved = motion(pen(), 1, 1);
  const StrikeLaw glided = set_up(face(), pen(), moved, parameters());
  EXPECT_NEAR(glided.dragged_mm(glided.depth_mm), 40 * 0.5 / 100, 1e-12);
  moved = motion(roller(), 1.5, 1);
  const StrikeLaw rolled = set_up(face(), roller(), moved, parameters());
  EXPECT_EQ(rolled.dragged_mm(rolled.depth_mm), 0) << "rolling is no dragging";
  moved.slip_ratio = 0.3;
  const StrikeLaw slid = set_up(face(), roller(), moved, parameters());
  EXPECT_GT(slid.dragged_mm(slid.depth_mm), 1);
}

TEST(StampTear, IsNone) {
  const Injury left = expected(face(), stamp(), motion(stamp(), 1, 1), parameters());
  EXPECT_EQ(left.slit_length_um.mean, 0);
  EXPECT_EQ(left.slit_length_um.p95, 0);
}

}  // namespace
}  // namespace percuta::strike
