#include "percuta/num/stiff.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace percuta::num {
namespace {

/// Damage decays, a cell follows it, tissue is made up to a ceiling: small, stiff, with events.
struct Mending {
  static constexpr int states = 3;
  template <class Real>
  struct Rates {
    Real fall;
    Real follow;
    Real make;
    Real lose;
  };
  template <class Real>
  struct Impulse {
    Real amount;
  };
  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& rates,
                                                  Real* dydt) {
    dydt[0] = rates.fall * (Real(0) - y[0]);
    dydt[1] = rates.follow * (y[0] - y[1]);
    dydt[2] = rates.make * (y[1] * y[1]) / (Real(1) + y[2]) + rates.lose * (Real(1) - y[2]);
  }
  template <class Real>
  PERCUTA_INLINE static constexpr void jump(const Impulse<Real>& impulse,
                                            const Rates<Real>& /*rates*/, Real* y) {
    y[0] = y[0] + impulse.amount;
  }
  template <class Real, class Entries>
  PERCUTA_INLINE static void jacobian(const Real* y, const Rates<Real>& rates, Entries& entries) {
    const Real inverse = Real(1) / (Real(1) + y[2]);
    entries.template set<0, 0>(-rates.fall);
    entries.template set<1, 0>(rates.follow);
    entries.template set<1, 1>(-rates.follow);
    entries.template set<2, 1>(rates.make * y[1] * inverse * Real(2));
    entries.template set<2, 2>(-rates.make * y[1] * y[1] * inverse * inverse - rates.lose);
  }
};

constexpr double days = 100;
const std::vector<Event<Mending>> three = {{0, {1.0}}, {28, {0.7}}, {28, {0.1}}, {60.5, {1.3}}};

std::vector<Trajectory<Mending>> followed(int count) {
  std::vector<Trajectory<Mending>> all;
  for (int i = 0; i < count; ++i) {
    Trajectory<Mending> course;
    course.rates = {50.0 + i, 0.5 + 0.01 * i, 0.8 + 0.02 * (i % 7), 0.02};
    course.start[2] = 1;
    course.events = three.data();
    course.events_count = i % 5 == 4 ? 1 : static_cast<int>(three.size());
    all.push_back(course);
  }
  return all;
}

struct Told {
  std::vector<double> values;
  std::vector<Fate> fates;
  Work work;
  double at(int trajectory, std::size_t time, int state, std::size_t times) const {
    return values[(static_cast<std::size_t>(trajectory) * times + time) * 3 +
                  static_cast<std::size_t>(state)];
  }
};

const std::vector<double>& weeks() {
  static const std::vector<double> times = [] {
    std::vector<double> all;
    for (double t = 0; t <= days; t += 7) {
      all.push_back(t);
    }
    all.push_back(days);
    return all;
  }();
  return times;
}

Questions questions(double tolerance) {
  Questions ask;
  ask.end = days;
  ask.times = weeks().data();
  ask.times_count = static_cast<int>(weeks().size());
  ask.relative_tolerance = tolerance;
  ask.absolute_tolerance = tolerance * 1e-3;
  return ask;
}

template <class Real>
Told solve(const std::vector<Trajectory<Mending>>& trajectories, const Questions& ask) {
  Told told;
  told.values.resize(trajectories.size() * static_cast<std::size_t>(ask.times_count) * 3);
  told.fates.resize(trajectories.size());
  StiffSolver<Mending, Real> solver(ask, trajectories.data(), static_cast<int>(trajectories.size()),
                                    told.values.data(), told.fates.data());
  told.work = solver.run();
  return told;
}

double worst_difference(const Told& a, const Told& b) {
  double worst = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    worst = std::max(worst, std::abs(a.values[i] - b.values[i]));
  }
  return worst;
}

TEST(Stiff, MeetsTheAnswerOfALinearChain) {
  auto trajectories = followed(1);
  trajectories[0].events_count = 1;
  const auto told = solve<double>(trajectories, questions(1e-8));
  const auto& rates = trajectories[0].rates;
  for (std::size_t k = 0; k < weeks().size(); ++k) {
    const double t = weeks()[k];
    const double cell = rates.follow / (rates.fall - rates.follow) *
                        (std::exp(-rates.follow * t) - std::exp(-rates.fall * t));
    EXPECT_NEAR(told.at(0, k, 1, weeks().size()), cell, 1e-9) << t;
  }
}

TEST(Stiff, GetsBetterWithItsTolerance) {
  const auto trajectories = followed(3);
  const auto truth = solve<double>(trajectories, questions(1e-11));
  double before = 1;
  for (const double tolerance : {1e-4, 1e-5, 1e-6, 1e-7}) {
    const double wrong = worst_difference(solve<double>(trajectories, questions(tolerance)), truth);
    EXPECT_LT(wrong, 10 * tolerance);
    EXPECT_LT(wrong, before);
    before = wrong;
  }
}

TEST(Stiff, StrikesAtItsTimesAndTellsTheStateAfterwards) {
  auto trajectories = followed(1);
  Questions ask = questions(1e-8);
  const std::vector<double> times = {0, 27.999999, 28, 60.5, 100};
  ask.times = times.data();
  ask.times_count = 5;
  const auto told = solve<double>(trajectories, ask);
  EXPECT_EQ(told.at(0, 0, 0, 5), 1);
  EXPECT_NEAR(told.at(0, 1, 0, 5), 0, 1e-10);
  EXPECT_NEAR(told.at(0, 2, 0, 5), 0.8, 1e-10);
  EXPECT_NEAR(told.at(0, 3, 0, 5), 1.3, 1e-10);
}

