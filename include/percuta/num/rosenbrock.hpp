#pragma once

#include <utility>

#include "percuta/num/dual.hpp"
#include "percuta/num/sparse_lu.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// RODAS of Hairer and Wanner (Solving Ordinary Differential Equations II, 1996): six stages, order
/// 4 with an embedded order 3 for the error, L-stable, stiffly accurate, interpolant of order 3.
/// In the form without matrix products: U_s solves (I / (gamma h) - J) U_s = f(y + sum a U) +
/// sum c U / h.
struct Rodas4 {
  static constexpr int stages = 6;
  static constexpr double gamma = 0.25;
  static constexpr double a[stages][stages] = {
      {},
      {1.544},
      {0.9466785280815826, 0.2557011698983284},
      {3.314825187068521, 2.896124015972201, 0.9986419139977817},
      {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
      {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0}};
  static constexpr double c[stages][stages] = {
      {},
      {-5.6688},
      {-2.430093356833875, -0.2063599157091915},
      {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
      {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
      {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136,
       -6.058818238834054}};
  /// y(t + theta h) = (1 - theta) y0 + theta (y1 + (1 - theta) (D2 + theta D3)), D = sum d U.
  static constexpr double d2[stages] = {10.12623508344586,  -7.487995877610167, -34.80091861555747,
                                        -7.992771707568823, 1.025137723295662,  0};
  static constexpr double d3[stages] = {-0.6762803392801253, 6.087714651680015,  16.43084320892478,
                                        24.76722511418386,   -6.594389125716872, 0};
};

/// The linear algebra that a model needs, planned at compile time.
template <class Model>
struct ModelShape {
  static constexpr auto pattern = jacobian_pattern<Model>();
  static constexpr auto program = plan_elimination(pattern);
};

/// Where a model's hand-written Jacobian goes.
template <class Model, class Real>
struct Entries {
  Real* at;

  template <int row, int column>
  PERCUTA_INLINE void set(const Real& value) {
    static_assert(ModelShape<Model>::pattern.has(row, column),
                  "the derivative does not depend on that state");
    at[ModelShape<Model>::program.slot(row, column)] = value;
  }
};

/// The Jacobian by dual numbers, a few columns at a time.
template <class Model, class Real>
PERCUTA_INLINE void jacobian_by_duals(const Real* y,
                                      const typename Model::template Rates<Real>& rates,
                                      Real* entries) {
  constexpr int n = Model::states;
  constexpr int directions = 4;
  using Number = Dual<Real, directions>;
  using Rates = typename Model::template Rates<Number>;
  constexpr int rates_count = static_cast<int>(sizeof(Rates) / sizeof(Number));
  union Constants {
    Constants() {}
    Number flat[rates_count];
    Rates rates;
  } constants;
  for (int i = 0; i < rates_count; ++i) {
    constants.flat[i] = Number(reinterpret_cast<const Real*>(&rates)[i]);
  }
  for (int first = 0; first < n; first += directions) {
    Number x[n];
    Number dxdt[n];
    for (int i = 0; i < n; ++i) {
      x[i] = Number(y[i]);
      if (i >= first && i < first + directions) {
        x[i].slopes[i - first] = Real(1);
      }
    }
    Model::derivative(x, constants.rates, dxdt);
    for (int row = 0; row < n; ++row) {
      for (int column = first; column < n && column < first + directions; ++column) {
        if (ModelShape<Model>::pattern.has(row, column)) {
          entries[ModelShape<Model>::program.slot(row, column)] = dxdt[row].slopes[column - first];
        }
      }
    }
  }
}

/// The Jacobian at its slots: the model's own text if it has one, otherwise by dual numbers.
template <class Model, class Real>
PERCUTA_INLINE void jacobian(const Real* y, const typename Model::template Rates<Real>& rates,
                             Real* entries) {
  constexpr int count = ModelShape<Model>::program.filled.count();
  for (int i = 0; i < count; ++i) {
    entries[i] = Real(0);
  }
  if constexpr (requires(Entries<Model, Real> out) { Model::jacobian(y, rates, out); }) {
    Entries<Model, Real> out{entries};
    Model::jacobian(y, rates, out);
  } else {
    jacobian_by_duals<Model>(y, rates, entries);
  }
}

/// One step of a Rosenbrock method, for every lane with its own step size.
template <class Model, class Real, class Method = Rodas4>
class RosenbrockStep {
 public:
  static constexpr int n = Model::states;
  using Rates = typename Model::template Rates<Real>;
  using Lu = SparseLu<ModelShape<Model>, Real>;

  /// Before `take`: dy/dt at y, which the first stage uses.
  PERCUTA_INLINE void look(const Real* y, const Rates& rates) {
    Model::derivative(y, rates, slope);
  }

  /// From y over `step`; afterwards `end` holds the new state and `error` its estimated error.
  void take(const Real* y, const Rates& rates, const Real& step) {
    const Real inverse = Real(1) / step;
    factor(y, rates, inverse);
    run_stages(y, rates, inverse, std::make_integer_sequence<int, Method::stages>{});
    // Both last stages start where the step ends but for their own increment.
    const Real* const last = u_[Method::stages - 1];
    for (int i = 0; i < n; ++i) {
      end[i] = argument_[i] - last[i];
      error[i] = last[i];
    }
  }

  /// Before `between`, for each state that it will be asked of.
  PERCUTA_INLINE void bend(int state) {
    bend_[state] = dense_sum(state, Method::d2);
    twist_[state] = dense_sum(state, Method::d3);
  }
  /// The state at y(t + theta step) of the step just taken from y.
  PERCUTA_INLINE Real between(int state, const Real& theta, const Real& y) const {
    const Real left = Real(1) - theta;
    return left * y + theta * (end[state] - left * (bend_[state] + theta * twist_[state]));
  }

  Real slope[n];
  Real end[n];
  Real error[n];

 private:
  using Scalar = ScalarOf<Real>;

  PERCUTA_INLINE void factor(const Real* y, const Rates& rates, const Real& inverse) {
    jacobian<Model>(y, rates, factors_);
    const Real shift = inverse * Scalar(1 / Method::gamma);
    for (int i = 0; i < n; ++i) {
      Real& diagonal = factors_[ModelShape<Model>::program.slot(i, i)];
      diagonal = diagonal - shift;
    }
    Lu::factor(factors_);
  }

  template <int... s>
  PERCUTA_INLINE void run_stages(const Real* y, const Rates& rates, const Real& inverse,
                                 std::integer_sequence<int, s...> /*all*/) {
    (stage<s>(y, rates, inverse, std::make_integer_sequence<int, s>{}), ...);
  }

  // The matrix stored is J - I / (gamma h), so what is solved for is -U.
  template <int s, int... j>
  PERCUTA_INLINE void stage(const Real* y, const Rates& rates, const Real& inverse,
                            std::integer_sequence<int, j...> /*earlier*/) {
    Real* const now = u_[s];
    if constexpr (s == 0) {
      for (int i = 0; i < n; ++i) {
        now[i] = slope[i];
      }
    } else {
      for (int i = 0; i < n; ++i) {
        argument_[i] = (y[i] - ... - (Scalar(Method::a[s][j]) * u_[j][i]));
      }
      Model::derivative(argument_, rates, now);
      const Real scaled[] = {(inverse * Scalar(Method::c[s][j]))...};
      for (int i = 0; i < n; ++i) {
        now[i] = (now[i] - ... - (scaled[j] * u_[j][i]));
      }
    }
    Lu::solve(factors_, now);
  }

  PERCUTA_INLINE Real dense_sum(int state, const double (&weights)[Method::stages]) const {
    Real sum = u_[0][state] * Scalar(weights[0]);
    for (int j = 1; j < Method::stages; ++j) {
      sum = sum + u_[j][state] * Scalar(weights[j]);
    }
    return sum;
  }

  Real factors_[Lu::entries];
  Real u_[Method::stages][n];
  Real argument_[n];
  Real bend_[n];
  Real twist_[n];
};

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
