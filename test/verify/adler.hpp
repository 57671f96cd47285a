#pragma once

#include "percuta/num/stiff.hpp"

namespace percuta::verify {

/// Adler's circuit: myofibroblasts F and macrophages M (cells/ml) feed each other by CSF C and PDGF
/// P (molecules/ml). A fifth state is the influx of macrophages while an injury lasts; events
/// switch it on and off. [ev:adler2020.circuit]
struct Adler {
  enum State : int { f, m, c, p, influx };
  static constexpr int states = 5;

  /// Per day, cells and molecules in a millilitre.
  template <class Real>
  struct Rates {
    Real growth_f, growth_m, death, capacity, half, c_from_f, p_from_m, p_from_f, c_into_m,
        p_into_f, clearance;
  };
  template <class Real>
  struct Impulse {
    Real influx;
  };

  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& k, Real* dydt) {
    const Real on_p = y[p] / (k.half + y[p]);
    const Real on_c = y[c] / (k.half + y[c]);
    dydt[f] = y[f] * (k.growth_f * on_p * (Real(1) - y[f] / k.capacity) - k.death);
    dydt[m] = y[m] * (k.growth_m * on_c - k.death) + y[influx];
    dydt[c] = k.c_from_f * y[f] - k.c_into_m * y[m] * on_c - k.clearance * y[c];
    dydt[p] = k.p_from_m * y[m] + k.p_from_f * y[f] - k.p_into_f * y[f] * on_p - k.clearance * y[p];
    dydt[influx] = Real(0) * y[influx];
  }
  template <class Real>
  PERCUTA_INLINE static constexpr void jump(const Impulse<Real>& impulse,
                                            const Rates<Real>& /*rates*/, Real* y) {
    y[influx] = impulse.influx;
  }
};

/// Rates of production and uptake are published per minute.
inline Adler::Rates<double> adler_rates() {
  constexpr double per_minute = 24 * 60;
  return {0.9,
          0.8,
          0.3,
          1e6,
          1e9,
          470 * per_minute,
          70 * per_minute,
          240 * per_minute,
          940 * per_minute,
          510 * per_minute,
          2.0};
}

/// Inflow of macrophages while an injury lasts.
inline constexpr double adler_influx_per_d = 1e6;

}  // namespace percuta::verify