TEST(Stiff, StaysAtRestExactly) {
  auto trajectories = followed(1);
  trajectories[0].events_count = 0;
  const auto told = solve<double>(trajectories, questions(1e-6));
  for (std::size_t k = 0; k < weeks().size(); ++k) {
    EXPECT_EQ(told.at(0, k, 0, weeks().size()), 0);
    EXPECT_EQ(told.at(0, k, 2, weeks().size()), 1);
  }
}

template <class Real, class Packed>
void expect_same_in_any_company() {
  const auto trajectories = followed(37);
  const auto packed = solve<Packed>(trajectories, questions(1e-5));
  const auto alone = solve<Real>(trajectories, questions(1e-5));
  EXPECT_EQ(packed.values, alone.values);
  for (std::size_t i = 0; i < trajectories.size(); ++i) {
    EXPECT_EQ(packed.fates[i].steps, alone.fates[i].steps);
    EXPECT_EQ(packed.fates[i].rejected, alone.fates[i].rejected);
  }
  EXPECT_EQ(packed.work.steps, alone.work.steps);
  EXPECT_EQ(alone.work.pack_steps, alone.work.steps + alone.work.rejected);
  const double best = static_cast<double>(alone.work.pack_steps) / lanes_of<Packed>;
  EXPECT_LT(static_cast<double>(packed.work.pack_steps), 1.5 * best) << "lanes stand idle";
}

TEST(Stiff, GivesTheSameBitsInAnyCompany) {
  expect_same_in_any_company<double, Pack<double, 2>>();
  expect_same_in_any_company<double, Pack<double, 8>>();
  expect_same_in_any_company<float, Pack<float, 16>>();
}

TEST(Stiff, ComesCloseInFloat) {
  const auto trajectories = followed(8);
  const auto truth = solve<double>(trajectories, questions(1e-10));
  const auto rough = solve<Pack<float, 8>>(trajectories, questions(1e-5));
  EXPECT_LT(worst_difference(rough, truth), 2e-5);
}

TEST(Stiff, KeepsInFloatWhatRoundingOfManyStepsWouldLose) {
  const auto trajectories = followed(8);
  const auto truth = solve<double>(trajectories, questions(1e-10));
  EXPECT_LT(worst_difference(solve<float>(trajectories, questions(1e-6)), truth), 5e-7);
}

TEST(Stiff, TellsOnlyTheStatesAskedFor) {
  const auto trajectories = followed(9);
  const auto all = solve<double>(trajectories, questions(1e-6));
  Questions ask = questions(1e-6);
  const int wanted[] = {2};
  ask.states = wanted;
  ask.states_count = 1;
  std::vector<double> values(trajectories.size() * weeks().size());
  std::vector<Fate> fates(trajectories.size());
  StiffSolver<Mending, Pack<double, 4>>(ask, trajectories.data(), 9, values.data(), fates.data())
      .run();
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_EQ(values[i], all.values[i * 3 + 2]);
  }
}

TEST(Stiff, ReportsWhoFailsAndGoesOnWithTheOthers) {
  auto trajectories = followed(6);
  trajectories[1].rates.lose = __builtin_nan("");
  trajectories[3].rates.lose = -10;  // runs away beyond every number
  const auto told = solve<Pack<double, 2>>(trajectories, questions(1e-6));
  EXPECT_EQ(told.fates[1].trouble, Trouble::not_finite);
  EXPECT_NE(told.fates[3].trouble, Trouble::none);
  EXPECT_LT(told.fates[3].reached, days);
  EXPECT_TRUE(std::isnan(told.at(3, weeks().size() - 1, 2, weeks().size())));
  for (const std::size_t i : {0U, 2U, 4U, 5U}) {
    EXPECT_EQ(told.fates[i].trouble, Trouble::none);
    EXPECT_EQ(told.fates[i].reached, days);
  }
  EXPECT_EQ(told.values[0], solve<double>(followed(1), questions(1e-6)).values[0]);
}

TEST(Stiff, StopsAfterTooManySteps) {
  Questions ask = questions(1e-10);
  ask.most_steps = 20;
  const auto told = solve<double>(followed(2), ask);
  EXPECT_EQ(told.fates[0].trouble, Trouble::too_many_steps);
  EXPECT_EQ(told.fates[0].steps + told.fates[0].rejected, 20);
}

TEST(Stiff, TakesAJacobianWrittenByHandThatEqualsTheDualOne) {
  const Mending::Rates<double> rates{50, 0.5, 0.8, 0.02};
  const double y[3] = {0.3, 0.7, 1.4};
  constexpr int count = ModelShape<Mending>::program.filled.count();
  double by_hand[count];
  double by_duals[count] = {};
  jacobian<Mending>(y, rates, by_hand);
  jacobian_by_duals<Mending>(y, rates, by_duals);
  for (int i = 0; i < count; ++i) {
    EXPECT_NEAR(by_hand[i], by_duals[i], 1e-15);
  }
}

}  // namespace
}  // namespace percuta::num
