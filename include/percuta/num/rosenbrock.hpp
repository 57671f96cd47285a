#pragma once

#include <utility>

#include "percuta/num/dual.hpp"
#include "percuta/num/rosenbrock_methods.hpp"
#include "percuta/num/sparse_lu.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

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
#pragma GCC unroll 1024
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
template <class Model, class Real, class Method>
class RosenbrockStep {
 public:
  static constexpr int n = Model::states;
  using Rates = typename Model::template Rates<Real>;
  using Lu = SparseLu<ModelShape<Model>, Real>;

  /// Before `take`: dy/dt at y, which the first stage uses.
  PERCUTA_INLINE void look(const Real* y, const Rates& rates) {
    Model::derivative(y, rates, slope);
  }

  /// From y over `step`; afterwards `end` holds the new state, `rise` what it has over y and
  /// `error` its estimated error.
  PERCUTA_INLINE void take(const Real* y, const Rates& rates, const Real& step) {
    const Real inverse = Real(1) / step;
    factor(y, rates, inverse);
    run_stages(y, rates, inverse, std::make_integer_sequence<int, Method::stages>{});
    close(y, std::make_integer_sequence<int, Method::stages>{});
  }

  /// Before `between`, once a step.
  PERCUTA_INLINE void bend([[maybe_unused]] const Rates& rates, [[maybe_unused]] const Real& step) {
    if constexpr (Method::hermite) {
      Real end_slope[n];
      Model::derivative(end, rates, end_slope);
      for (int i = 0; i < n; ++i) {
        const Real early = rise[i] - step * slope[i];
        bend_[i] = early;
        twist_[i] = (step * end_slope[i] - rise[i]) - early;
      }
    } else {
      for (int i = 0; i < n; ++i) {
        bend_[i] = weigh(i, Method::d2, std::make_integer_sequence<int, Method::stages>{});
        twist_[i] = weigh(i, Method::d3, std::make_integer_sequence<int, Method::stages>{});
      }
    }
  }
  /// The state at y(t + theta step) of the step just taken from y.
  PERCUTA_INLINE Real between(int state, const Real& theta, const Real& y) const {
    const Real left = Real(1) - theta;
    return left * y + theta * (end[state] - left * (bend_[state] + theta * twist_[state]));
  }

  Real slope[n];
  Real rise[n];
  Real end[n];
  Real error[n];

 private:
  using Scalar = ScalarOf<Real>;

  PERCUTA_INLINE void factor(const Real* y, const Rates& rates, const Real& inverse) {
    Real entries[Lu::entries];
    jacobian<Model>(y, rates, entries);
    const Real shift = inverse * Scalar(1 / Method::gamma);
#pragma GCC unroll 64
    for (int i = 0; i < n; ++i) {
      Real& diagonal = entries[ModelShape<Model>::program.slot(i, i)];
      diagonal = diagonal - shift;
    }
    Lu::factor(entries);
    for (int i = 0; i < Lu::entries; ++i) {
      factors_[i] = entries[i];
    }
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
      if constexpr (Method::evaluates[s]) {
        for (int i = 0; i < n; ++i) {
          argument_[i] = (y[i] - ... - (Scalar(Method::a[s][j]) * u_[j][i]));
        }
        Model::derivative(argument_, rates, latest_);
      }
      const Real scaled[] = {(inverse * Scalar(Method::c[s][j]))...};
      for (int i = 0; i < n; ++i) {
        now[i] = (latest_[i] - ... - (scaled[j] * u_[j][i]));
      }
    }
    Lu::solve(factors_, now);
  }

  template <int... j>
  PERCUTA_INLINE void close(const Real* y, std::integer_sequence<int, j...> /*all*/) {
    for (int i = 0; i < n; ++i) {
      rise[i] = (... + (Scalar(-Method::b[j]) * u_[j][i]));
      end[i] = y[i] + rise[i];
      error[i] = (... + (Scalar(Method::e[j]) * u_[j][i]));
    }
  }

  template <int... j>
  PERCUTA_INLINE Real weigh(int state, const double (&weights)[Method::stages],
                            std::integer_sequence<int, j...> /*all*/) const {
    return (... + (u_[j][state] * Scalar(weights[j])));
  }

  Real factors_[Lu::entries];
  Real u_[Method::stages][n];
  Real argument_[n];
  Real latest_[n];
  Real bend_[n];
  Real twist_[n];
};

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
