#pragma once

#include <utility>

#include "percuta/num/reciprocals.hpp"
#include "percuta/num/sparsity.hpp"

// Elimination of a sparse matrix whose pattern is known at compile time: the order of pivots and
// every single operation are a constant list, which the compiler unrolls. No pivoting for size: the
// matrices here are J - d I with a d that the step size makes dominant; a step that is too long
// for that gives what is no finite number, and is tried again shorter.
namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// One operation on the stored entries e, or on a right-hand side b.
struct Operation {
  enum Kind : std::uint8_t {
    invert,     ///< e[at[0]] .. e[at[count - 1]] become their reciprocals, with one division
    scale,      ///< e[at[0]] *= e[at[1]]
    eliminate,  ///< e[at[0]] -= e[at[1]] * e[at[2]]
    carry,      ///< b[at[0]] -= e[at[1]] * b[at[2]]
    finish      ///< b[at[0]] *= e[at[1]]
  };
  Kind kind = invert;
  std::uint8_t count = 0;
  std::int16_t at[8] = {};
};

/// The whole program for one pattern.
template <int n>
struct Elimination {
  static constexpr int most = 1500;
  Pattern<n> filled;  ///< With what elimination fills in; entries are stored by its slots.
  int order[n] = {};  ///< Pivots, first to last.
  int factor_count = 0;
  Operation factor[most] = {};
  int solve_count = 0;
  Operation solve[most] = {};

  constexpr int slot(int row, int column) const { return filled.slot(row, column); }
  constexpr void add_factor(Operation operation) { factor[factor_count++] = operation; }
  constexpr void add_solve(Operation operation) { solve[solve_count++] = operation; }
};

/// How many pivots share one division, at most.
inline constexpr int pivots_per_division = 8;

namespace detail {

constexpr Operation operation(Operation::Kind kind, int a, int b = 0, int c = 0) {
  return {kind,
          1,
          {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), static_cast<std::int16_t>(c),
           0}};
}

/// The pivot that can fill in least (Markowitz); the first of equals.
template <int n>
constexpr int next_pivot(const Pattern<n>& filled, std::uint64_t remaining) {
  int best = -1;
  int least = n * n;
  for (int k = 0; k < n; ++k) {
    if (((remaining >> static_cast<unsigned>(k)) & 1U) == 0) {
      continue;
    }
    int below = 0;
    for (int i = 0; i < n; ++i) {
      below += ((remaining >> static_cast<unsigned>(i)) & 1U) != 0 && filled.has(i, k) ? 1 : 0;
    }
    const int cost = (below - 1) * (__builtin_popcountll(filled.rows[k] & remaining) - 1);
    if (cost < least) {
      least = cost;
      best = k;
    }
  }
  return best;
}

/// Chooses the order and marks what fills in.
template <int n>
constexpr void choose_order(Elimination<n>& program) {
  std::uint64_t remaining = n == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1;
  for (int step = 0; step < n; ++step) {
    const int k = next_pivot(program.filled, remaining);
    program.order[step] = k;
    remaining &= ~(std::uint64_t{1} << static_cast<unsigned>(k));
    for (int i = 0; i < n; ++i) {
      if (((remaining >> static_cast<unsigned>(i)) & 1U) != 0 && program.filled.has(i, k)) {
        program.filled.rows[i] |= program.filled.rows[k] & remaining;
      }
    }
  }
}

/// True if no pivot of steps [from, to) still changes the diagonal of the one at step `to`.
template <int n>
constexpr bool diagonal_is_final(const Elimination<n>& program, int from, int to) {
  for (int step = from; step < to; ++step) {
    const int p = program.order[step];
    const int k = program.order[to];
    if (program.filled.has(k, p) && program.filled.has(p, k)) {
      return false;
    }
  }
  return true;
}

/// Inverts the pivot of `step` and others that are final by then.
template <int n>
constexpr void add_inversions(Elimination<n>& program, int step, bool (&inverted)[n]) {
  Operation group;
  for (int other = step; other < n && group.count < pivots_per_division; ++other) {
    const int k = program.order[other];
    if (!inverted[k] && diagonal_is_final(program, step, other)) {
      inverted[k] = true;
      group.at[group.count++] = static_cast<std::int16_t>(program.slot(k, k));
    }
  }
  program.add_factor(group);
}

