#include "percuta/num/reciprocals.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace percuta::num {
namespace {

TEST(Reciprocals, ComeTogetherFromOneDivision) {
  double x[5] = {3, -0.25, 1e6, 1e-7, 7};
  const double was[5] = {3, -0.25, 1e6, 1e-7, 7};
  invert_together(x);
  for (int i = 0; i < 5; ++i) {
    EXPECT_NEAR(x[i] * was[i], 1, 1e-14);
  }
}

TEST(Reciprocals, RoughRootIsGoodToAFewPercent) {
  for (double x = 1e-12; x < 1e30; x *= 1.7) {
    EXPECT_NEAR(rough_inverse_eighth_root(x) * std::pow(x, 0.125), 1, 0.03) << x;
    const auto y = static_cast<float>(x);
    EXPECT_NEAR(rough_inverse_eighth_root(y) * std::pow(y, 0.125F), 1, 0.03) << x;
  }
}

}  // namespace
}  // namespace percuta::num
