#pragma once

#include <cstdint>

#include "percuta/num/real.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// A Real that knows no value, only which states it came from: running a model's derivative on
/// these at compile time gives the pattern of its Jacobian, which therefore cannot be wrong.
struct Dependence {
  std::uint64_t states = 0;

  constexpr Dependence() = default;
  constexpr Dependence(double /*constant*/) {}  // NOLINT(google-explicit-constructor)
  constexpr static Dependence on(int state) {
    Dependence one;
    one.states = std::uint64_t{1} << static_cast<unsigned>(state);
    return one;
  }
};
template <>
struct RealTraits<Dependence> {
  using Scalar = double;
  using Whole = Dependence;
  using Mask = Dependence;
  static constexpr int lanes = 1;
};

constexpr Dependence join(Dependence a, Dependence b) {
  a.states |= b.states;
  return a;
}
constexpr Dependence operator+(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator-(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator*(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator/(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator-(Dependence a) { return a; }
constexpr Dependence& operator+=(Dependence& a, Dependence b) { return a = join(a, b); }
constexpr Dependence& operator-=(Dependence& a, Dependence b) { return a = join(a, b); }
constexpr Dependence& operator*=(Dependence& a, Dependence b) { return a = join(a, b); }
constexpr Dependence operator<(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator<=(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator>(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence operator>=(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence select(Dependence mask, Dependence a, Dependence b) {
  // A step's place has no derivative, so the mask adds nothing.
  static_cast<void>(mask);
  return join(a, b);
}
constexpr Dependence min(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence max(Dependence a, Dependence b) { return join(a, b); }
constexpr Dependence abs(Dependence a) { return a; }
constexpr Dependence sqrt(Dependence a) { return a; }
constexpr Dependence exp(Dependence a) { return a; }
constexpr Dependence log(Dependence a) { return a; }
constexpr Dependence pow(Dependence a, Dependence b) { return join(a, b); }

/// Which entries of a square matrix may differ from zero; bit `column` of `rows[row]`.
template <int n>
struct Pattern {
  std::uint64_t rows[n] = {};

  constexpr bool has(int row, int column) const {
    return ((rows[row] >> static_cast<unsigned>(column)) & 1U) != 0;
  }
  constexpr void add(int row, int column) {
    rows[row] |= std::uint64_t{1} << static_cast<unsigned>(column);
  }
  constexpr int count() const {
    int entries = 0;
    for (const std::uint64_t row : rows) {
      entries += __builtin_popcountll(row);
    }
    return entries;
  }
  /// The place of an entry when all are stored row by row.
  constexpr int slot(int row, int column) const {
    int before = 0;
    for (int i = 0; i < row; ++i) {
      before += __builtin_popcountll(rows[i]);
    }
    const std::uint64_t left = (std::uint64_t{1} << static_cast<unsigned>(column)) - 1;
    return before + __builtin_popcountll(rows[row] & left);
  }
};

/// The pattern of a model's Jacobian with its whole diagonal, found at compile time.
template <class Model>
consteval Pattern<Model::states> jacobian_pattern() {
  constexpr int n = Model::states;
  static_assert(n <= 64, "a row of the pattern is one 64-bit word");
  Dependence y[n];
  Dependence dydt[n];
  for (int i = 0; i < n; ++i) {
    y[i] = Dependence::on(i);
  }
  Model::derivative(y, typename Model::template Rates<Dependence>{}, dydt);
  Pattern<n> pattern;
  for (int i = 0; i < n; ++i) {
    pattern.rows[i] = dydt[i].states;
    pattern.add(i, i);
  }
  return pattern;
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
