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
    laying,  ///< myofibroblasts as their collagen reaches the fibres
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
  static constexpr int states = 21;

  /// The constants of one person, per day where they are rates.
  template <class Real>
  struct Rates {
    Real damage, neutrophil, cytokine, cytokine_damage, m1, m2, tgf_beta, pdgf, platelets, mmp;
    Real signal_tgf, signal_pdgf, half_squared, full, fibroblast, myofibroblast, assembly;
    Real deposit_iii, deposit_i, ceiling_inverse, loss, maturation, turnover, cut, block;
    Real tropoelastin, tropoelastin_rise, elastin_deposit, elastin;
    Real closure, renewal, follow, pigment;
  };

  /// What a session does to the layer at once.
  template <class Real>
  struct Impulse {
    Real damage;  ///< added, in reference sessions
    Real keep;    ///< factor on new collagen
    Real torn;    ///< share of elastin that is lost
    Real opened;  ///< share of the surface that opens
  };

  template <class Real>
  PERCUTA_INLINE static constexpr void jump(const Impulse<Real>& impulse,
                                            const Rates<Real>& /*rates*/, Real* y) {
    y[damage] = y[damage] + impulse.damage;
    y[new_iii] = y[new_iii] * impulse.keep;
    y[new_i] = y[new_i] * impulse.keep;
    y[elastin] = y[elastin] - (Real(1) + y[elastin]) * impulse.torn;
    y[opening] = y[opening] + (Real(1) - y[opening]) * impulse.opened;
  }

  template <class Real>
  PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& c, Real* rate) {
    const Shared<Real> now(y, c);
    cells(y, c, now, rate);
    collagen(y, c, now, rate);
    rate[tropoelastin] = c.tropoelastin * (c.tropoelastin_rise * y[fibroblast] - y[tropoelastin]);
    rate[elastin] = c.elastin_deposit * y[tropoelastin] - c.elastin * y[elastin];
    rate[opening] = c.closure * (Real(0) - y[opening]);
    rate[pigment] = c.pigment * (y[cytokine] - y[pigment]);
  }

  /// The derivative's derivatives by hand, for speed; a test holds them against dual numbers.
  template <class Real, class Entries>
  PERCUTA_INLINE static void jacobian(const Real* y, const Rates<Real>& c, Entries& at) {
    const Shared<Real> now(y, c);
    cells_jacobian(c, now, at);
    collagen_jacobian(y, c, now, at);
    at.template set<tropoelastin, fibroblast>(c.tropoelastin * c.tropoelastin_rise);
    at.template set<tropoelastin, tropoelastin>(-c.tropoelastin);
    at.template set<elastin, tropoelastin>(c.elastin_deposit);
    at.template set<elastin, elastin>(-c.elastin);
    at.template set<opening, opening>(-c.closure);
    at.template set<pigment, cytokine>(c.pigment);
    at.template set<pigment, pigment>(-c.pigment);
  }

 private:
  /// What several rates need.
  template <class Real>
  struct Shared {
    Real signal, active_inverse, ripening_inverse, ripening, gain, room;
    PERCUTA_INLINE constexpr Shared(const Real* y, const Rates<Real>& c)
        : signal(c.signal_tgf * y[tgf_beta] + c.signal_pdgf * y[pdgf]),
          active_inverse(Real(1) / (c.half_squared + signal * signal)),
          ripening_inverse(Real(1) / (Real(1) + c.block * y[cytokine])),
          ripening(c.maturation * ripening_inverse),
          gain((y[new_iii] + y[new_i]) + (y[mature_iii] + y[mature_i])),
          room(Real(1) - gain * c.ceiling_inverse) {}
  };

  template <class Real>
  PERCUTA_INLINE static constexpr void cells(const Real* y, const Rates<Real>& c,
                                             const Shared<Real>& now, Real* rate) {
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
    const Real active = c.full * (now.signal * now.signal) * now.active_inverse;
    rate[fibroblast] = c.fibroblast * (active - y[fibroblast]);
    rate[proto_myofibroblast] = c.myofibroblast * (y[fibroblast] - y[proto_myofibroblast]);
    rate[myofibroblast] = c.myofibroblast * (y[proto_myofibroblast] - y[myofibroblast]);
    rate[laying] = c.assembly * (y[myofibroblast] - y[laying]);
  }

  template <class Real>
  PERCUTA_INLINE static constexpr void collagen(const Real* y, const Rates<Real>& c,
                                                const Shared<Real>& now, Real* rate) {
    const Real going = c.loss + c.cut * y[mmp] + now.ripening;
    rate[new_iii] = c.deposit_iii * y[fibroblast] * now.room - going * y[new_iii];
    rate[new_i] = c.deposit_i * y[laying] * now.room - going * y[new_i];
    rate[mature_iii] = now.ripening * y[new_iii] - c.turnover * y[mature_iii];
    rate[mature_i] = now.ripening * y[new_i] - c.turnover * y[mature_i];
    rate[thickness] = c.renewal * (c.follow * now.gain - y[thickness]);
  }

  template <class Real, class Entries>
  PERCUTA_INLINE static void cells_jacobian(const Rates<Real>& c, const Shared<Real>& now,
                                            Entries& at) {
    at.template set<damage, damage>(-c.damage);
    at.template set<neutrophil, damage>(c.neutrophil);
    at.template set<neutrophil, neutrophil>(-c.neutrophil);
    const Real by_damage = c.cytokine * c.cytokine_damage;
    at.template set<cytokine, damage>(by_damage);
    at.template set<cytokine, neutrophil>(c.cytokine - by_damage);
    at.template set<cytokine, cytokine>(-c.cytokine);
    at.template set<m1, cytokine>(c.m1);
    at.template set<m1, m1>(-c.m1);
    at.template set<m2, m1>(c.m2);
    at.template set<m2, m2>(-c.m2);
    at.template set<tgf_beta, m2>(c.tgf_beta);
    at.template set<tgf_beta, tgf_beta>(-c.tgf_beta);
    const Real by_platelets = c.pdgf * c.platelets;
    const Real by_macrophages = Real(0.5F) * (c.pdgf - by_platelets);
    at.template set<pdgf, damage>(by_platelets);
    at.template set<pdgf, m1>(by_macrophages);
    at.template set<pdgf, m2>(by_macrophages);
    at.template set<pdgf, pdgf>(-c.pdgf);
    at.template set<mmp, cytokine>(c.mmp);
    at.template set<mmp, mmp>(-c.mmp);
    const Real by_signal = c.fibroblast * c.full * c.half_squared * (now.signal + now.signal) *
                           (now.active_inverse * now.active_inverse);
    at.template set<fibroblast, tgf_beta>(by_signal * c.signal_tgf);
    at.template set<fibroblast, pdgf>(by_signal * c.signal_pdgf);
    at.template set<fibroblast, fibroblast>(-c.fibroblast);
    at.template set<proto_myofibroblast, fibroblast>(c.myofibroblast);
    at.template set<proto_myofibroblast, proto_myofibroblast>(-c.myofibroblast);
    at.template set<myofibroblast, proto_myofibroblast>(c.myofibroblast);
    at.template set<myofibroblast, myofibroblast>(-c.myofibroblast);
    at.template set<laying, myofibroblast>(c.assembly);
    at.template set<laying, laying>(-c.assembly);
  }

  template <class Real, class Entries>
  PERCUTA_INLINE static void collagen_jacobian(const Real* y, const Rates<Real>& c,
                                               const Shared<Real>& now, Entries& at) {
    const Real going = c.loss + c.cut * y[mmp] + now.ripening;
    const Real slowing = now.ripening * c.block * now.ripening_inverse;
    const Real crowding_iii = -(c.deposit_iii * y[fibroblast] * c.ceiling_inverse);
    const Real crowding_i = -(c.deposit_i * y[laying] * c.ceiling_inverse);
    at.template set<new_iii, fibroblast>(c.deposit_iii * now.room);
    at.template set<new_iii, new_iii>(crowding_iii - going);
    at.template set<new_iii, new_i>(crowding_iii);
    at.template set<new_iii, mature_iii>(crowding_iii);
    at.template set<new_iii, mature_i>(crowding_iii);
    at.template set<new_iii, mmp>(-(c.cut * y[new_iii]));
    at.template set<new_iii, cytokine>(slowing * y[new_iii]);
    at.template set<new_i, laying>(c.deposit_i * now.room);
    at.template set<new_i, new_iii>(crowding_i);
    at.template set<new_i, new_i>(crowding_i - going);
    at.template set<new_i, mature_iii>(crowding_i);
    at.template set<new_i, mature_i>(crowding_i);
    at.template set<new_i, mmp>(-(c.cut * y[new_i]));
    at.template set<new_i, cytokine>(slowing * y[new_i]);
    at.template set<mature_iii, new_iii>(now.ripening);
    at.template set<mature_iii, mature_iii>(-c.turnover);
    at.template set<mature_iii, cytokine>(-(slowing * y[new_iii]));
    at.template set<mature_i, new_i>(now.ripening);
    at.template set<mature_i, mature_i>(-c.turnover);
    at.template set<mature_i, cytokine>(-(slowing * y[new_i]));
    const Real following = c.renewal * c.follow;
    at.template set<thickness, new_iii>(following);
    at.template set<thickness, new_i>(following);
    at.template set<thickness, mature_iii>(following);
    at.template set<thickness, mature_i>(following);
    at.template set<thickness, thickness>(-c.renewal);
  }
};

}  // namespace percuta::healing
