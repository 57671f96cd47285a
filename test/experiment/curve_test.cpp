#include "curve.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace percuta::experiment {
namespace {

const Curve hill{{0, 1, 2, 4}, {0, 1, 2, 0}, 0};

TEST(Curves, AreReadBetweenTheirPoints) {
  EXPECT_DOUBLE_EQ(value_at(hill, -1), 0);
  EXPECT_DOUBLE_EQ(value_at(hill, 1.5), 1.5);
  EXPECT_DOUBLE_EQ(value_at(hill, 3), 1);
  EXPECT_DOUBLE_EQ(value_at(hill, 9), 0);
}

TEST(Curves, TellTheirPeakAndWhenTheyRise) {
  EXPECT_DOUBLE_EQ(peak_time(hill), 2.25);  // of the parabola through the last three points
  const Curve parabola{{0, 1, 2.5, 3}, {-1.69, -0.09, -1.44, -2.89}, 0};  // -(at - 1.3)^2
  EXPECT_DOUBLE_EQ(peak_time(parabola), 1.3);
  const Curve falling{{0, 1, 2}, {3, 2, 0}, 0};
  EXPECT_DOUBLE_EQ(peak_time(falling), 0);
  EXPECT_DOUBLE_EQ(first_time_above(hill, 0.25), 0.5);
  EXPECT_DOUBLE_EQ(first_time_above(hill, 1), 2);
  const Curve raised{{0, 2}, {1, 3}, 1};  // from rest at 1
  EXPECT_DOUBLE_EQ(first_time_above(raised, 0.5), 1);
}

TEST(Curves, AreComparedWithPointsAndWithRest) {
  const std::vector<CurvePoint> points{{1, 2}, {3, 0}};
  EXPECT_DOUBLE_EQ(rmse(hill, points), 1);
  EXPECT_EQ(sign_at(hill, 2), 1);
  EXPECT_EQ(sign_at(hill, 0), 0);
  EXPECT_EQ(sign_at(Curve{{0, 1}, {1, 0.5}, 1}, 1), -1);
}

TEST(Curves, AreTakenOverTheirPeakOrAMoment) {
  EXPECT_DOUBLE_EQ(value_at(over_peak(hill), 1), 0.5);
  EXPECT_DOUBLE_EQ(value_at(over_value_at(hill, 1), 2), 2);
}

TEST(Arms, AreComparedBySlopeAndByRank) {
  const std::vector<double> x{1, 2, 4};
  const std::vector<double> y{3, 5, 9};
  EXPECT_DOUBLE_EQ(slope(x, y, Axes::linear), 2);
  const std::vector<double> power{5, 5 * std::pow(2, 1.77), 5 * std::pow(4, 1.77)};
  EXPECT_NEAR(slope(x, power, Axes::log), 1.77, 1e-12);
  EXPECT_DOUBLE_EQ(rank(y), 1);
  EXPECT_DOUBLE_EQ(rank(std::vector<double>{1, 3, 2}), 2.0 / 3);
  EXPECT_DOUBLE_EQ(rank(std::vector<double>{1, 1}), 0);
}

}  // namespace
}  // namespace percuta::experiment
