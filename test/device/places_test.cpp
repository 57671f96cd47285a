#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/device/needle.hpp"

namespace percuta::device {
namespace {

double nearest_mm(const std::vector<Place>& all, std::size_t one) {
  double nearest = 1e9;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != one) {
      nearest =
          std::min(nearest, std::hypot(all[i].x_mm - all[one].x_mm, all[i].y_mm - all[one].y_mm));
    }
  }
  return nearest;
}

TEST(Places, StandAPitchApartAroundTheMiddle) {
  for (const Layout layout : {Layout::grid, Layout::ring, Layout::rows}) {
    for (const int count : {2, 6, 9, 12, 36}) {
      const auto all = places({layout, 1.5, {}}, count);
      ASSERT_EQ(all.size(), static_cast<std::size_t>(count));
      for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_NEAR(nearest_mm(all, i), 1.5, 0.3) << base::word(layout) << count;
      }
      const double x_mm = std::accumulate(all.begin(), all.end(), 0.0,
                                          [](double sum, const Place& p) { return sum + p.x_mm; });
      EXPECT_NEAR(x_mm, 0, 1e-9);
    }
  }
}

TEST(Places, AreThoseListed) {
  const auto all = places({Layout::listed, 1, {{1, 2}, {3, 4}}}, 12);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].y_mm, 4);
}

TEST(Places, PutASingleNeedleInTheMiddle) {
  for (const Layout layout : {Layout::grid, Layout::ring, Layout::rows}) {
    const auto one = places({layout, 1, {}}, 1);
    EXPECT_EQ(one.front().x_mm, 0);
    EXPECT_EQ(one.front().y_mm, 0);
  }
}

}  // namespace
}  // namespace percuta::device
