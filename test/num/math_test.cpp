#include "percuta/num/math.hpp"

#include <cmath>
#include <functional>
#include <limits>

#include <gtest/gtest.h>

#include "percuta/num/random.hpp"

namespace percuta::num {
namespace {

/// Distance from the exact value in units of the last place of T there.
template <class T>
double ulps(T value, long double exact) {
  int exponent = 0;
  std::frexp(exact, &exponent);
  const int digits = std::numeric_limits<T>::digits;
  const int lowest = std::numeric_limits<T>::min_exponent;
  const long double unit = std::ldexp(1.0L, std::max(exponent, lowest) - digits);
  return static_cast<double>(std::abs((static_cast<long double>(value) - exact) / unit));
}

/// The worst over many points in [low, high].
template <class T>
double worst(T low, T high, const std::function<T(T)>& ours,
             const std::function<long double(long double)>& exact) {
  const Stream stream(99);
  double worst_ulps = 0;
  for (std::uint64_t i = 0; i < 100'000; ++i) {
    const T x = low + (high - low) * static_cast<T>(stream.uniform(i));
    worst_ulps = std::max(worst_ulps, ulps(ours(x), exact(x)));
  }
  return worst_ulps;
}

template <class T>
class Math : public testing::Test {};
using Sizes = testing::Types<float, double>;
TYPED_TEST_SUITE(Math, Sizes);

TYPED_TEST(Math, ExponentialIsWithinOneUlp) {
  using T = TypeParam;
  const auto ours = [](T x) {
    return num::exp(x);
  };
  const auto exact = [](long double x) {
    return std::exp(x);
  };
  EXPECT_LT(worst<T>(-1, 1, ours, exact), 1);
  EXPECT_LT(worst<T>(-80, 80, ours, exact), 1);
  EXPECT_EQ(num::exp(T(0)), T(1));
  EXPECT_EQ(num::exp(T(1000)), std::numeric_limits<T>::infinity());
  EXPECT_EQ(num::exp(T(-1000)), T(0));
  EXPECT_EQ(num::exp(-std::numeric_limits<T>::infinity()), T(0));
  EXPECT_TRUE(std::isnan(num::exp(std::numeric_limits<T>::quiet_NaN())));
}

TYPED_TEST(Math, LogarithmIsWithinOneUlp) {
  using T = TypeParam;
  const auto ours = [](T x) {
    return num::log(x);
  };
  const auto exact = [](long double x) {
    return std::log(x);
  };
  EXPECT_LT(worst<T>(T(0.5), T(2), ours, exact), 1);
  EXPECT_LT(worst<T>(T(1e-6), T(1e-3), ours, exact), 1);
  EXPECT_LT(worst<T>(T(1), T(1e30), ours, exact), 1);
  const T tiny = std::numeric_limits<T>::denorm_min();
  EXPECT_LT(ulps(num::log(tiny), std::log(static_cast<long double>(tiny))), 1);
  EXPECT_EQ(num::log(T(1)), T(0));
  EXPECT_EQ(num::log(T(0)), -std::numeric_limits<T>::infinity());
  EXPECT_TRUE(std::isnan(num::log(T(-1))));
  EXPECT_EQ(num::log(std::numeric_limits<T>::infinity()), std::numeric_limits<T>::infinity());
}

TYPED_TEST(Math, PowerLosesWhatItsLogarithmMultiplies) {
  using T = TypeParam;
  for (const T y : {T(-0.4151), T(0.5), T(2), T(4)}) {
    const double bound = 2 + static_cast<double>(std::abs(y)) * std::log(1e4);
    EXPECT_LT(worst<T>(
                  T(1e-4), T(1e4), [y](T x) { return num::pow(x, y); },
                  [y](long double x) { return std::pow(x, static_cast<long double>(y)); }),
              bound);
  }
  EXPECT_EQ(num::pow(T(0), T(0)), T(1));
  EXPECT_EQ(num::pow(T(0), T(2)), T(0));
}

template <class T, int N>
void expect_lanes_equal_scalar() {
  const Stream stream(3);
  for (std::uint64_t i = 0; i < 2000; ++i) {
    Pack<T, N> x;
    for (int lane = 0; lane < N; ++lane) {
      const double u = stream.uniform(i * N + static_cast<std::uint64_t>(lane));
      x.set(lane, static_cast<T>(std::exp(40 * (u - 0.5))));
    }
    const auto y = x * T(0.25) - T(1);
    const auto exps = num::exp(y);
    const auto logs = num::log(x);
    const auto pows = num::pow(x, Pack<T, N>(T(-0.4151)));
    const auto root = num::sqrt(x);
    for (int lane = 0; lane < N; ++lane) {
      ASSERT_EQ(exps[lane], num::exp(y[lane]));
      ASSERT_EQ(logs[lane], num::log(x[lane]));
      ASSERT_EQ(pows[lane], num::pow(x[lane], T(-0.4151)));
      ASSERT_EQ(root[lane], std::sqrt(x[lane]));
    }
  }
}

TEST(MathOfPacks, IsThatOfEachLaneBitForBit) {
  expect_lanes_equal_scalar<double, 2>();
  expect_lanes_equal_scalar<double, 8>();
  expect_lanes_equal_scalar<float, 4>();
  expect_lanes_equal_scalar<float, 16>();
}

}  // namespace
}  // namespace percuta::num
