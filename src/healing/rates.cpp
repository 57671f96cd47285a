#include "rates.hpp"

#include <algorithm>
#include <vector>

#include "integrate.hpp"

#include "percuta/num/math.hpp"

namespace percuta::healing {

Tissue::Rates<double> rates(const Parameters& p, const Peaks& scale) {
  Tissue::Rates<double> c{};
  c.damage = p.damage_clearance_per_d;
  c.neutrophil = p.neutrophil_turnover_per_d;
  c.cytokine = p.cytokine_turnover_per_d;
  c.cytokine_damage = p.cytokine_damage_frac;
  c.m1 = p.m1_turnover_per_d;
  c.m2 = p.m2_turnover_per_d;
  c.tgf_beta = p.tgf_beta_turnover_per_d;
  c.pdgf = p.pdgf_turnover_per_d;
  c.platelets = p.pdgf_platelet_frac;
  c.mmp = p.mmp_turnover_per_d;
  c.signal_tgf = (1 - p.activation_pdgf_frac) / scale.tgf_beta;
  c.signal_pdgf = p.activation_pdgf_frac / scale.pdgf;
  c.half_squared = p.activation_half_ratio * p.activation_half_ratio;
  c.full = 1 + c.half_squared;  // so that a signal of 1 activates to 1
  c.fibroblast = p.fibroblast_turnover_per_d;
  c.myofibroblast = p.myofibroblast_turnover_per_d;
  c.assembly = p.collagen_i_assembly_per_d;
  c.deposit_iii = p.collagen_iii_deposit_per_d;
  c.deposit_i = p.collagen_i_deposit_per_d;
  c.ceiling_inverse = 1 / p.collagen_ceiling_ratio;
  c.loss = p.collagen_new_loss_per_d;
  c.maturation = p.collagen_maturation_per_d;
  c.turnover = p.collagen_turnover_per_d;
  c.cut = p.collagen_mmp_cut_per_d / scale.mmp;
  c.block = p.maturation_block_ratio / scale.cytokine;
  c.tropoelastin = p.tropoelastin_turnover_per_d;
  c.tropoelastin_rise = p.tropoelastin_rise_ratio;
  c.elastin_deposit = p.elastin_deposit_per_d;
  c.elastin = p.elastin_turnover_per_d;
  c.closure = p.epidermis_closure_per_d;
  c.renewal = p.epidermis_renewal_per_d;
  c.follow = p.epidermis_follow_ratio;
  c.pigment = p.pigment_turnover_per_d;
  return c;
}

Tissue::Impulse<double> blow(const Dose& dose, Layer layer, const Parameters& p) {
  const double given = layer == Layer::papillary ? dose.papillary : dose.reticular;
  const double damage = damage_of(given, p);
  const double opened = std::min(1.0, dose.epidermis * p.reference_wounded_epidermis_frac);
  return {damage, num::pow(1 - p.retrauma_loss_frac, damage),
          1 - num::pow(1 - p.elastin_loss_frac, std::min(1.0, given)), opened};
}

Exposure exposure(const States& y, double damage_given, const Tissue::Rates<double>& c) {
  const auto at = [&](Tissue::State state) {
    return y[static_cast<std::size_t>(state)];
  };
  const double damage = (damage_given - at(Tissue::damage)) / c.damage;
  const double neutrophil = damage - at(Tissue::neutrophil) / c.neutrophil;
  const double cytokine =
      neutrophil + c.cytokine_damage * (damage - neutrophil) - at(Tissue::cytokine) / c.cytokine;
  return {cytokine, cytokine - at(Tissue::pigment) / c.pigment};
}

namespace {

constexpr double sample_d = 0.1;    // between samples among which a peak is sought
constexpr double horizon_d = 40.0;  // after this long every cell of one session is past its peak

/// The largest sample, raised to the parabola through it and its neighbours.
class Peak {
 public:
  void add(double value) {
    if (value > best_) {
      before_ = last_;
      best_ = value;
      fresh_ = true;
    } else if (fresh_) {
      after_ = value;
      fresh_ = false;
    }
    last_ = value;
  }
  [[nodiscard]] double value() const {
    const double bend = before_ - 2 * best_ + after_;
    const double slope = after_ - before_;
    return bend < 0 ? best_ - slope * slope / (8 * bend) : best_;
  }

 private:
  double best_ = 0, before_ = 0, after_ = 0, last_ = 0;
  bool fresh_ = false;
};

Peaks seek(const Tissue::Rates<double>& c) {
  std::vector<double> times;
  for (int i = 0; i * sample_d <= horizon_d; ++i) {
    times.push_back(i * sample_d);
  }
  const std::array one = {Patient{c, {{0.0, {1.0, 1.0, 0.0, 0.0}}}}};
  const Told told = integrate(one, times);
  std::array<Peak, std::size_t{Tissue::states}> found;
  Peak macrophage;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const double* y = told.at(0, i);
    for (std::size_t state = 0; state < found.size(); ++state) {
      found[state].add(y[state]);
    }
    macrophage.add(y[Tissue::m1] + y[Tissue::m2]);
  }
  const auto of = [&](Tissue::State state) {
    return found[static_cast<std::size_t>(state)].value();
  };
  return {.neutrophil = of(Tissue::neutrophil),
          .cytokine = of(Tissue::cytokine),
          .macrophage = macrophage.value(),
          .m1 = of(Tissue::m1),
          .m2 = of(Tissue::m2),
          .tgf_beta = of(Tissue::tgf_beta),
          .pdgf = of(Tissue::pdgf),
          .mmp = of(Tissue::mmp),
          .fibroblast = of(Tissue::fibroblast),
          .myofibroblast = of(Tissue::myofibroblast),
          .pigment = of(Tissue::pigment)};
}

}  // namespace

Peaks peaks(const Parameters& parameters) {
  // Fibroblasts answer to signals over their peak, so signals come first.
  const Peaks signals = seek(rates(parameters, Peaks{}));
  return seek(rates(parameters, signals));
}

double damage_of(double dose, const Parameters& p) {
  return dose > 1 ? num::pow(dose, p.dose_growth_ratio) : dose;
}

}  // namespace percuta::healing
