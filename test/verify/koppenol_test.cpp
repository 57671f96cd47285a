#include <cmath>
#include <vector>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/num/stiff.hpp"

namespace percuta::verify {
namespace {

/// Koppenol's chemistry without signal and myofibroblasts: fibroblasts N (cells/cm3) and collagen
/// rho (g/cm3). [ev:koppenol2017.chemistry]
struct Koppenol {
  enum State : int { n, rho };
  static constexpr int states = 2;
  template <class Real>
  struct Rates {
    Real growth, exponent, crowding, death, make, lose;
  };
  template <class Real>
  struct Impulse {
    Real added;
  };
  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& k, Real* dydt) {
    dydt[n] = k.growth * (Real(1) - k.crowding * y[n]) * pow(y[n], Real(Real(1) + k.exponent)) -
              k.death * y[n];
    dydt[rho] = k.make * y[n] - k.lose * y[n] * y[rho] * y[rho];
  }
  template <class Real>
  PERCUTA_INLINE static constexpr void jump(const Impulse<Real>& impulse,
                                            const Rates<Real>& /*rates*/, Real* y) {
    y[rho] = y[rho] + impulse.added;
  }
};

constexpr Koppenol::Rates<double> published{0.924, -0.4151, 1e-6, 0.02, 7.6e-8, 6e-6};
constexpr double rest_n = 1e4;
constexpr double rest_rho = 0.1125;

std::vector<double> solve(double start_n, double start_rho, const std::vector<double>& times) {
  num::Trajectory<Koppenol> course;
  course.rates = published;
  course.start[Koppenol::n] = start_n;
  course.start[Koppenol::rho] = start_rho;
  num::Questions ask;
  ask.end = times.back();
  ask.times = times.data();
  ask.times_count = static_cast<int>(times.size());
  ask.relative_tolerance = 1e-9;
  ask.absolute_tolerance = 1e-9;
  std::vector<double> told(2 * times.size());
  num::Fate fate;
  num::StiffSolver<Koppenol, double>(ask, &course, 1, told.data(), &fate).run();
  EXPECT_EQ(fate.trouble, num::Trouble::none);
  return told;
}

TEST(Koppenol, RestsWhereItIsPublishedToRest) {
  const auto late = solve(0.9 * rest_n, 1.05 * rest_rho, {5000});
  EXPECT_NEAR(late[Koppenol::n] / rest_n, 1, 0.005);
  EXPECT_NEAR(late[Koppenol::rho] / rest_rho, 1, 0.005);
}

TEST(Koppenol, ReturnsToRestAtThePublishedRate) {
  const auto& target = support::real_catalog().parameters.at("koppenol_relaxation_per_d");
  const auto rest = solve(rest_n, rest_rho, {20000});
  const auto told = solve(rest[0], 1.01 * rest[1], {0, 20});
  const double rate_per_d = std::log((told[1] - rest[1]) / (told[3] - rest[1])) / 20;
  EXPECT_GE(rate_per_d, target.low);
  EXPECT_LE(rate_per_d, target.high);
}

}  // namespace
}  // namespace percuta::verify
