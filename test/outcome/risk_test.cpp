#include "percuta/outcome/risk.hpp"

#include <algorithm>
#include <cmath>

#include "numbers.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/num/statistics.hpp"

namespace percuta::outcome {
namespace {

KnownRisk known(RiskKind kind, double events, double people) {
  return {kind, "name", Count{events, people}, {"source"}};
}

Risk of(const KnownRisk& risk, const Circumstances& circumstances,
        const Parameters& parameters = round_numbers()) {
  return assess(risk, circumstances, std::vector{parameters}).value();
}

const KnownRisk pigmentation = known(RiskKind::pigmentation, 5, 30);
const KnownRisk tracks = known(RiskKind::tracks, 2, 30);

Circumstances counted_people() {
  Circumstances c;
  c.phototype_score = 4.5;
  c.pigment_exposure_d = 50;
  c.needle_length_mm = 1.5;
  c.rolled = true;
  return c;
}

/// 95 % interval of Wilson for a share: what a count alone says.
struct Share {
  double low_frac = 0;
  double high_frac = 0;
};

Share wilson(const Count& count) {
  constexpr double both_tails_95 = 0.975;
  const double z = num::normal_quantile(both_tails_95);
  const double n = count.people_count;
  const double p = count.events_count / n;
  const double shrink = 1 + z * z / n;
  const double middle = (p + z * z / (2 * n)) / shrink;
  const double half = z / shrink * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

TEST(Wilson, IsTheIntervalOfTheCounts) {
  EXPECT_NEAR(wilson({5, 30}).low_frac, 0.073, 5e-4);
  EXPECT_NEAR(wilson({5, 30}).high_frac, 0.336, 5e-4);
  EXPECT_NEAR(wilson({2, 30}).low_frac, 0.018, 5e-4);
  EXPECT_NEAR(wilson({2, 30}).high_frac, 0.213, 5e-4);
  EXPECT_EQ(wilson({0, 30}).low_frac, 0);
}

TEST(Assess, GivesTheCountBackForThePeopleCounted) {
  EXPECT_NEAR(of(pigmentation, counted_people()).expected_frac, 5.0 / 30, 1e-9);
  EXPECT_NEAR(of(tracks, counted_people()).expected_frac, 2.0 / 30, 1e-9);
  EXPECT_EQ(of(tracks, counted_people()).sources.front(), "source");
}

TEST(Assess, IsAsUnsureAsTheCountAndStudiesAre) {
  Parameters p = round_numbers();
  p.pigmentation_study_sd_ratio = 0;
  const Risk alone = of(pigmentation, counted_people(), p);
  const Share interval = wilson({5, 30});  // 95 %, a little wider than 90 %
  EXPECT_GT(alone.low_frac, interval.low_frac);
  EXPECT_LT(alone.high_frac, interval.high_frac);
  EXPECT_NEAR(alone.low_frac, interval.low_frac, 0.02);
  EXPECT_NEAR(alone.high_frac, interval.high_frac, 0.05);
  EXPECT_LT(of(pigmentation, counted_people()).low_frac, alone.low_frac);
  EXPECT_GT(of(pigmentation, counted_people()).high_frac, alone.high_frac);
}

TEST(Assess, NobodyOfManyIsRareAndNeverNothing) {
  const Risk found = of(known(RiskKind::infection, 0, 1845), {});
  EXPECT_GT(found.low_frac, 0);
  EXPECT_NEAR(found.expected_frac, 0.5 / 1846, 1e-6);
  EXPECT_LT(found.high_frac, 0.005);
}

TEST(Assess, TracksComeFromRollersLongNeedlesAndBone) {
  const double roller = of(tracks, counted_people()).expected_frac;
  Circumstances c = counted_people();
  c.rolled = false;
  EXPECT_LT(of(tracks, c).expected_frac, roller);
  c = counted_people();
  c.bony = true;
  EXPECT_GT(of(tracks, c).expected_frac, roller);
  c = counted_people();
  c.needle_length_mm = 0.25;
  EXPECT_LT(of(tracks, c).expected_frac, 0.01);
}

TEST(Assess, GranulomasComeFromWhatIsPutOn) {
  const KnownRisk granuloma{RiskKind::granuloma, "g", {}, {}};
  Circumstances c;
  EXPECT_NEAR(of(granuloma, c).expected_frac, 0.001, 1e-9);
  c.product_on_open_channels = true;
  EXPECT_NEAR(of(granuloma, c).expected_frac, 0.03 / (0.999 + 0.03), 1e-9);
}

TEST(Assess, ColdSoresComeBackWhereTheyWere) {
  const KnownRisk cold_sore = known(RiskKind::cold_sore, 0, 84);
  Circumstances c;
  EXPECT_FALSE(assess(cold_sore, c, std::vector{round_numbers()}));
  c.cold_sores_before = true;
  EXPECT_NEAR(of(cold_sore, c).expected_frac, 0.05, 1e-9);
  c.prophylaxis = true;
  EXPECT_LT(of(cold_sore, c).expected_frac, 0.01);
}

TEST(Assess, WithoutDriveToDarkenThereIsNothing) {
  Circumstances c = counted_people();
  c.pigment_exposure_d = 0;
  EXPECT_FALSE(assess(pigmentation, c, std::vector{round_numbers()}));
}

RC_GTEST_PROP(Risks, AreSharesInsideTheirBands, ()) {
  const auto within = [](double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1001)) / 1e3;
  };
  std::vector<Parameters> draws;
  for (int i = 0; i < 8; ++i) {
    draws.push_back(round_numbers());
    draws.back().pigmentation_phototype_slope_ratio = within(0, 3);
    draws.back().pigmentation_exposure_slope_ratio = within(0, 3);
  }
  Circumstances c = counted_people();
  c.phototype_score = within(1, 6);
  c.pigment_exposure_d = within(0.01, 1e3);
  c.needle_length_mm = within(0.05, 3);
  for (const KnownRisk& risk : {pigmentation, tracks}) {
    const Risk found = assess(risk, c, draws).value();
    RC_ASSERT(0 <= found.low_frac && found.low_frac <= found.expected_frac);
    RC_ASSERT(found.expected_frac <= found.high_frac && found.high_frac <= 1);
  }
}

RC_GTEST_PROP(Risks, PigmentationRisesWithPhototypeAndExposure, ()) {
  Circumstances c = counted_people();
  double last = 0;
  for (int phototype = 1; phototype <= 6; ++phototype) {
    c.phototype_score = phototype;
    const double found = of(pigmentation, c).expected_frac;
    RC_ASSERT(found > last);
    last = found;
  }
  const double before = of(pigmentation, c).expected_frac;
  c.pigment_exposure_d *= 1 + *rc::gen::inRange(0, 100);
  RC_ASSERT(of(pigmentation, c).expected_frac >= before);
}

}  // namespace
}  // namespace percuta::outcome
