#pragma once

#include "percuta/num/real.hpp"

// Our own exponential, logarithm and power, so that double, float and packs give the same bits in
// every lane, whatever the compiler and the instruction set. Accuracy in units in the last place,
// as `test/num/math_test.cpp` measures it: exp 1, log 1, in both sizes; pow 2 + |y ln x|.
namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

namespace detail {

template <class Scalar>
struct Binary;
template <>
struct Binary<double> {
  using Bits = std::int64_t;
  static constexpr int fraction_bits = 52;
  static constexpr double magic = 0x1.8p52;  // adding it rounds to a whole number
  static constexpr double ln2_high = 6.93147180369123816490e-01;  // 32 bits, so k ln2_high is exact
  static constexpr double ln2_low = 1.90821492927058770002e-10;
  static constexpr double log2_e = 1.44269504088896338700;
  static constexpr double exp_overflow = 709.782712893384;
  static constexpr double exp_underflow = -745.2;
  static constexpr double smallest_normal = 0x1p-1022;
  static constexpr double lift = 0x1p54;
  static constexpr double lift_exponent = 54;
  static constexpr Bits half_root = 0x3fe6a09e667f3bcd;  // sqrt(1/2)
};
template <>
struct Binary<float> {
  using Bits = std::int32_t;
  static constexpr int fraction_bits = 23;
  static constexpr float magic = 0x1.8p23F;
  static constexpr float ln2_high = 6.9313812256e-01F;
  static constexpr float ln2_low = 9.0580006145e-06F;
  static constexpr float log2_e = 1.4426950216F;
  static constexpr float exp_overflow = 88.72283F;
  static constexpr float exp_underflow = -104.0F;
  static constexpr float smallest_normal = 0x1p-126F;
  static constexpr float lift = 0x1p25F;
  static constexpr float lift_exponent = 25;
  static constexpr Bits half_root = 0x3f3504f3;
};

/// Polynomial with coefficients from the highest power down.
template <class Real, int n>
PERCUTA_INLINE Real horner(const ScalarOf<Real> (&coefficients)[n], const Real& x) {
  Real value(coefficients[0]);
  for (int i = 1; i < n; ++i) {
    value = value * x + coefficients[i];
  }
  return value;
}

/// The nearest whole number, for |x| below 2^(fraction bits - 1).
template <class Real>
PERCUTA_INLINE Real round_to_whole(const Real& x) {
  const Real magic(Binary<ScalarOf<Real>>::magic);
  return (x + magic) - magic;
}

/// 2^k for a whole number k in the range of normal exponents.
template <class Real>
PERCUTA_INLINE Real power_of_two(const Real& k) {
  using Format = Binary<ScalarOf<Real>>;
  const Real magic(Format::magic);
  const auto shifted = to_bits(k + magic) - to_bits(magic);
  return from_bits<Real>((shifted << Format::fraction_bits) + to_bits(Real(1)));
}

/// exp(r) for |r| at most ln(2)/2, as 1 + r + r^2 q(r).
template <class Real>
PERCUTA_INLINE Real exp_near_zero(const Real& r) {
  if constexpr (sizeof(ScalarOf<Real>) == 8) {
    static constexpr double q[] = {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
                                   1.0 / 362880,     1.0 / 40320,     1.0 / 5040,     1.0 / 720,
                                   1.0 / 120,        1.0 / 24,        1.0 / 6,        0.5};
    return 1.0 + (r + (r * r) * horner<Real>(q, r));
  } else {
    static constexpr float q[] = {1.0F / 40320, 1.0F / 5040, 1.0F / 720, 1.0F / 120,
                                  1.0F / 24,    1.0F / 6,    0.5F};
    return 1.0F + (r + (r * r) * horner<Real>(q, r));
  }
}

/// s (hfsq + R) of the classic expansion of log(1 + f) in s = f / (2 + f).
template <class Real>
PERCUTA_INLINE Real log_tail(const Real& s, const Real& half_square) {
  const Real z = s * s;
  if constexpr (sizeof(ScalarOf<Real>) == 8) {
    static constexpr double p[] = {1.479819860511658591e-01, 1.531383769920937332e-01,
                                   1.818357216161805012e-01, 2.222219843214978396e-01,
                                   2.857142874366239149e-01, 3.999999999940941908e-01,
                                   6.666666666666735130e-01};
    return s * (half_square + z * horner<Real>(p, z));
  } else {
    static constexpr float p[] = {0.24279078841F, 0.28498786688F, 0.40000972152F, 0.66666662693F};
    return s * (half_square + z * horner<Real>(p, z));
  }
}

/// x = 2^exponent (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), for x positive and finite.
template <class Real>
struct Parts {
  Real exponent;
  Real f;
};
template <class Real>
PERCUTA_INLINE Parts<Real> take_apart(const Real& x) {
  using Scalar = ScalarOf<Real>;
  using Format = Binary<Scalar>;
  using Whole = typename RealTraits<Real>::Whole;
  const auto small = x < Real(Format::smallest_normal);
  const auto bits = to_bits(select(small, x * Format::lift, x));
  const auto shift = (bits - Whole(Format::half_root)) >> Format::fraction_bits;
  const Real magic(Format::magic);
  const Real exponent = from_bits<Real>(shift + to_bits(magic)) - magic;
  const Real f = from_bits<Real>(bits - (shift << Format::fraction_bits)) - Real(Scalar(1));
  return {select(small, exponent - Format::lift_exponent, exponent), f};
}

}  // namespace detail

/// e^x.
template <class Real>
PERCUTA_INLINE Real exp(const Real& x) {
  using Format = detail::Binary<ScalarOf<Real>>;
  using Scalar = ScalarOf<Real>;
  // The second of min and max passes what is no number.
  const Real inside = max(Real(Format::exp_underflow), min(Real(Format::exp_overflow), x));
  const Real k = detail::round_to_whole(Real(inside * Format::log2_e));
  const Real r = (inside - k * Format::ln2_high) - k * Format::ln2_low;
  // In two steps, so that results below the normal numbers come out too.
  const Real half = detail::round_to_whole(Real(k * Scalar(0.5)));
  const Real value =
      detail::exp_near_zero(r) * detail::power_of_two(half) * detail::power_of_two(Real(k - half));
  return select(x > Real(Format::exp_overflow), Real(Scalar(__builtin_inf())), value);
}

/// Natural logarithm; minus infinity at zero, no number below.
template <class Real>
PERCUTA_INLINE Real log(const Real& x) {
  using Scalar = ScalarOf<Real>;
  using Format = detail::Binary<Scalar>;
  const auto [k, f] = detail::take_apart(x);
  const Real half_square = (f * f) * Scalar(0.5);
  const Real s = f / (f + Scalar(2));
  const Real tail = detail::log_tail(s, half_square);
  const Real value = k * Format::ln2_high - ((half_square - (tail + k * Format::ln2_low)) - f);
  const Real infinity = Real(static_cast<Scalar>(__builtin_inf()));
  const Real usual = select(x < infinity, value, x);
  const Real at_zero = select(x > Real(Scalar(0)), usual, Real(Scalar(__builtin_nan(""))));
  return select(x == Real(Scalar(0)), -infinity, at_zero);
}

/// x^y for x >= 0; 0^0 is 1.
template <class Real>
PERCUTA_INLINE Real pow(const Real& x, const Real& y) {
  using Scalar = ScalarOf<Real>;
  const Real zero(Scalar(0));
  return select(y == zero, Real(Scalar(1)), exp(Real(y * log(x))));
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
