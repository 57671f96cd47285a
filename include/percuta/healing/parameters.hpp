#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::healing {

using base::Is;
using base::Range;

/// What the healing of one layer of the dermis and of the epidermis above it rests on. The
/// equations stand in docs/models/healing.md; values, ranges and sources in
/// knowledge/parameters/healing.toml. "Reference" is one session of the reference treatment.
struct Parameters {
  double reference_wounded_epidermis_frac = 0;
  double reference_wall_epidermis_mm_per_mm2 = 0;
  double reference_wall_papillary_mm_per_mm2 = 0;
  double reference_wall_reticular_mm_per_mm2 = 0;
  double dose_growth_ratio = 0;
  double damage_clearance_per_d = 0;
  double neutrophil_turnover_per_d = 0;
  double cytokine_turnover_per_d = 0;
  double cytokine_damage_frac = 0;
  double m1_turnover_per_d = 0;
  double m2_turnover_per_d = 0;
  double tgf_beta_turnover_per_d = 0;
  double pdgf_turnover_per_d = 0;
  double pdgf_platelet_frac = 0;
  double mmp_turnover_per_d = 0;
  double activation_pdgf_frac = 0;
  double activation_half_ratio = 0;
  double fibroblast_turnover_per_d = 0;
  double myofibroblast_turnover_per_d = 0;
  double collagen_i_assembly_per_d = 0;
  double collagen_iii_deposit_per_d = 0;
  double collagen_i_deposit_per_d = 0;
  double collagen_ceiling_ratio = 0;
  double collagen_iii_rest_frac = 0;
  double collagen_new_loss_per_d = 0;
  double collagen_maturation_per_d = 0;
  double collagen_turnover_per_d = 0;
  double collagen_mmp_cut_per_d = 0;
  double maturation_block_ratio = 0;
  double retrauma_loss_frac = 0;
  double tropoelastin_turnover_per_d = 0;
  double tropoelastin_rise_ratio = 0;
  double elastin_deposit_per_d = 0;
  double elastin_loss_frac = 0;
  double elastin_turnover_per_d = 0;
  double epidermis_closure_per_d = 0;
  double epidermis_renewal_per_d = 0;
  double epidermis_follow_ratio = 0;
  double pigment_turnover_per_d = 0;
};

