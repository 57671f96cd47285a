#include "percuta/num/statistics.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/random.hpp"

namespace percuta::num {
namespace {

TEST(Statistics, MatchHandWorkedValues) {
  const std::array samples{4.0, 1.0, 3.0, 2.0};
  EXPECT_EQ(mean(samples), 2.5);
  EXPECT_NEAR(standard_deviation(samples), std::sqrt(5.0 / 3), 1e-15);
  EXPECT_EQ(quantile(samples, 0), 1);
  EXPECT_EQ(quantile(samples, 1), 4);
  EXPECT_EQ(quantile(samples, 0.5), 2.5);
  EXPECT_NEAR(quantile(samples, 0.05), 1.15, 1e-15);
  EXPECT_EQ(quantiles(samples, std::array{1.0, 0.0}), (std::vector<double>{4, 1}));
}

TEST(Statistics, OneSampleHasNoSpread) {
  const std::array one{7.0};
  EXPECT_EQ(standard_deviation(one), 0);
  EXPECT_EQ(quantile(one, 0.95), 7);
}

TEST(Statistics, BandIsTheTwoQuantilesHoweverManySamples) {
  for (std::size_t count = 1; count < 300; ++count) {
    std::vector<double> samples(count);
    const Stream stream(5, {count});
    for (std::size_t i = 0; i < count; ++i) {
      samples[i] = std::round(8 * stream.normal(i));  // with ties
    }
    const double low = quantile(samples, 0.05);
    const double high = quantile(samples, 0.95);
    const base::Band found = band_of(samples, 0);
    EXPECT_EQ(found.low, low) << count;
    EXPECT_EQ(found.high, high) << count;
  }
}

TEST(Moments, MergeToTheMomentsOfAll) {
  Moments left;
  Moments right;
  Moments all;
  for (int i = 0; i < 10; ++i) {
    const double sample = std::sin(i);
    (i < 4 ? left : right).add(sample);
    all.add(sample);
  }
  left.merge(right);
  left.merge(Moments{});
  EXPECT_EQ(left.count(), 10U);
  EXPECT_NEAR(left.mean(), all.mean(), 1e-15);
  EXPECT_NEAR(left.standard_deviation(), all.standard_deviation(), 1e-15);
}

TEST(Normal, QuantileMeetsTabulatedValues) {
  EXPECT_EQ(normal_quantile(0.5), 0);
  EXPECT_NEAR(normal_quantile(0.95), 1.6448536269514722, 4e-15);
  EXPECT_NEAR(normal_quantile(0.025), -1.9599639845400545, 4e-15);
  EXPECT_NEAR(normal_quantile(1e-20), -9.2623400897984, 2e-12);
}

TEST(Normal, QuantileInvertsTheDistribution) {
  for (const double z : {-7.0, -5.2, -3.0, -1.2, -0.3, 0.1, 1.1, 1.9, 3.5}) {
    EXPECT_NEAR(normal_quantile(normal_cdf(z)), z, 1e-12 * (1 + std::exp(z * z / 2) * 1e-3));
  }
}

}  // namespace
}  // namespace percuta::num
