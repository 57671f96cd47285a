#include <cmath>

#include "world.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/barrier/barrier.hpp"

namespace percuta::barrier {
namespace {

TEST(Closure, SealsByDryingAndRepairAtTheReference) {
  const Closure open = closure(channels(100, 0.15), some_skin(), {false, 26}, some_parameters());
  EXPECT_DOUBLE_EQ(open.leak_sealing_per_h, 0.7 + 0.04);
  EXPECT_DOUBLE_EQ(open.hole_closing_per_h, 0.135);
  EXPECT_DOUBLE_EQ(open.recovered_h(), std::log(10.0) / 0.74);
  EXPECT_DOUBLE_EQ(open.leak_frac(open.recovered_h()), 0.1);
}

TEST(Closure, OnlyRepairsUnderADressing) {
  const Closure dressed = closure(channels(100, 0.15), some_skin(), {true, 26}, some_parameters());
  EXPECT_DOUBLE_EQ(dressed.leak_sealing_per_h, 0.04);
  EXPECT_DOUBLE_EQ(dressed.hole_closing_per_h, 0.045);
}

TEST(Closure, SlowsWithAgeBeyondTheReferenceOnly) {
  const auto rate = [](double age_y) {
    return closure(channels(100, 0.15), some_skin(), {true, age_y}, some_parameters())
        .leak_sealing_per_h;
  };
  EXPECT_DOUBLE_EQ(rate(20), rate(26));
  EXPECT_DOUBLE_EQ(rate(46), 0.04 * 0.9 * 0.9);
}

TEST(Closure, SlowsWithTheToneBeyondTheReferenceOnly) {
  const auto rate = [](double phototype_score) {
    return closure(channels(100, 0.15), some_skin(), {true, 26, phototype_score}, some_parameters())
        .leak_sealing_per_h;
  };
  EXPECT_DOUBLE_EQ(rate(1), rate(3));
  EXPECT_DOUBLE_EQ(rate(6), 0.04 * 0.97 * 0.97 * 0.97);
}

TEST(Closure, SlowsFurtherWhereItIsDeeperOrDenserThanAnythingMeasured) {
  Parameters p = some_parameters();
  p.beyond_depth_slowing_ratio = 0.5;
  p.beyond_density_slowing_ratio = 0.25;
  const auto slower = [&](double per_cm2, double depth_mm) {
    const auto rate = [&](const Parameters& known) {
      return closure(channels(per_cm2, depth_mm), some_skin(), {false, 26}, known)
          .leak_sealing_per_h;
    };
    return rate(p) / rate(some_parameters());
  };
  EXPECT_EQ(slower(150, 0.45), 1);
  EXPECT_NEAR(slower(150, 1.8), 0.5, 1e-12);
  EXPECT_NEAR(slower(2400, 0.3), 0.5, 1e-12);
  EXPECT_NEAR(slower(2400, 1.8), 0.25, 1e-12);
}

TEST(Closure, TakesAnAnimalsHoleForAPersonsOnlyByARatio) {
  Parameters p = some_parameters();
  p.hole_person_ratio = 0.5;
  const auto rate = [&](bool animal) {
    return closure(channels(100, 0.15), some_skin(), {false, 26, 0, animal}, p).hole_closing_per_h;
  };
  EXPECT_DOUBLE_EQ(rate(true), 0.135);
  EXPECT_DOUBLE_EQ(rate(false), 0.0675);
}

TEST(Closure, CountsATearAsOpenArea) {
  strike::Injury torn = channels(100, 0.15, 70);
  torn.slit_length_um.mean = 43;
  const Closure one = closure(torn, some_skin(), {false, 26}, some_parameters());
  EXPECT_NEAR(M_PI / 4 * one.diameter_um * one.diameter_um, M_PI / 4 * 70 * 70 + 43 * 70, 1e-9);
}

TEST(Closure, LeaksNoMoreThanStrippedSkin) {
  const auto excess = [](double per_cm2) {
    return closure(channels(per_cm2, 0.15), some_skin(), {false, 26}, some_parameters())
        .excess_water_ratio;
  };
  EXPECT_NEAR(excess(100), 8 * (1 - std::exp(-0.3)), 1e-12);
  EXPECT_NEAR(excess(1e5), 8.0, 1e-9);
}

TEST(Closure, IsNothingWithoutChannels) {
  const Closure none = closure(channels(0, 0), some_skin(), {false, 40}, some_parameters());
  EXPECT_EQ(none.tewl_ratio(0), 1.0);
  EXPECT_EQ(none.open_frac(0), 0.0);
  EXPECT_EQ(none.recovered_h(), 0.0);
}

/// A needling somewhere in what devices do, and one that is worse in one way.
struct Pair {
  Closure milder;
  Closure worse;
};

Pair pair(const std::function<void(strike::Injury&, Conditions&, double)>& worsen) {
  const auto between = [](int low, int high) {
    return static_cast<double>(*rc::gen::inRange(low, high));
  };
  strike::Injury injury = channels(between(1, 5000), between(20, 2500) / 1000, between(5, 300));
  Conditions conditions{*rc::gen::arbitrary<bool>(), between(18, 90)};
  Parameters p = some_parameters();
  p.beyond_depth_slowing_ratio = between(0, 50) / 100;
  p.beyond_density_slowing_ratio = between(0, 50) / 100;
  p.drying_depth_slowing_ratio = between(0, 30) / 100;
  p.repair_density_slowing_ratio = between(0, 30) / 100;
  Pair out;
  out.milder = closure(injury, some_skin(), conditions, p);
  worsen(injury, conditions, between(1, 1000) / 1000);
  out.worse = closure(injury, some_skin(), conditions, p);
  return out;
}

void never_sooner(const Pair& both) {
  RC_ASSERT(both.worse.recovered_h() >= both.milder.recovered_h());
  for (const double h : {0.0, 1.0, 5.0, 24.0, 72.0}) {
    RC_ASSERT(both.worse.tewl_ratio(h) >= both.milder.tewl_ratio(h));
    RC_ASSERT(both.worse.open_frac(h) >= both.milder.open_frac(h));
  }
}

RC_GTEST_PROP(Closure, DeeperNeverClosesSooner, ()) {
  never_sooner(pair([](auto& injury, auto&, double more) { injury.depth_mm.mean += more; }));
}

RC_GTEST_PROP(Closure, DenserNeverClosesSooner, ()) {
  never_sooner(
      pair([](auto& injury, auto&, double more) { injury.channels_per_cm2 += 1000 * more; }));
}

RC_GTEST_PROP(Closure, OccludedNeverClosesSooner, ()) {
  never_sooner(pair([](auto&, auto& conditions, double) { conditions.occluded = true; }));
}

RC_GTEST_PROP(Closure, OlderNeverClosesSooner, ()) {
  never_sooner(pair([](auto&, auto& conditions, double more) { conditions.age_y += 40 * more; }));
}

RC_GTEST_PROP(Closure, DarkerNeverClosesSooner, ()) {
  never_sooner(
      pair([](auto&, auto& conditions, double more) { conditions.phototype_score += 6 * more; }));
}

}  // namespace
}  // namespace percuta::barrier
