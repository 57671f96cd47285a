#pragma once

#include "percuta/healing/parameters.hpp"

namespace percuta::healing {

/// A person near the one of knowledge/parameters/healing.toml, as plain numbers.
inline Parameters person() {
  Parameters p;
  p.reference_wounded_epidermis_frac = 0.0507;
  p.reference_wall_epidermis_mm_per_mm2 = 0.1616;
  p.reference_wall_papillary_mm_per_mm2 = 0.3254;
  p.reference_wall_reticular_mm_per_mm2 = 1.521;
  p.dose_growth_ratio = 0.5;
  p.damage_clearance_per_d = 1.2;
  p.neutrophil_turnover_per_d = 0.677;
  p.cytokine_turnover_per_d = 0.361;
  p.cytokine_damage_frac = 0.6;
  p.m1_turnover_per_d = 2.0;
  p.m2_turnover_per_d = 0.62;
  p.tgf_beta_turnover_per_d = 1.22;
  p.pdgf_turnover_per_d = 0.9;
  p.pdgf_platelet_frac = 0.21;
  p.mmp_turnover_per_d = 1;
  p.activation_pdgf_frac = 0.15;
  p.activation_half_ratio = 0.515;
  p.fibroblast_turnover_per_d = 0.168;
  p.myofibroblast_turnover_per_d = 0.643;
  p.collagen_i_assembly_per_d = 0.16;
  p.collagen_iii_deposit_per_d = 0.0064;
  p.collagen_i_deposit_per_d = 0.0232;
  p.collagen_ceiling_ratio = 1.1;
  p.collagen_iii_rest_frac = 0.2;
  p.collagen_new_loss_per_d = 0.007;
  p.collagen_maturation_per_d = 0.016;
  p.collagen_turnover_per_d = 1.28e-4;
  p.collagen_mmp_cut_per_d = 0.01;
  p.maturation_block_ratio = 0.5;
  p.retrauma_loss_frac = 0.05;
  p.tropoelastin_turnover_per_d = 0.1;
  p.tropoelastin_rise_ratio = 1.4;
  p.elastin_deposit_per_d = 1e-3;
  p.elastin_loss_frac = 0.0125;
  p.elastin_turnover_per_d = 2.7e-5;
  p.epidermis_closure_per_d = 3;
  p.epidermis_renewal_per_d = 0.03;
  p.epidermis_follow_ratio = 0.97;
  p.pigment_turnover_per_d = 0.1;
  return p;
}

}  // namespace percuta::healing
