#include "percuta/base/units.hpp"

#include <gtest/gtest.h>

namespace percuta::base {
namespace {

TEST(Weeks, AreWholeDays) {
  EXPECT_EQ(days_from_weeks(4), 28);
  EXPECT_EQ(days_from_weeks(4.5), 32);  // 31.5 days
  EXPECT_EQ(days_from_weeks(0.5), 4);
  EXPECT_DOUBLE_EQ(weeks_from_days(30), 30.0 / 7);
  EXPECT_EQ(days_from_weeks(weeks_from_days(30)), 30);
}

}  // namespace
}  // namespace percuta::base
