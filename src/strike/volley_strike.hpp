#pragma once

#include "volley.hpp"

#include "percuta/num/math.hpp"

namespace percuta::strike {
inline namespace PERCUTA_INSTRUCTION_SET {

/// One strike, or one in each lane.
template <class Real>
struct Strike {
  Real beside_mm;  ///< where it falls, from where a steady hand had put it
  Real ahead_mm;
  Real depth_mm;
  Real lift_ratio;  ///< depth of the layers there over their usual depth
  Real tear_mm;
};

// The functions below skip what cannot occur here (no argument is zero, tiny, large or no number)
// and are good to a few millionths: far below what chance does to a strike, and in half the time.

/// Whole numbers as wide as a Real.
template <class Real>
using WholeOf = typename num::RealTraits<Real>::Whole;

/// Unsigned bits as signed ones.
template <class Real, class Words>
PERCUTA_INLINE WholeOf<Real> to_signed(const Words& words) {
  WholeOf<Real> out;
  __builtin_memcpy(&out, &words, sizeof(words));
  return out;
}

/// The top 24 bits of a random word as a number in (0, 1).
template <class Real, class Words>
PERCUTA_INLINE Real to_unit(const Words& word) {
  return (num::convert<Real>(to_signed<Real>(Words(word >> 8))) + 0.5F) * 0x1p-24F;
}

// Polynomials go by pairs: a machine that multiplies in parallel waits half as long as in a row.

/// Natural logarithm of a number in (0, 1), by the classic expansion in its distance from a power
/// of two.
template <class Real>
PERCUTA_INLINE Real log_of_unit(const Real& x) {
  constexpr std::int32_t half_root = 0x3f3504f3;  // sqrt(1/2)
  const auto bits = num::to_bits(x);
  const auto exponent = (bits - WholeOf<Real>(half_root)) >> 23;
  const Real f = num::from_bits<Real>(bits - (exponent << 23)) - 1.0F;
  const Real f2 = f * f;
  const Real tail = (f * -2.497996052e-01F + 3.333475100e-01F) +
                    f2 * ((f * -1.717890469e-01F + 1.991055574e-01F) +
                          f2 * (f * -1.015866776e-01F + 1.613086326e-01F));
  return num::convert<Real>(exponent) * 0.69314718F + (f + (f * f2 * tail - f2 * 0.5F));
}

/// e^x for |x| below 60.
template <class Real>
PERCUTA_INLINE Real exp_of_moderate(const Real& x) {
  const Real k = num::detail::round_to_whole(Real(x * 1.44269504F));
  const Real r = (x - k * 6.9313812256e-01F) - k * 9.0580006145e-06F;
  const Real r2 = r * r;
  const Real tail =
      (r * 1.666651684e-01F + 4.999913248e-01F) + r2 * (r * 8.369072544e-03F + 4.189964587e-02F);
  const Real value = (r + 1.0F) + r2 * tail;
  return value * num::detail::power_of_two(k);
}

/// A direction, as the sine and cosine of its angle.
template <class Real>
struct Direction {
  Real sine;
  Real cosine;
};

/// A random direction: an eighth of a turn either way from the upper 24 bits, which
/// of the four quarters from two of the others.
template <class Real, class Words>
PERCUTA_INLINE Direction<Real> random_direction(const Words& word) {
  constexpr float quarter_turn = 1.5707963268F;
  const Real x = (to_unit<Real>(word) - 0.5F) * quarter_turn;
  const Real z = x * x;
  const Real sine =
      x + x * z * ((z * 8.331966369e-03F + -1.666665039e-01F) + z * z * -1.949435854e-04F);
  const Real cosine = (1.0F - z * 0.5F) + z * z * (z * -1.365097719e-03F + 4.166119554e-02F);
  constexpr auto sign_bit = static_cast<std::int32_t>(0x80000000U);
  const auto signs = to_signed<Real>(Words(word << 30)) & WholeOf<Real>(sign_bit);
  const Real signed_cosine = num::from_bits<Real>(num::to_bits(cosine) ^ signs);
  const auto swap = num::convert<Real>(to_signed<Real>(word) & WholeOf<Real>(1)) == Real(0.0F);
  return {num::select(swap, sine, signed_cosine), num::select(swap, signed_cosine, sine)};
}

/// Equation 6 as a series in s, the sine of half the angle of contact: good to a few hundred
/// thousandths for any roller, without a division.
template <class Real>
PERCUTA_INLINE Real roller_way(const Volley& volley, const Real& depth_mm) {
  const Real s2 = depth_mm * (0.5F / volley.tip_circle_mm);
  const Real s = num::sqrt(s2);
  const Real s4 = s2 * s2;
  const Real rolled = s * s2 *
                      ((s2 * 0.13333333F + 1.3333333F) + s4 * (s2 * 0.019841270F + 0.042857144F)) *
                      (4 * volley.tip_circle_mm);
  if (!(volley.slid_ratio > 0)) {
    return rolled;
  }
  const Real half_angle = s * ((s2 * 0.16666667F + 1.0F) + s4 * (s2 * 0.044642857F + 0.075F));
  return rolled + (volley.tip_circle_mm - depth_mm) * half_angle * (4 * volley.slid_ratio);
}

template <class Real, class Words>
PERCUTA_INLINE Strike<Real> strike_of(const Volley& volley, const num::WordsOf<Words>& words) {
  Strike<Real> out;
  const float reach_mm = 2 * volley.wobble_mm;
  out.beside_mm = (to_unit<Real>(words.word[0]) - 0.5F) * reach_mm;
  out.ahead_mm = (to_unit<Real>(words.word[1]) - 0.5F) * reach_mm;
  // Two normal variates by the method of Box and Muller.
  const Real radius = num::sqrt(Real(log_of_unit(to_unit<Real>(words.word[2])) * -2.0F));
  const auto turn = random_direction<Real>(words.word[3]);
  const Real depth = exp_of_moderate(Real(radius * turn.cosine * volley.sigma + volley.log_depth));
  out.depth_mm = num::min(depth, Real(volley.depth_max_mm));
  out.lift_ratio = radius * turn.sine * volley.undulation_ratio + 1.0F;
  out.tear_mm = Real(0.0F);
  if (volley.tears) {
    const Real way_mm =
        volley.tip_circle_mm > 0 ? roller_way(volley, out.depth_mm) : Real(volley.glide_way_mm);
    out.tear_mm = num::max(Real(way_mm - volley.tear_onset_mm), Real(0.0F));
  }
  return out;
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::strike
