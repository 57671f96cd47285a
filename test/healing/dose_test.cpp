#include "percuta/healing/dose.hpp"

#include <cmath>
#include <vector>

#include "healing/person.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/healing/healing.hpp"

namespace percuta::healing {
namespace {

TEST(Dose, IsTheWallOfEachLayerOverThatOfTheReferenceSession) {
  Parameters parameters;
  parameters.reference_wall_epidermis_mm_per_mm2 = 0.1;
  parameters.reference_wall_papillary_mm_per_mm2 = 0.05;
  parameters.reference_wall_reticular_mm_per_mm2 = 0.02;
  strike::Injury injury;
  injury.wall_mm_per_mm2 = {0.05, 0.1, 0.002};
  injury.wounded_frac = {1, 1, 1};  // does not count
  const Dose given = dose(28, injury, parameters);
  EXPECT_EQ(given.day_d, 28);
  EXPECT_DOUBLE_EQ(given.epidermis, 0.5);
  EXPECT_DOUBLE_EQ(given.papillary, 2);
  EXPECT_DOUBLE_EQ(given.reticular, 0.1);
}

Parameters growing(double power) {
  Parameters out = person();
  out.dose_growth_ratio = power;
  return out;
}

TEST(Damage, IsTheDoseUpToTheStudiedOne) {
  for (const double power : {0.0, 0.5, 1.0}) {
    for (const double amount : {0.0, 0.02, 0.5, 1.0}) {
      EXPECT_EQ(damage_of(amount, growing(power)), amount);
    }
  }
}

TEST(Damage, GrowsBeyondItByItsPowerFromNotAtAllToAsTheDose) {
  for (const double amount : {1.5, 5.0, 15.0, 45.0}) {
    EXPECT_DOUBLE_EQ(damage_of(amount, growing(0)), 1);
    EXPECT_NEAR(damage_of(amount, growing(0.5)), std::sqrt(amount), 1e-12);
    EXPECT_NEAR(damage_of(amount, growing(1)), amount, 1e-12);
  }
}

std::vector<Dose> one(double amount) { return {{0, amount, amount, amount}}; }

/// What a session of that dose has done a quarter of a year later.
Reading read_later(double amount, const Parameters& p) { return read(one(amount), 90, p); }

double elastin_later(double amount, const Parameters& p) {
  return heal(one(amount), 90, p).papillary.elastin.back();
}

TEST(Damage, WithoutGrowthMakesAllDosesBeyondTheStudiedOneAlike) {
  const Parameters p = growing(0);
  const Reading studied = read_later(1, p);
  const Reading large = read_later(45, p);
  constexpr double solved = 1e-5;  // more of the surface opens, so steps differ
  EXPECT_NEAR(large.collagen_gain_ratio / studied.collagen_gain_ratio, 1, solved);
  EXPECT_NEAR(large.inflammation_d / studied.inflammation_d, 1, solved);
  EXPECT_NEAR(large.pigment_d / studied.pigment_d, 1, solved);
  EXPECT_NEAR(elastin_later(45, p), elastin_later(1, p), solved);
}

TEST(Elastin, IsLostNoMoreBeyondTheStudiedDose) {
  for (const double power : {0.0, 0.5, 1.0}) {
    Parameters p = growing(power);
    p.elastin_deposit_per_d = 0;
    const double studied = elastin_later(1, p);
    EXPECT_LT(studied, 1);
    for (const double amount : {5.0, 15.0, 45.0}) {
      EXPECT_NEAR(elastin_later(amount, p), studied, 1e-9);
    }
    EXPECT_GT(elastin_later(0.5, p), studied);
  }
}

TEST(Elastin, IsNotLostWhereNoLossIsAssumed) {
  Parameters p = growing(0.5);
  p.elastin_loss_frac = 0;
  EXPECT_GE(elastin_later(1, p), 1);
  EXPECT_GE(elastin_later(45, p), 1);
  p.elastin_deposit_per_d = 0;
  EXPECT_EQ(elastin_later(45, p), 1);
}

RC_GTEST_PROP(Damage, NeverFallsWithTheDose, ()) {
  const auto some = [](int low, int high) {
    return static_cast<double>(*rc::gen::inRange(low, high)) / 1000;
  };
  const Parameters p = growing(some(0, 1001));
  const double less = some(0, 50000);
  const double more = less + some(0, 50000);
  RC_ASSERT(damage_of(more, p) >= damage_of(less, p));
  RC_ASSERT(damage_of(more, p) <= more);
}

}  // namespace
}  // namespace percuta::healing