template <int n>
constexpr void add_elimination_of(Elimination<n>& program, int step) {
  const int k = program.order[step];
  for (int right = step + 1; right < n; ++right) {
    const int j = program.order[right];
    if (!program.filled.has(k, j)) {
      continue;
    }
    program.add_factor(operation(Operation::scale, program.slot(k, j), program.slot(k, k)));
    for (int below = step + 1; below < n; ++below) {
      const int i = program.order[below];
      if (program.filled.has(i, k)) {
        program.add_factor(operation(Operation::eliminate, program.slot(i, j), program.slot(i, k),
                                     program.slot(k, j)));
      }
    }
  }
}

template <int n>
constexpr void add_substitution(Elimination<n>& program) {
  for (int step = 0; step < n; ++step) {
    const int k = program.order[step];
    program.add_solve(operation(Operation::finish, k, program.slot(k, k)));
    for (int below = step + 1; below < n; ++below) {
      const int i = program.order[below];
      if (program.filled.has(i, k)) {
        program.add_solve(operation(Operation::carry, i, program.slot(i, k), k));
      }
    }
  }
  for (int step = n - 1; step >= 0; --step) {
    const int k = program.order[step];
    for (int right = step + 1; right < n; ++right) {
      const int j = program.order[right];
      if (program.filled.has(k, j)) {
        program.add_solve(operation(Operation::carry, k, program.slot(k, j), j));
      }
    }
  }
}

}  // namespace detail

/// Writes the program for a pattern, which must hold its whole diagonal.
template <int n>
consteval Elimination<n> plan_elimination(const Pattern<n>& pattern) {
  Elimination<n> program;
  program.filled = pattern;
  detail::choose_order(program);
  bool inverted[n] = {};
  for (int step = 0; step < n; ++step) {
    if (!inverted[program.order[step]]) {
      detail::add_inversions(program, step, inverted);
    }
    detail::add_elimination_of(program, step);
  }
  detail::add_substitution(program);
  return program;
}

/// Runs the program `Shape::program`.
template <class Shape, class Real>
struct SparseLu {
  static constexpr const auto& program = Shape::program;
  static constexpr int entries = program.filled.count();

  /// Replaces the entries of a matrix by its factors.
  PERCUTA_INLINE static void factor(Real* entries_of_matrix) {
    run_factor(entries_of_matrix, std::make_integer_sequence<int, program.factor_count>{});
  }
  /// Replaces b by the solution.
  PERCUTA_INLINE static void solve(const Real* factors, Real* b) {
    run_solve(factors, b, std::make_integer_sequence<int, program.solve_count>{});
  }

 private:
  template <int... i>
  PERCUTA_INLINE static void run_factor(Real* e, std::integer_sequence<int, i...> /*all*/) {
    (factor_one<i>(e), ...);
  }
  template <int... i>
  PERCUTA_INLINE static void run_solve(const Real* e, Real* b,
                                       std::integer_sequence<int, i...> /*all*/) {
    (solve_one<i>(e, b), ...);
  }

  template <int i>
  PERCUTA_INLINE static void factor_one(Real* e) {
    constexpr Operation now = program.factor[i];
    if constexpr (now.kind == Operation::scale) {
      e[now.at[0]] = e[now.at[0]] * e[now.at[1]];
    } else if constexpr (now.kind == Operation::eliminate) {
      e[now.at[0]] = e[now.at[0]] - e[now.at[1]] * e[now.at[2]];
    } else {
      invert<now.count>(e, now);
    }
  }

  template <int count, int from = 0>
  PERCUTA_INLINE static void invert(Real* e, const Operation& now) {
    constexpr int most = reciprocals_per_division<Real>;
    constexpr int here = count - from < most ? count - from : most;
    Real together[here];
    for (int i = 0; i < here; ++i) {
      together[i] = e[now.at[from + i]];
    }
    invert_together(together);
    for (int i = 0; i < here; ++i) {
      e[now.at[from + i]] = together[i];
    }
    if constexpr (from + here < count) {
      invert<count, from + here>(e, now);
    }
  }

  template <int i>
  PERCUTA_INLINE static void solve_one(const Real* e, Real* b) {
    constexpr Operation now = program.solve[i];
    if constexpr (now.kind == Operation::carry) {
      b[now.at[0]] = b[now.at[0]] - e[now.at[1]] * b[now.at[2]];
    } else {
      b[now.at[0]] = b[now.at[0]] * e[now.at[1]];
    }
  }
};

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
