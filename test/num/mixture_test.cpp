#include "percuta/num/mixture.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "percuta/num/sobol.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

TEST(Mixture, OfOneBellHasItsQuantiles) {
  const Mixture one({{3, 2}});
  EXPECT_NEAR(one.quantile(band_high), 3 + 2 * z95, 1e-9);
  EXPECT_NEAR(one.quantile(band_low), 3 - 2 * z95, 1e-9);
  EXPECT_NEAR(one.below(3), 0.5, 1e-15);
}

TEST(Mixture, OfNumbersHasOneOfThemAsEveryQuantile) {
  const Mixture steps({{4, 0}, {1, 0}, {2, 0}, {3, 0}});
  EXPECT_EQ(steps.quantile(0.25), 1);
  EXPECT_EQ(steps.quantile(0.26), 2);
  EXPECT_EQ(steps.quantile(1), 4);
  EXPECT_EQ(steps.quantile(0), 1);
}

// Quotients of what two bells draw, against what the mixture says of them.
TEST(Mixture, KnowsTheQuotientOfTwoBells) {
  const Mixture ratio({{3, 0.5, 2, 0.2}});
  constexpr std::size_t draws = 1U << 14U;
  std::vector<double> drawn;
  for (std::size_t i = 0; i < draws; ++i) {
    const SobolPoint point(2, {1}, i);
    drawn.push_back((3 + 0.5 * point.normal(0)) / (2 + 0.2 * point.normal(1)));
  }
  for (const double p : {0.05, 0.5, 0.95}) {
    EXPECT_NEAR(ratio.quantile(p), quantile(drawn, p), 0.002) << p;
  }
}

TEST(Mixture, KnowsHowFarAnotherDrawWouldMoveAnEdge) {
  const auto bells = [](std::uint64_t seed) {
    std::vector<Bell> out;
    for (std::size_t i = 0; i < 8 * 32; ++i) {
      const SobolPoint point = Scramblings{seed, 32}.point({1}, i);
      out.push_back({point.normal(0) + point.normal(1) * point.normal(2), 0.3});
    }
    return out;
  };
  Moments edges;
  double told = 0;
  constexpr std::uint64_t seeds = 40;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const Edge edge = Mixture(bells(seed), 8).edge(band_high);
    edges.add(edge.at);
    told += edge.error / seeds;
  }
  EXPECT_NEAR(told / edges.standard_deviation(), 1, 0.35);
  EXPECT_EQ(Mixture(bells(1)).edge(band_high).error, 0) << "one scrambling tells none";
}

TEST(Mixture, IsSureOfWhatEveryWorldSays) {
  const Edge edge = Mixture(std::vector<Bell>(64, Bell{2, 0}), 4).edge(band_low);
  EXPECT_EQ(edge.at, 2);
  EXPECT_EQ(edge.error, 0);
}

}  // namespace
}  // namespace percuta::num
