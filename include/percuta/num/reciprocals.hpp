#pragma once

#include "percuta/num/real.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// How many reciprocals may share one division without their product leaving the range of numbers
/// that are each between 1e-9 and 1e9, or 1e-30 and 1e30 in double.
template <class Real>
inline constexpr int reciprocals_per_division = sizeof(ScalarOf<Real>) == 8 ? 8 : 4;

/// x[0] .. x[count - 1] become their reciprocals with one division: that costs as much as fifteen
/// multiplications.
template <int count, class Real>
PERCUTA_INLINE void invert_together(Real (&x)[count]) {
  Real before[count];  // products of all earlier ones
  Real product = x[0];
  for (int i = 1; i < count; ++i) {
    before[i] = product;
    product = product * x[i];
  }
  Real inverse = Real(1) / product;
  for (int i = count - 1; i > 0; --i) {
    const Real mine = inverse * before[i];
    inverse = inverse * x[i];
    x[i] = mine;
  }
  x[0] = inverse;
}

/// x^(-1/8) within 3 %, for x positive and finite: enough to choose a step size.
template <class Real>
PERCUTA_INLINE Real rough_inverse_eighth_root(const Real& x) {
  using Scalar = ScalarOf<Real>;
  using Whole = typename RealTraits<Real>::Whole;
  using Bits = typename WholeOf<Scalar>::Type;
  // An eighth of the exponent taken from 1 + 1/8 of that of one; then a step of Newton.
  constexpr Bits one = sizeof(Scalar) == 8 ? Bits(0x3ff0'0000'0000'0000LL) : Bits(0x3f80'0000);
  const Real guess = from_bits<Real>(Whole(one + one / 8) - (to_bits(x) >> 3));
  const Real square = guess * guess;
  const Real fourth = square * square;
  return guess * (Real(static_cast<Scalar>(1.125)) -
                  (x * Real(static_cast<Scalar>(0.125))) * (fourth * fourth));
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
