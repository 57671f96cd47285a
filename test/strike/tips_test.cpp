#include "percuta/strike/tips.hpp"

#include <numeric>

#include <gtest/gtest.h>

namespace percuta::strike {
namespace {

TEST(Tips, EndInTheLastLayerTheyReach) {
  const Ended where = ended({1, 0.9, 0.5, 0.2});
  EXPECT_DOUBLE_EQ(where.stratum_corneum, 0);
  EXPECT_DOUBLE_EQ(where.epidermis, 0.1);
  EXPECT_DOUBLE_EQ(where.papillary_dermis, 0.4);
  EXPECT_DOUBLE_EQ(where.reticular_dermis, 0.3);
  EXPECT_DOUBLE_EQ(where.hypodermis, 0.2);
}

TEST(Tips, AreCountedInStretchesOfDepth) {
  Footprint footprint;
  for (const double depth_mm : {0.01, 0.12, 0.13, 0.31}) {
    footprint.marks.push_back({1, 1, depth_mm, 0, 0});
  }
  const DepthHistogram counted = depth_histogram(footprint);
  ASSERT_EQ(counted.share_frac.size(), 7U);
  EXPECT_DOUBLE_EQ(counted.share_frac[0], 0.25);
  EXPECT_DOUBLE_EQ(counted.share_frac[2], 0.5);
  EXPECT_DOUBLE_EQ(counted.from_mm[2], 0.1);
  EXPECT_DOUBLE_EQ(counted.to_mm[6], 0.35);
  EXPECT_DOUBLE_EQ(std::accumulate(counted.share_frac.begin(), counted.share_frac.end(), 0.0), 1);
}

TEST(Tips, OfNobodyAreNothing) {
  EXPECT_TRUE(depth_histogram({}).share_frac.empty());
  EXPECT_TRUE(channels({}).x_mm.empty());
}

TEST(Tips, AreHeldToTheMicrometre) {
  Footprint footprint{5, 3, {{1.23456, 2, 0.98765, 0.1251, 0}}};
  const Channels held = channels(footprint);
  EXPECT_EQ(held.every_count, 3);
  EXPECT_DOUBLE_EQ(held.x_mm.front(), 1.235);
  EXPECT_DOUBLE_EQ(held.depth_mm.front(), 0.988);
  EXPECT_DOUBLE_EQ(held.tear_x_mm.front(), 0.125);
}

}  // namespace
}  // namespace percuta::strike
