#include "percuta/num/pack.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/real.hpp"

namespace percuta::num {
namespace {

using Four = Pack<double, 4>;

Four four(double a, double b, double c, double d) {
  const double values[] = {a, b, c, d};
  return Four::load(values);
}

TEST(Pack, DoesWhatEachLaneDoes) {
  const Four a = four(1, -2, 3, 0.5);
  const Four b = four(7, 0.1, -3, 2);
  for (int lane = 0; lane < 4; ++lane) {
    EXPECT_EQ((a + b)[lane], a[lane] + b[lane]);
    EXPECT_EQ((a - b)[lane], a[lane] - b[lane]);
    EXPECT_EQ((a * b)[lane], a[lane] * b[lane]);
    EXPECT_EQ((a / b)[lane], a[lane] / b[lane]);
    EXPECT_EQ((-a)[lane], -a[lane]);
    EXPECT_EQ((2.0 - a)[lane], 2 - a[lane]);
    EXPECT_EQ(abs(a)[lane], a[lane] < 0 ? -a[lane] : a[lane]);
    EXPECT_EQ(min(a, b)[lane], a[lane] < b[lane] ? a[lane] : b[lane]);
    EXPECT_EQ(max(a, b)[lane], a[lane] > b[lane] ? a[lane] : b[lane]);
  }
}

TEST(Pack, SelectsByLane) {
  const Four a = four(1, 2, 3, 4);
  const auto mask = a > 2.0;
  const Four chosen = select(mask, a, -1.0);
  EXPECT_EQ(chosen[0], -1);
  EXPECT_EQ(chosen[1], -1);
  EXPECT_EQ(chosen[2], 3);
  EXPECT_EQ(chosen[3], 4);
  EXPECT_TRUE(any(mask));
  EXPECT_FALSE(all(mask));
  EXPECT_TRUE(all(mask | !mask));
  EXPECT_FALSE(any(mask & !mask));
}

TEST(Pack, KeepsASignedZeroWhenSpread) {
  EXPECT_TRUE(std::signbit(Four(-0.0)[3]));
  EXPECT_EQ(Four(2.5)[1], 2.5);
}

TEST(Pack, KnowsWhatIsFinite) {
  const double infinity = __builtin_inf();
  const auto mask = is_finite(four(1, infinity, -infinity, __builtin_nan("")));
  EXPECT_TRUE(mask[0]);
  EXPECT_FALSE(mask[1]);
  EXPECT_FALSE(mask[2]);
  EXPECT_FALSE(mask[3]);
}

TEST(Pack, MinimumGivesTheSecondForWhatIsNoNumber) {
  const double nan = __builtin_nan("");
  EXPECT_TRUE(std::isnan(min(1.0, nan)));
  EXPECT_EQ(min(nan, 1.0), 1.0);
}

}  // namespace
}  // namespace percuta::num
