#pragma once

#include "percuta/num/pack.hpp"

// What a model may do with a `Real`, whether that is double, float or a pack of them. Never branch
// on a Real: compute both sides and `select`.
namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

template <class Real>
struct RealTraits {
  using Scalar = Real;
  using Whole = typename WholeOf<Real>::Type;
  using Mask = bool;
  static constexpr int lanes = 1;
};
template <class T, int N>
struct RealTraits<Pack<T, N>> {
  using Scalar = T;
  using Whole = Pack<typename WholeOf<T>::Type, N>;
  using Mask = PackMask<T, N>;
  static constexpr int lanes = N;
};
/// One lane of a Real.
template <class Real>
using ScalarOf = typename RealTraits<Real>::Scalar;
/// The answer of a comparison of two Reals.
template <class Real>
using MaskOf = typename RealTraits<Real>::Mask;
template <class Real>
inline constexpr int lanes_of = RealTraits<Real>::lanes;

PERCUTA_INLINE constexpr double select(bool mask, double a, double b) { return mask ? a : b; }
PERCUTA_INLINE constexpr float select(bool mask, float a, float b) { return mask ? a : b; }
PERCUTA_INLINE constexpr bool any(bool mask) { return mask; }
PERCUTA_INLINE constexpr bool all(bool mask) { return mask; }

/// One lane, also of a plain number.
template <class Real>
PERCUTA_INLINE ScalarOf<Real> lane_of(const Real& x, int lane) {
  if constexpr (lanes_of<Real> == 1) {
    return x;
  } else {
    return x[lane];
  }
}
template <class Real>
PERCUTA_INLINE void set_lane(Real& x, int lane, ScalarOf<Real> value) {
  if constexpr (lanes_of<Real> == 1) {
    x = value;
  } else {
    x.set(lane, value);
  }
}
PERCUTA_INLINE bool lane_of_mask(bool mask, int /*lane*/) { return mask; }
template <class T, int N>
PERCUTA_INLINE bool lane_of_mask(PackMask<T, N> mask, int lane) {
  return mask[lane];
}

/// The same values in another kind of lanes.
template <class To, class From>
PERCUTA_INLINE To convert(const From& x) {
  static_assert(lanes_of<To> == lanes_of<From>);
  if constexpr (lanes_of<To> == 1) {
    return static_cast<To>(x);
  } else {
    return To::of(__builtin_convertvector(x.lanes, typename To::Lanes));
  }
}

/// The same number of lanes of double, for time.
template <class Real>
struct DoubleLanes {
  using Type = double;
};
template <class T, int N>
struct DoubleLanes<Pack<T, N>> {
  using Type = Pack<double, N>;
};

/// The bits of a number as a whole number of the same size, and back.
template <class Real>
PERCUTA_INLINE typename RealTraits<Real>::Whole to_bits(const Real& x) {
  typename RealTraits<Real>::Whole out;
  __builtin_memcpy(&out, &x, sizeof(x));
  return out;
}
template <class Real>
PERCUTA_INLINE Real from_bits(const typename RealTraits<Real>::Whole& bits) {
  Real out;
  __builtin_memcpy(&out, &bits, sizeof(out));
  return out;
}

/// The smaller; the second where one is not a number.
template <class Real>
PERCUTA_INLINE Real min(const Real& a, const Real& b) {
  return select(a < b, a, b);
}
/// The larger; the second where one is not a number.
template <class Real>
PERCUTA_INLINE Real max(const Real& a, const Real& b) {
  return select(a > b, a, b);
}

template <class Real>
PERCUTA_INLINE Real abs(const Real& x) {
  using Whole = typename RealTraits<Real>::Whole;
  constexpr auto sign = sizeof(ScalarOf<Real>) == 8 ? 0x7fff'ffff'ffff'ffffLL : 0x7fff'ffffLL;
  using Bits = typename WholeOf<ScalarOf<Real>>::Type;
  return from_bits<Real>(to_bits(x) & Whole(static_cast<Bits>(sign)));
}

/// Correctly rounded.
template <class Real>
PERCUTA_INLINE Real sqrt(const Real& x) {
  if constexpr (lanes_of<Real> == 1) {
    if constexpr (sizeof(Real) == 8) {
      return __builtin_sqrt(x);
    } else {
      return __builtin_sqrtf(x);
    }
  } else {
#if defined(__AVX512F__) && defined(__AVX512DQ__)
    if constexpr (sizeof(Real) == 64) {
      Real root;
      if constexpr (sizeof(ScalarOf<Real>) == 8) {
        __asm__("vsqrtpd %1, %0" : "=v"(root.lanes) : "v"(x.lanes));
      } else {
        __asm__("vsqrtps %1, %0" : "=v"(root.lanes) : "v"(x.lanes));
      }
      return root;
    }
#endif
    Real out;
    for (int lane = 0; lane < lanes_of<Real>; ++lane) {
      out.set(lane, sqrt(x[lane]));
    }
    return out;
  }
}

/// True in the lanes that hold a number that is neither infinite nor no number.
template <class Real>
PERCUTA_INLINE MaskOf<Real> is_finite(const Real& x) {
  return abs(x) <= Real(sizeof(ScalarOf<Real>) == 8 ? static_cast<ScalarOf<Real>>(__DBL_MAX__)
                                                    : static_cast<ScalarOf<Real>>(__FLT_MAX__));
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
