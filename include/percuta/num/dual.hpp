#pragma once

#include "percuta/num/math.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// A number with its derivatives in `directions` directions: exact differentiation, forward.
template <class Real, int directions>
struct Dual {
  Real value;
  Real slopes[directions];

  Dual() = default;
  PERCUTA_INLINE constexpr Dual(const Real& x) : value(x) {  // NOLINT(google-explicit-constructor)
    for (Real& slope : slopes) {
      slope = Real(0);
    }
  }
  PERCUTA_INLINE constexpr Dual(ScalarOf<Real> x) requires(lanes_of<Real> > 1)  // NOLINT
      : Dual(Real(x)) {}
};
template <class Real, int directions>
struct RealTraits<Dual<Real, directions>> {
  using Scalar = ScalarOf<Real>;
  using Whole = typename RealTraits<Real>::Whole;
  using Mask = MaskOf<Real>;
  static constexpr int lanes = lanes_of<Real>;
};

#define PERCUTA_DUAL           \
  template <class Real, int n> \
  PERCUTA_INLINE constexpr

/// value, and slopes a.slopes * by_a.
PERCUTA_DUAL Dual<Real, n> chain(const Real& value, const Dual<Real, n>& a, const Real& by_a) {
  Dual<Real, n> out;
  out.value = value;
  for (int i = 0; i < n; ++i) {
    out.slopes[i] = a.slopes[i] * by_a;
  }
  return out;
}
/// value, and slopes a.slopes * by_a + b.slopes * by_b.
PERCUTA_DUAL Dual<Real, n> chain(const Real& value, const Dual<Real, n>& a, const Real& by_a,
                                 const Dual<Real, n>& b, const Real& by_b) {
  Dual<Real, n> out;
  out.value = value;
  for (int i = 0; i < n; ++i) {
    out.slopes[i] = a.slopes[i] * by_a + b.slopes[i] * by_b;
  }
  return out;
}

PERCUTA_DUAL Dual<Real, n> operator+(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  return chain(Real(a.value + b.value), a, Real(1), b, Real(1));
}
PERCUTA_DUAL Dual<Real, n> operator-(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  return chain(Real(a.value - b.value), a, Real(1), b, Real(-1));
}
PERCUTA_DUAL Dual<Real, n> operator*(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  return chain(Real(a.value * b.value), a, b.value, b, a.value);
}
PERCUTA_DUAL Dual<Real, n> operator/(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  const Real inverse = Real(1) / b.value;
  const Real value = a.value / b.value;  // the bits that plain numbers give
  return chain(value, a, inverse, b, Real(-value * inverse));
}
PERCUTA_DUAL Dual<Real, n> operator-(const Dual<Real, n>& a) {
  return chain(Real(-a.value), a, Real(-1));
}

// A constant beside a dual number, as a Real or, beside packs, as one number.
#define PERCUTA_DUAL_WITH_CONSTANT(op)                                         \
  PERCUTA_DUAL Dual<Real, n> operator op(const Dual<Real, n>& a,               \
                                         const typename Same<Real>::Type& b) { \
    return a op Dual<Real, n>(b);                                              \
  }                                                                            \
  PERCUTA_DUAL Dual<Real, n> operator op(const typename Same<Real>::Type& a,   \
                                         const Dual<Real, n>& b) {             \
    return Dual<Real, n>(a) op b;                                              \
  }
PERCUTA_DUAL_WITH_CONSTANT(+)
PERCUTA_DUAL_WITH_CONSTANT(-)
PERCUTA_DUAL_WITH_CONSTANT(*)
PERCUTA_DUAL_WITH_CONSTANT(/)
#undef PERCUTA_DUAL_WITH_CONSTANT

PERCUTA_DUAL Dual<Real, n>& operator+=(Dual<Real, n>& a, const Dual<Real, n>& b) {
  return a = a + b;
}
PERCUTA_DUAL Dual<Real, n>& operator-=(Dual<Real, n>& a, const Dual<Real, n>& b) {
  return a = a - b;
}
PERCUTA_DUAL Dual<Real, n>& operator*=(Dual<Real, n>& a, const Dual<Real, n>& b) {
  return a = a * b;
}

#define PERCUTA_DUAL_COMPARISON(op)                                                       \
  PERCUTA_DUAL MaskOf<Real> operator op(const Dual<Real, n>& a, const Dual<Real, n>& b) { \
    return a.value op b.value;                                                            \
  }                                                                                       \
  PERCUTA_DUAL MaskOf<Real> operator op(const Dual<Real, n>& a,                           \
                                        const typename Same<Real>::Type& b) {             \
    return a.value op b;                                                                  \
  }
PERCUTA_DUAL_COMPARISON(<)
PERCUTA_DUAL_COMPARISON(<=)
PERCUTA_DUAL_COMPARISON(>)
PERCUTA_DUAL_COMPARISON(>=)
#undef PERCUTA_DUAL_COMPARISON

PERCUTA_DUAL Dual<Real, n> select(const MaskOf<Real>& mask, const Dual<Real, n>& a,
                                  const Dual<Real, n>& b) {
  Dual<Real, n> out;
  out.value = select(mask, a.value, b.value);
  for (int i = 0; i < n; ++i) {
    out.slopes[i] = select(mask, a.slopes[i], b.slopes[i]);
  }
  return out;
}
PERCUTA_DUAL Dual<Real, n> min(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  return select(a < b, a, b);
}
PERCUTA_DUAL Dual<Real, n> max(const Dual<Real, n>& a, const Dual<Real, n>& b) {
  return select(a > b, a, b);
}
PERCUTA_DUAL Dual<Real, n> abs(const Dual<Real, n>& a) { return select(a.value < Real(0), -a, a); }
PERCUTA_DUAL Dual<Real, n> sqrt(const Dual<Real, n>& a) {
  const Real root = sqrt(a.value);
  return chain(root, a, Real(Real(0.5F) / root));
}
PERCUTA_DUAL Dual<Real, n> exp(const Dual<Real, n>& a) {
  const Real value = exp(a.value);
  return chain(value, a, value);
}
PERCUTA_DUAL Dual<Real, n> log(const Dual<Real, n>& a) {
  return chain(log(a.value), a, Real(Real(1) / a.value));
}
/// The exponent may vary too; x must be positive.
PERCUTA_DUAL Dual<Real, n> pow(const Dual<Real, n>& x, const Dual<Real, n>& y) {
  const Real value = pow(x.value, y.value);
  return chain(value, x, Real(y.value * value / x.value), y, Real(value * log(x.value)));
}

#undef PERCUTA_DUAL

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
