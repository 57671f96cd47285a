#include <cmath>

#include "healing/population.hpp"
#include "rates.hpp"
#include <gtest/gtest.h>

#include "percuta/num/stiff.hpp"

namespace percuta::healing {
namespace {

constexpr int entries = num::ModelShape<Tissue>::program.filled.count();

/// A layer in the middle of everything.
States busy() {
  States y{};
  for (std::size_t i = 0; i < y.size(); ++i) {
    y[i] = 0.05 + 0.03 * static_cast<double>(i % 7);
  }
  return y;
}

TEST(Tissue, HasTheJacobianThatDualNumbersFind) {
  const auto c = rates(person(), peaks(person()));
  const States y = busy();
  double by_hand[entries];
  double by_duals[entries] = {};
  num::jacobian<Tissue>(y.data(), c, by_hand);
  num::jacobian_by_duals<Tissue>(y.data(), c, by_duals);
  for (int i = 0; i < entries; ++i) {
    EXPECT_NEAR(by_hand[i], by_duals[i], 1e-14) << i;
  }
}

TEST(Tissue, HasTheJacobianOfFiniteDifferences) {
  const auto c = rates(person(), peaks(person()));
  const States y = busy();
  double by_hand[entries];
  num::jacobian<Tissue>(y.data(), c, by_hand);
  constexpr double step = 1e-5;
  constexpr auto pattern = num::ModelShape<Tissue>::pattern;
  for (int column = 0; column < Tissue::states; ++column) {
    States up = y, down = y, rate_up, rate_down;
    up[static_cast<std::size_t>(column)] += step;
    down[static_cast<std::size_t>(column)] -= step;
    Tissue::derivative(up.data(), c, rate_up.data());
    Tissue::derivative(down.data(), c, rate_down.data());
    for (int row = 0; row < Tissue::states; ++row) {
      const auto i = static_cast<std::size_t>(row);
      const double slope = (rate_up[i] - rate_down[i]) / (2 * step);
      const double found = pattern.has(row, column)
                               ? by_hand[num::ModelShape<Tissue>::program.slot(row, column)]
                               : 0;
      EXPECT_NEAR(found, slope, 1e-8) << row << " by " << column;
    }
  }
}

TEST(Tissue, HasTheSameBitsInALaneAsAlone) {
  const auto c = rates(person(), peaks(person()));
  const std::vector<num::Event<Tissue>> blows = {
      {0, blow({0, 1, 1, 1}, Layer::papillary, person())},
      {28, blow({28, 2, 1, 1}, Layer::papillary, person())}};
  std::vector<num::Trajectory<Tissue>> courses(5);
  for (std::size_t i = 0; i < courses.size(); ++i) {
    courses[i].rates = c;
    courses[i].rates.deposit_i *= 1 + 0.1 * static_cast<double>(i);
    courses[i].events = blows.data();
    courses[i].events_count = i % 2 == 0 ? 2 : 1;
  }
  const std::vector<double> times = {1, 10, 28, 60, 200};
  num::Questions ask;
  ask.end = times.back();
  ask.times = times.data();
  ask.times_count = static_cast<int>(times.size());
  const auto run = [&]<class Real>(Real) {
    std::vector<double> told(courses.size() * times.size() * std::size_t{Tissue::states});
    std::vector<num::Fate> fates(courses.size());
    num::StiffSolver<Tissue, Real> solver(ask, courses.data(), static_cast<int>(courses.size()),
                                          told.data(), fates.data());
    solver.run();
    return told;
  };
  EXPECT_EQ(run(double{}), run(num::Pack<double, 2>{}));
}

TEST(Tissue, IsAtRestWhereEverythingIsZero) {
  const States rest{};
  States rate;
  Tissue::derivative(rest.data(), rates(person(), peaks(person())), rate.data());
  for (const double each : rate) {
    EXPECT_EQ(each, 0);
  }
}

TEST(Peaks, AreThoseOfTheResponse) {
  const Peaks found = peaks(person());
  const std::vector<Dose> one = regular(1, 0);
  const Response r = heal(one, 40, person());
  const auto largest = [](const std::vector<double>& curve) {
    return *std::max_element(curve.begin(), curve.end());
  };
  EXPECT_NEAR(largest(r.myofibroblast), 1, 1e-3);
  EXPECT_NEAR(largest(r.macrophage), 1, 1e-2);
  EXPECT_LT(found.macrophage, found.m1 + found.m2);
}

TEST(Exposure, GrowsWithTheDamageGiven) {
  const auto c = rates(person(), peaks(person()));
  const States rest{};
  EXPECT_EQ(exposure(rest, 0, c).cytokine_d, 0);
  const Exposure after = exposure(rest, 2, c);
  EXPECT_NEAR(after.cytokine_d, 2 / person().damage_clearance_per_d, 1e-12);
  EXPECT_NEAR(after.pigment_d, after.cytokine_d, 1e-12);
}

}  // namespace
}  // namespace percuta::healing
