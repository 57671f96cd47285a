#include "percuta/outcome/downtime.hpp"

#include "numbers.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::outcome {
namespace {

TEST(Downtime, IsThatOfTheReferenceSessionAtItsDepth) {
  const Downtime found = downtime({1.5, 1}, std::vector{round_numbers()});
  EXPECT_DOUBLE_EQ(found.erythema_d.middle, 2);
  EXPECT_DOUBLE_EQ(found.oedema_d.middle, 1);
  EXPECT_DOUBLE_EQ(found.flaking_d.middle, 4);
  EXPECT_DOUBLE_EQ(found.whole_d.middle, 4);
}

TEST(Downtime, GrowsWithDepthAndDamage) {
  const std::vector draws{round_numbers()};
  EXPECT_NEAR(downtime({6, 1}, draws).whole_d.middle, 8, 1e-12);
  EXPECT_NEAR(downtime({1.5, 1024}, draws).whole_d.middle, 8, 1e-12);
}

TEST(Downtime, IsNoneWhereNothingWasDone) {
  const std::vector draws{round_numbers()};
  EXPECT_EQ(downtime({0, 1}, draws).whole_d.high, 0);
  EXPECT_EQ(downtime({1, 0}, draws).whole_d.high, 0);
}

TEST(Downtime, SpansItsDraws) {
  std::vector<Parameters> draws;
  for (int i = 0; i <= 100; ++i) {
    draws.push_back(round_numbers());
    draws.back().flaking_reference_d = i + 3;
  }
  const base::Band whole = downtime({1.5, 1}, draws).whole_d;
  EXPECT_NEAR(whole.low, 8, 1e-9);
  EXPECT_NEAR(whole.middle, 53, 1e-9);
  EXPECT_NEAR(whole.high, 98, 1e-9);
}

TEST(Pain, FollowsLengthAndNumber) {
  const Parameters p = round_numbers();
  EXPECT_NEAR(pain_ratio({1450, 1}, {480, 1}, p), 7.08, 0.01);
  EXPECT_NEAR(pain_ratio({480, 10}, {480, 1}, p), 2.14, 0.01);
  EXPECT_EQ(pain_ratio({480, 5}, {480, 5}, p), 1);
}

}  // namespace
}  // namespace percuta::outcome
