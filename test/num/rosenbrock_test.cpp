#include "percuta/num/rosenbrock.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace percuta::num {
namespace {

/// A stiff system with a known answer: u' = -k (u - cos v) - sin(v) v', v' = 1 as two states of an
/// autonomous system, and a nonlinear pair w' = -w^2, x' = w x.
struct Known {
  static constexpr int states = 3;
  template <class Real>
  struct Rates {
    Real k;
  };
  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& rates,
                                                  Real* dydt) {
    // w = 1/(1+t); x = 1+t; u follows w^2: u' = -k (u - w^2) - 2 w^3.
    dydt[0] = -(y[0] * y[0]);
    dydt[1] = y[0] * y[1];
    dydt[2] = rates.k * (y[0] * y[0] - y[2]) - 2.0 * y[0] * y[0] * y[0];
  }
};

void exact(double t, double (&y)[3]) {
  y[0] = 1 / (1 + t);
  y[1] = 1 + t;
  y[2] = 1 / ((1 + t) * (1 + t));
}

struct Errors {
  double end = 0;
  double between = 0;
  double estimate = 0;
};

template <class Method>
Errors march(double k, int steps) {
  const Known::Rates<double> rates{k};
  double y[3];
  double wanted[3];
  exact(0, y);
  const double h = 2.0 / steps;
  Errors worst;
  RosenbrockStep<Known, double, Method> step;
  for (int i = 0; i < steps; ++i) {
    step.look(y, rates);
    step.take(y, rates, h);
    step.bend(rates, h);
    for (const double theta : {0.25, 0.5, 0.75}) {
      exact((i + theta) * h, wanted);
      for (int s = 0; s < 3; ++s) {
        worst.between = std::max(worst.between, std::abs(step.between(s, theta, y[s]) - wanted[s]));
      }
    }
    for (int s = 0; s < 3; ++s) {
      worst.estimate = std::max(worst.estimate, std::abs(step.error[s]));
      y[s] = step.end[s];
    }
  }
  exact(2, wanted);
  for (int s = 0; s < 3; ++s) {
    worst.end = std::max(worst.end, std::abs(y[s] - wanted[s]));
  }
  return worst;
}

double order(double coarse, double fine) { return std::log2(coarse / fine); }

template <class Method>
class Rosenbrock : public testing::Test {};
using Methods = testing::Types<Grk4t, Rodas4>;
TYPED_TEST_SUITE(Rosenbrock, Methods);

TYPED_TEST(Rosenbrock, IsOfOrderFourAndInterpolatesWithOrderThree) {
  const auto coarse = march<TypeParam>(1, 64);
  const auto fine = march<TypeParam>(1, 128);
  EXPECT_NEAR(order(coarse.end, fine.end), 4, 0.15);
  // One step of an interpolant of order 3 errs like h^4.
  EXPECT_NEAR(order(coarse.between, fine.between), 4, 0.15);
  EXPECT_NEAR(order(coarse.estimate, fine.estimate), 4, 0.15);
}

TYPED_TEST(Rosenbrock, StaysStableWhereExplicitMethodsBreak) {
  const auto coarse = march<TypeParam>(1e6, 16);
  EXPECT_LT(coarse.end, 2e-3);
}

TYPED_TEST(Rosenbrock, InterpolatesThroughBothEnds) {
  const Known::Rates<double> rates{3};
  const double y[3] = {1, 1, 0.5};
  RosenbrockStep<Known, double, TypeParam> step;
  step.look(y, rates);
  step.take(y, rates, 0.3);
  step.bend(rates, 0.3);
  for (int s = 0; s < 3; ++s) {
    EXPECT_EQ(step.between(s, 0.0, y[s]), y[s]);
    EXPECT_EQ(step.between(s, 1.0, y[s]), step.end[s]);
  }
}

TYPED_TEST(Rosenbrock, TakesTheStepOfEachLane) {
  const double ks[4] = {1, 10, 0.1, 1000};
  const double steps[4] = {0.1, 0.01, 0.5, 0.2};
  Known::Rates<Pack<double, 4>> lanes{Pack<double, 4>::load(ks)};
  Pack<double, 4> y[3] = {1.0, 1.0, 0.5};
  RosenbrockStep<Known, Pack<double, 4>, TypeParam> packed;
  packed.look(y, lanes);
  packed.take(y, lanes, Pack<double, 4>::load(steps));
  packed.bend(lanes, Pack<double, 4>::load(steps));
  for (int lane = 0; lane < 4; ++lane) {
    const Known::Rates<double> rates{ks[lane]};
    const double start[3] = {1, 1, 0.5};
    RosenbrockStep<Known, double, TypeParam> one;
    one.look(start, rates);
    one.take(start, rates, steps[lane]);
    one.bend(rates, steps[lane]);
    for (int s = 0; s < 3; ++s) {
      EXPECT_EQ(packed.end[s][lane], one.end[s]);
      EXPECT_EQ(packed.error[s][lane], one.error[s]);
      EXPECT_EQ(packed.between(s, Pack<double, 4>(0.3), y[s])[lane], one.between(s, 0.3, start[s]));
    }
  }
}

}  // namespace
}  // namespace percuta::num