namespace detail {

void cell_fields(Is<Parameters> auto& p, auto&& field) {
  const Range rate{1e-3, 50};
  const Range share{0, 1};
  field("damage_clearance_per_d", p.damage_clearance_per_d, rate, "Debris is cleared.");
  field("neutrophil_turnover_per_d", p.neutrophil_turnover_per_d, rate, "Neutrophils follow it.");
  field("cytokine_turnover_per_d", p.cytokine_turnover_per_d, rate,
        "Inflammatory cytokines follow neutrophils and debris.");
  field("cytokine_damage_frac", p.cytokine_damage_frac, share,
        "Share of the cytokines that debris itself calls for.");
  field("m1_turnover_per_d", p.m1_turnover_per_d, rate, "M1 macrophages follow the cytokines.");
  field("m2_turnover_per_d", p.m2_turnover_per_d, rate, "M1 turn into M2.");
  field("tgf_beta_turnover_per_d", p.tgf_beta_turnover_per_d, rate, "TGF-beta follows M2.");
  field("pdgf_turnover_per_d", p.pdgf_turnover_per_d, rate,
        "PDGF follows platelets and macrophages.");
  field("pdgf_platelet_frac", p.pdgf_platelet_frac, share, "Share of PDGF from platelets.");
  field("mmp_turnover_per_d", p.mmp_turnover_per_d, rate, "MMP follow the cytokines.");
  field("activation_pdgf_frac", p.activation_pdgf_frac, share,
        "Share of PDGF, the rest TGF-beta, in what activates fibroblasts.");
  field("activation_half_ratio", p.activation_half_ratio, Range{0.01, 20},
        "Signal that activates half of what can be, over its reference peak.");
  field("fibroblast_turnover_per_d", p.fibroblast_turnover_per_d, rate, "Fibroblasts activate.");
  field("myofibroblast_turnover_per_d", p.myofibroblast_turnover_per_d, rate,
        "Activated fibroblasts turn into myofibroblasts.");
}

void collagen_fields(Is<Parameters> auto& p, auto&& field) {
  const Range rate{0, 5};
  field("collagen_i_assembly_per_d", p.collagen_i_assembly_per_d, Range{1e-3, 50},
        "Collagen I of the myofibroblasts reaches the fibres.");
  field("collagen_iii_deposit_per_d", p.collagen_iii_deposit_per_d, rate,
        "New collagen III under the reference peak of signals, of resting collagen.");
  field("collagen_i_deposit_per_d", p.collagen_i_deposit_per_d, rate,
        "New collagen I under the reference peak of signals, of resting collagen.");
  field("collagen_ceiling_ratio", p.collagen_ceiling_ratio, Range{0.05, 10},
        "Gain at which deposition stops, over resting collagen.");
  field("collagen_iii_rest_frac", p.collagen_iii_rest_frac, Range{0.01, 0.99},
        "Collagen III in resting collagen.");
  field("collagen_new_loss_per_d", p.collagen_new_loss_per_d, rate, "New collagen is resorbed.");
  field("collagen_maturation_per_d", p.collagen_maturation_per_d, rate,
        "New collagen is cross-linked.");
  field("collagen_turnover_per_d", p.collagen_turnover_per_d, rate,
        "Cross-linked collagen returns to rest.");
  field("collagen_mmp_cut_per_d", p.collagen_mmp_cut_per_d, rate,
        "New collagen cut at the reference peak of MMP.");
  field("maturation_block_ratio", p.maturation_block_ratio, Range{0, 100},
        "How far inflammation at its reference peak slows cross-linking.");
  field("retrauma_loss_frac", p.retrauma_loss_frac, Range{0, 0.99},
        "New collagen that a reference session destroys.");
}

void slow_fields(Is<Parameters> auto& p, auto&& field) {
  const Range rate{0, 50};
  field("tropoelastin_turnover_per_d", p.tropoelastin_turnover_per_d, rate,
        "Tropoelastin follows fibroblasts.");
  field("tropoelastin_rise_ratio", p.tropoelastin_rise_ratio, Range{0, 100},
        "Rise of tropoelastin under the reference peak of signals.");
  field("elastin_deposit_per_d", p.elastin_deposit_per_d, rate,
        "Elastin laid down by a doubling of tropoelastin.");
  field("elastin_loss_frac", p.elastin_loss_frac, Range{0, 0.99},
        "Elastin that a reference session, or a larger one, destroys.");
  field("elastin_turnover_per_d", p.elastin_turnover_per_d, rate, "Elastin returns to rest.");
  field("epidermis_closure_per_d", p.epidermis_closure_per_d, rate, "The surface closes.");
  field("epidermis_renewal_per_d", p.epidermis_renewal_per_d, rate,
        "Thickness follows the dermis below.");
  field("epidermis_follow_ratio", p.epidermis_follow_ratio, Range{0, 10},
        "Gain of thickness over gain of collagen of the papillary dermis.");
  field("pigment_turnover_per_d", p.pigment_turnover_per_d, rate,
        "The drive to darken follows the cytokines.");
}

}  // namespace detail

void fields(Is<Parameters> auto& p, auto&& field) {
  const Range wounded{1e-9, 1};
  field("reference_wounded_epidermis_frac", p.reference_wounded_epidermis_frac, wounded,
        "Epidermis that a reference session wounds.");
  const Range wall{1e-6, 1e4};
  field("reference_wall_epidermis_mm_per_mm2", p.reference_wall_epidermis_mm_per_mm2, wall,
        "Length of channels that a reference session leaves in the epidermis.");
  field("reference_wall_papillary_mm_per_mm2", p.reference_wall_papillary_mm_per_mm2, wall,
        "Length of channels that a reference session leaves in the papillary dermis.");
  field("reference_wall_reticular_mm_per_mm2", p.reference_wall_reticular_mm_per_mm2, wall,
        "Length of channels that a reference session leaves in the reticular dermis.");
  field("dose_growth_ratio", p.dose_growth_ratio, Range{0, 1},
        "Power by which the damage of a session grows beyond the studied dose.");
  detail::cell_fields(p, field);
  detail::collagen_fields(p, field);
  detail::slow_fields(p, field);
}

}  // namespace percuta::healing
