#include "percuta/num/dual.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/sparsity.hpp"

namespace percuta::num {
namespace {

template <class Real>
Real wild(const Real& x, const Real& y) {
  const Real mixed = exp(Real(x * y)) / (1.0 + x * x) - log(Real(y + 2.0)) * sqrt(Real(x + 3.0));
  return select(x < y, mixed, Real(-mixed)) + pow(Real(x + 2.0), y) + abs(Real(y - x)) +
         min(x, y) * max(x, Real(2.0 * y));
}

TEST(Dual, DifferentiatesLikeFiniteDifferences) {
  for (const double x : {0.3, 1.7}) {
    for (const double y : {0.9, 0.2}) {
      Dual<double, 2> dx(x);
      Dual<double, 2> dy(y);
      dx.slopes[0] = 1;
      dy.slopes[1] = 1;
      const auto both = wild(dx, dy);
      const double h = 1e-6;
      EXPECT_EQ(both.value, wild(x, y));
      EXPECT_NEAR(both.slopes[0], (wild(x + h, y) - wild(x - h, y)) / (2 * h), 1e-8);
      EXPECT_NEAR(both.slopes[1], (wild(x, y + h) - wild(x, y - h)) / (2 * h), 1e-8);
    }
  }
}

struct Triangle {
  static constexpr int states = 3;
  template <class Real>
  struct Rates {
    Real k;
  };
  template <class Real>
  static constexpr void derivative(const Real* y, const Rates<Real>& rates, Real* dydt) {
    dydt[0] = rates.k * (1.0 - y[0]);
    dydt[1] = select(y[2] < 0.5, y[0], y[0] * y[1]) / (1.0 + y[0]);
    dydt[2] = exp(y[1]) - rates.k;
  }
};

TEST(Sparsity, IsFoundByRunningTheDerivative) {
  constexpr auto pattern = jacobian_pattern<Triangle>();
  static_assert(pattern.count() == 5);
  EXPECT_TRUE(pattern.has(0, 0) && pattern.has(1, 0) && pattern.has(1, 1) && pattern.has(2, 1));
  EXPECT_TRUE(pattern.has(2, 2)) << "the diagonal is always there";
  EXPECT_FALSE(pattern.has(0, 1) || pattern.has(1, 2) || pattern.has(2, 0));
  EXPECT_EQ(pattern.slot(2, 1), 3);
}

}  // namespace
}  // namespace percuta::num
