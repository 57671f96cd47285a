#include "percuta/num/sobol.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "percuta/num/parallel.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

constexpr std::uint32_t dimensions = 70;  // of three blocks

std::vector<int> cells(std::uint64_t seed, std::uint32_t coordinate, std::size_t first,
                       std::size_t points) {
  std::vector<int> out(points, 0);
  for (std::size_t i = first; i < first + points; ++i) {
    const double u = SobolPoint(seed, {3}, i).uniform(coordinate);
    ++out[static_cast<std::size_t>(u * static_cast<double>(points))];
  }
  return out;
}

TEST(Sobol, PutsOnePointInEachCellOfEveryAxis) {
  for (std::uint32_t d = 0; d < dimensions; ++d) {
    for (const auto& [first, points] : {std::pair{0U, 64U}, {64U, 64U}, {192U, 64U}, {0U, 1024U}}) {
      EXPECT_EQ(cells(d + 1, d, first, points), std::vector<int>(points, 1)) << d << " " << first;
    }
  }
}

// Of a net, every box of 16 by 16 holds one of 256 points: so do the first two coordinates.
TEST(Sobol, FillsTheFirstPlaneEvenly) {
  std::vector<int> boxes(256, 0);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const SobolPoint point(11, {3}, i);
    ++boxes[static_cast<std::size_t>(point.uniform(0) * 16) * 16 +
            static_cast<std::size_t>(point.uniform(1) * 16)];
  }
  EXPECT_EQ(boxes, std::vector<int>(256, 1));
}

TEST(Sobol, IsAFunctionOfSeedIdsAndIndex) {
  EXPECT_EQ(SobolPoint(5, {1, 2}, 9).uniform(40), SobolPoint(5, {1, 2}, 9).uniform(40));
  EXPECT_NE(SobolPoint(5, {1, 2}, 9).uniform(40), SobolPoint(6, {1, 2}, 9).uniform(40));
  EXPECT_NE(SobolPoint(5, {1, 2}, 9).uniform(40), SobolPoint(5, {2, 1}, 9).uniform(40));
  EXPECT_NE(SobolPoint(5, {1, 2}, 9).uniform(40), SobolPoint(5, {1, 2}, 8).uniform(40));
}

// Neither numbers of one sequence nor those of two go with one another.
TEST(Sobol, PairsItsCoordinatesWithoutCorrelation) {
  constexpr std::size_t points = 1024;
  const auto z = [](std::uint64_t id, std::uint32_t d) {
    std::vector<double> out;
    for (std::size_t i = 0; i < points; ++i) {
      out.push_back(SobolPoint(1, {id}, i).normal(d));
    }
    return out;
  };
  const auto correlation = [](const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / points;
  };
  const double chance = 4.5 / std::sqrt(points);  // of a thousand pairs none lies further out
  for (std::uint32_t d = 0; d < 40; ++d) {
    EXPECT_NEAR(correlation(z(1, d), z(2, d)), 0, chance) << d;
    for (std::uint32_t e = 0; e < d; e += 3) {
      EXPECT_NEAR(correlation(z(1, d), z(1, e)), 0, chance) << d << " " << e;
    }
  }
}

// A smooth function of ten numbers, of which some matter more; its mean is 1.
template <class Point>
double smooth(const Point& point) {
  double out = 1;
  for (std::uint32_t d = 0; d < 10; ++d) {
    out *= 1 + (point.uniform(d) - 0.5) / (d + 1);
  }
  return out;
}

double root_mean_square_error(std::size_t points, bool evenly) {
  constexpr std::uint64_t seeds = 64;
  double squares = 0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    double sum = 0;
    for (std::size_t i = 0; i < points; ++i) {
      sum += evenly ? smooth(SobolPoint(seed, {3}, i)) : smooth(Stream(seed, {i}));
    }
    const double off = sum / static_cast<double>(points) - 1;
    squares += off * off / static_cast<double>(seeds);
  }
  return std::sqrt(squares);
}

TEST(Sobol, ErrsLessThanChanceAndFallsFaster) {
  const auto order = [](bool evenly) {
    return std::log2(root_mean_square_error(64, evenly) / root_mean_square_error(2048, evenly)) / 5;
  };
  EXPECT_NEAR(order(false), 0.5, 0.1);
  EXPECT_GT(order(true), 1.2);
  EXPECT_LT(root_mean_square_error(256, true), root_mean_square_error(256, false) / 10);
}

TEST(Sobol, IsTheSameBitsOnAnyNumberOfThreads) {
  const auto draw = [](unsigned threads) {
    std::vector<double> out(512);
    for_blocks(out.size(), 16, {threads, {}, {}}, [&](const Block& block) {
      for (std::size_t i = block.begin; i < block.end; ++i) {
        out[i] = SobolPoint(3, {1}, i).normal(static_cast<std::uint32_t>(i % dimensions));
      }
    });
    return out;
  };
  EXPECT_EQ(draw(1), draw(2));
}

TEST(Scramblings, DrawEachRunAnewAndTheFirstRunIsNoLongerCrowds) {
  const Scramblings four{7, 32};
  std::vector<double> first;
  for (std::size_t i = 0; i < 128; ++i) {
    first.push_back(four.point({1}, i).uniform(0));
  }
  std::sort(first.begin() + 32, first.begin() + 64);
  for (std::size_t i = 32; i < 64; ++i) {  // a whole run by itself
    EXPECT_EQ(static_cast<std::size_t>(first[i] * 32), i - 32);
  }
  EXPECT_NE(four.point({1}, 0).uniform(0), four.point({1}, 32).uniform(0));
  EXPECT_EQ((Scramblings{7, 0}.point({1}, 5).uniform(2)), SobolPoint(7, {1}, 5).uniform(2));
}

}  // namespace
}  // namespace percuta::num
