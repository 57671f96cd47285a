#include "percuta/num/sparse_lu.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/random.hpp"

namespace percuta::num {
namespace {

constexpr int n = 9;

/// A chain with feedback, a hub and a lonely state.
consteval Pattern<n> make_wound() {
  Pattern<n> made;
  for (int i = 0; i < n; ++i) {
    made.add(i, i);
    if (i > 0) {
      made.add(i, i - 1);
    }
  }
  made.add(0, 4);
  made.add(7, 2);
  made.add(2, 7);
  made.add(5, 0);
  made.rows[8] = 1U << 8U;
  return made;
}
struct Wound {
  static constexpr Pattern<n> pattern = make_wound();
  static constexpr auto program = plan_elimination(pattern);
};

consteval Pattern<n> make_full() {
  Pattern<n> made;
  for (auto& row : made.rows) {
    row = (1U << n) - 1;
  }
  return made;
}
struct Full {
  static constexpr Pattern<n> pattern = make_full();
  static constexpr auto program = plan_elimination(pattern);
};

consteval Pattern<n> make_triangular() {
  Pattern<n> made;
  for (int i = 0; i < n; ++i) {
    made.rows[i] = (2U << static_cast<unsigned>(i)) - 1;
  }
  return made;
}
struct Triangular {
  static constexpr Pattern<n> pattern = make_triangular();
  static constexpr auto program = plan_elimination(pattern);
};

template <class Shape>
void fill(double (&dense)[n][n], double (&right)[n], std::uint64_t seed) {
  const Stream stream(seed);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      const double u = stream.uniform(static_cast<std::uint64_t>(i * n + j)) - 0.5;
      dense[i][j] = Shape::pattern.has(i, j) ? u - (i == j ? 3.0 : 0.0) : 0.0;
    }
    right[i] = stream.uniform(1000 + static_cast<std::uint64_t>(i));
  }
}

/// Plain Gauss elimination, as in any textbook.
void solve_dense(double (&a)[n][n], double (&b)[n]) {
  for (int k = 0; k < n; ++k) {
    for (int i = k + 1; i < n; ++i) {
      const double factor = a[i][k] / a[k][k];
      for (int j = k; j < n; ++j) {
        a[i][j] -= factor * a[k][j];
      }
      b[i] -= factor * b[k];
    }
  }
  for (int k = n - 1; k >= 0; --k) {
    for (int j = k + 1; j < n; ++j) {
      b[k] -= a[k][j] * b[j];
    }
    b[k] /= a[k][k];
  }
}

template <class Shape, class Real>
void solve_sparse(const double (&dense)[n][n], Real (&b)[n]) {
  Real entries[SparseLu<Shape, Real>::entries] = {};
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (Shape::pattern.has(i, j)) {
        entries[Shape::program.slot(i, j)] = Real(static_cast<ScalarOf<Real>>(dense[i][j]));
      }
    }
  }
  SparseLu<Shape, Real>::factor(entries);
  SparseLu<Shape, Real>::solve(entries, b);
}

template <class Shape>
class SparseLuOf : public testing::Test {};
using Shapes = testing::Types<Wound, Full, Triangular>;
TYPED_TEST_SUITE(SparseLuOf, Shapes);

TYPED_TEST(SparseLuOf, EqualsDenseElimination) {
  for (std::uint64_t seed = 1; seed < 50; ++seed) {
    double dense[n][n];
    double right[n];
    fill<TypeParam>(dense, right, seed);
    double sparse[n];
    Pack<double, 4> lanes[n];
    for (int i = 0; i < n; ++i) {
      sparse[i] = right[i];
      lanes[i] = right[i];
    }
    solve_sparse<TypeParam>(dense, sparse);
    solve_sparse<TypeParam>(dense, lanes);
    solve_dense(dense, right);
    for (int i = 0; i < n; ++i) {
      ASSERT_NEAR(sparse[i], right[i], 1e-13 * (1 + std::abs(right[i])));
      ASSERT_EQ(lanes[i][2], sparse[i]);
    }
  }
}

TEST(SparseLu, WorksOnlyWhereSomethingIs) {
  // A lower triangle needs no elimination of others' diagonals: two divisions for nine pivots.
  int divisions = 0;
  int eliminations = 0;
  for (int i = 0; i < Triangular::program.factor_count; ++i) {
    divisions += Triangular::program.factor[i].kind == Operation::invert ? 1 : 0;
    eliminations += Triangular::program.factor[i].kind == Operation::eliminate ? 1 : 0;
  }
  EXPECT_EQ(divisions, 2);
  EXPECT_EQ(eliminations, 0);
  EXPECT_EQ(Full::program.filled.count(), n * n);
  EXPECT_LE(Wound::program.filled.count(), Wound::pattern.count() + 5);
}

}  // namespace
}  // namespace percuta::num
