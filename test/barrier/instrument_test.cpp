#include "percuta/barrier/instrument.hpp"

#include <cmath>

#include "world.hpp"
#include <gtest/gtest.h>

#include "percuta/num/random.hpp"

namespace percuta::barrier {
namespace {

Closure hand_made() {
  Closure out;
  out.hole_closing_per_h = 0.1;
  out.leak_sealing_per_h = 0.5;
  out.channels_per_cm2 = 100;
  out.diameter_um = 60;
  out.excess_water_ratio = 3;
  return out;
}

TEST(Instrument, EachHasItsOwnCriterion) {
  const Parameters p = some_parameters();
  const Closure one = hand_made();
  EXPECT_DOUBLE_EQ(closed_h(Instrument::tewl, one, p), std::log(30.0) / 0.5);
  EXPECT_DOUBLE_EQ(closed_h(Instrument::impedance, one, p), std::log(1 / 0.16) / 0.5);
  EXPECT_DOUBLE_EQ(closed_h(Instrument::dye, one, p), std::log(10.0) / 0.1);
  EXPECT_DOUBLE_EQ(closed_h(Instrument::oct, one, p), 2 * std::log(4.0) / 0.1);
  EXPECT_EQ(closed_h(Instrument::eye, one, p), 0.0);  // never visible
}

TEST(Instrument, ReadsItsCriterionWhenItSaysClosed) {
  const Parameters p = some_parameters();
  const Closure one = hand_made();
  const auto at_end = [&](Instrument which) {
    return reading(which, one, closed_h(which, one, p));
  };
  EXPECT_NEAR(at_end(Instrument::tewl), 1.0 + p.water_loss_normal_ratio, 1e-12);
  EXPECT_NEAR(at_end(Instrument::impedance), p.impedance_closed_frac, 1e-12);
  EXPECT_NEAR(at_end(Instrument::dye), p.dye_closed_frac, 1e-12);
  EXPECT_NEAR(at_end(Instrument::oct), p.tomography_visible_um, 1e-9);
}

TEST(Instrument, SeesNothingWithoutChannels) {
  const Parameters p = some_parameters();
  for (const auto& [which, word] : names(Instrument{})) {
    EXPECT_EQ(closed_h(which, Closure{}, p), 0.0) << word;
    EXPECT_EQ(half_life_h(which, Closure{}), 0.0) << word;
  }
}

TEST(Instrument, ReportsTheVisitAndNothingBeyondTheLast) {
  const std::vector<double> visits{0, 24, 48, 72};
  EXPECT_EQ(reported_lifetime_h(0, visits), 0);
  EXPECT_EQ(reported_lifetime_h(23, visits), 24);
  EXPECT_EQ(reported_lifetime_h(24, visits), 24);
  EXPECT_EQ(reported_lifetime_h(49, visits), 72);
  EXPECT_EQ(reported_lifetime_h(300, visits), 72);
}

// One person seen twice, a standard deviation too long and one too short: half-lives h·e^σ and
// h·e^-σ have the mean h·cosh σ and the deviation √2·h·sinh σ.
TEST(Instrument, HalfLivesScatterFromVisitToVisit) {
  const Parameters p = some_parameters();
  const std::vector<Closure> people(2, hand_made());
  const std::vector<double> visit_z{1, -1};
  const std::vector<double> visits{0, 24};
  const StudyTable seen = study_table(Instrument::dye, people, visit_z, visits, p);
  const double cv = p.closing_visit_cv_ratio;
  const double sigma = std::sqrt(std::log(1 + cv * cv));
  const double half_life_h = std::log(2.0) / 0.1;
  EXPECT_NEAR(seen.half_life_mean_h, half_life_h * std::cosh(sigma), 1e-9);
  EXPECT_NEAR(seen.half_life_cv_ratio, std::sqrt(2.0) * std::tanh(sigma), 1e-9);
  EXPECT_EQ(seen.lifetime_mean_h, 24);
  EXPECT_EQ(seen.lifetime_cv_ratio, 0);
}

TEST(Instrument, VisitsAndCensoringNarrowLifetimesButNotHalfLives) {
  const num::Stream stream(5);
  std::vector<Closure> people(4000, hand_made());
  std::vector<double> visit_z(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].leak_sealing_per_h = 0.034 * std::exp(0.47 * stream.normal(2 * i));
    visit_z[i] = stream.normal(2 * i + 1);
  }
  const std::vector<double> visits{0, 24, 48, 72};
  const StudyTable seen =
      study_table(Instrument::impedance, people, visit_z, visits, some_parameters());
  EXPECT_GT(seen.half_life_cv_ratio, 0.5);
  EXPECT_LT(seen.half_life_cv_ratio, 0.62);
  EXPECT_GT(seen.lifetime_cv_ratio, 0.2);
  EXPECT_LT(seen.lifetime_cv_ratio, 0.3);
  EXPECT_NEAR(seen.lifetime_mean_h, 60, 4);
}

}  // namespace
}  // namespace percuta::barrier
