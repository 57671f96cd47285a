#pragma once

#include "percuta/num/real.hpp"

namespace percuta::healing {

/// One layer of the dermis and the epidermis above it, after needling: the equations, written once
/// for every kind of number. A chain turns damage into a saturating source of fibroblasts and
/// myofibroblasts, so nothing sustains itself; layers exchange nothing. Every state is a departure
/// from rest, so that rest is exactly zero. Equations, assumptions and where they stop holding:
/// docs/models/healing.md.
struct Tissue {
  enum State : int {
    damage,
    neutrophil,
    cytokine,
    m1,
    m2,
    tgf_beta,
    pdgf,
    mmp,
    fibroblast,
    proto_myofibroblast,
    myofibroblast,
    new_iii,
    new_i,
    mature_iii,  ///< over its rest
    mature_i,    ///< over its rest
    tropoelastin,
    elastin,
    opening,    ///< surface that is not closed
    thickness,  ///< of the epidermis
    pigment
  };
  static constexpr int states = 20;

  /// The constants of one person, per day where they are rates.
  template <class Real>
  struct Rates {
    Real damage, neutrophil, cytokine, cytokine_damage, m1, m2, tgf_beta, pdgf, platelets, mmp;
    Real signal_tgf, signal_pdgf, half_squared, full, fibroblast, myofibroblast;
    Real deposit_iii, deposit_i, ceiling_inverse, loss, maturation, turnover, cut, block;
    Real tropoelastin, tropoelastin_rise, elastin_deposit, elastin_cut, elastin;
    Real closure, renewal, follow, pigment;
  };

  /// What a session does to the layer at once.
  template <class Real>
  struct Dose {
    Real damage;  ///< added, in reference sessions
    Real keep;    ///< factor on new collagen
    Real opened;  ///< share of the surface that opens
  };

  template <class Real>
  PERCUTA_INLINE static constexpr void strike(const Dose<Real>& dose, const Rates<Real>& /*rates*/,
                                              Real* y) {
    y[damage] = y[damage] + dose.damage;
    y[new_iii] = y[new_iii] * dose.keep;
    y[new_i] = y[new_i] * dose.keep;
    y[opening] = y[opening] + (Real(1) - y[opening]) * dose.opened;
  }

  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& c, Real* rate) {
    cells(y, c, rate);
    collagen(y, c, rate);
    rate[tropoelastin] = c.tropoelastin * (c.tropoelastin_rise * y[fibroblast] - y[tropoelastin]);
    rate[elastin] = c.elastin_deposit * y[tropoelastin] - c.elastin * y[elastin] -
                    c.elastin_cut * y[mmp] * (Real(1) + y[elastin]);
    rate[opening] = c.closure * (Real(0) - y[opening]);
    rate[pigment] = c.pigment * (y[cytokine] - y[pigment]);
  }

 private:
  template <class Real>
  PERCUTA_INLINE static constexpr void cells(const Real* y, const Rates<Real>& c, Real* rate) {
    rate[damage] = c.damage * (Real(0) - y[damage]);
    rate[neutrophil] = c.neutrophil * (y[damage] - y[neutrophil]);
    const Real calling = y[neutrophil] + c.cytokine_damage * (y[damage] - y[neutrophil]);
    rate[cytokine] = c.cytokine * (calling - y[cytokine]);
    rate[m1] = c.m1 * (y[cytokine] - y[m1]);
    rate[m2] = c.m2 * (y[m1] - y[m2]);
    rate[tgf_beta] = c.tgf_beta * (y[m2] - y[tgf_beta]);
    const Real macrophages = Real(0.5F) * (y[m1] + y[m2]);
    const Real giving = macrophages + c.platelets * (y[damage] - macrophages);
    rate[pdgf] = c.pdgf * (giving - y[pdgf]);
    rate[mmp] = c.mmp * (y[cytokine] - y[mmp]);
    const Real signal = c.signal_tgf * y[tgf_beta] + c.signal_pdgf * y[pdgf];
    const Real square = signal * signal;
    const Real active = c.full * square / (c.half_squared + square);
    rate[fibroblast] = c.fibroblast * (active - y[fibroblast]);
    rate[proto_myofibroblast] = c.myofibroblast * (y[fibroblast] - y[proto_myofibroblast]);
    rate[myofibroblast] = c.myofibroblast * (y[proto_myofibroblast] - y[myofibroblast]);
  }

  template <class Real>
  PERCUTA_INLINE static constexpr void collagen(const Real* y, const Rates<Real>& c, Real* rate) {
    const Real gain = (y[new_iii] + y[new_i]) + (y[mature_iii] + y[mature_i]);
    const Real room = Real(1) - gain * c.ceiling_inverse;
    const Real ripening = c.maturation / (Real(1) + c.block * y[cytokine]);
    const Real going = c.loss + c.cut * y[mmp] + ripening;
    rate[new_iii] = c.deposit_iii * y[fibroblast] * room - going * y[new_iii];
    rate[new_i] = c.deposit_i * y[myofibroblast] * room - going * y[new_i];
    rate[mature_iii] = ripening * y[new_iii] - c.turnover * y[mature_iii];
    rate[mature_i] = ripening * y[new_i] - c.turnover * y[mature_i];
    rate[thickness] = c.renewal * (c.follow * gain - y[thickness]);
  }
};

}  // namespace percuta::healing
