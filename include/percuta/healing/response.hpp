#pragma once

#include <array>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::healing {

using base::Is;

/// What the skin is mostly busy with.
enum class Phase { rest, inflammation, proliferation, remodelling };
constexpr auto names(Phase) {
  using enum Phase;
  return std::to_array<base::Word<Phase>>({{rest, "rest"},
                                           {inflammation, "inflammation"},
                                           {proliferation, "proliferation"},
                                           {remodelling, "remodelling"}});
}

/// Fibres of one layer of the dermis, in units of that layer's resting total.
struct Fibres {
  std::vector<double> collagen_iii;
  std::vector<double> collagen_i;
  std::vector<double> mature_iii;
  std::vector<double> mature_i;
  std::vector<double> collagen_total;
  std::vector<double> collagen_total_low;
  std::vector<double> collagen_total_high;
  std::vector<double> tropoelastin;
  std::vector<double> elastin;
  std::vector<double> elastin_low;
  std::vector<double> elastin_high;
};

void fields(Is<Fibres> auto& fibres, auto&& field) {
  field("collagen_iii", fibres.collagen_iii, base::unitless, "New collagen III.");
  field("collagen_i", fibres.collagen_i, base::unitless, "New collagen I.");
  field("mature_iii", fibres.mature_iii, base::unitless, "Cross-linked collagen III.");
  field("mature_i", fibres.mature_i, base::unitless, "Cross-linked collagen I.");
  field("collagen_total", fibres.collagen_total, base::unitless, "All collagen; 1 at rest.");
  field("collagen_total_low", fibres.collagen_total_low, base::unitless, "5 % lie below.");
  field("collagen_total_high", fibres.collagen_total_high, base::unitless, "5 % lie above.");
  field("tropoelastin", fibres.tropoelastin, base::unitless, "Soluble elastin; 1 at rest.");
  field("elastin", fibres.elastin, base::unitless, "Elastic fibres; 1 at rest.");
  field("elastin_low", fibres.elastin_low, base::unitless, "5 % lie below.");
  field("elastin_high", fibres.elastin_high, base::unitless, "5 % lie above.");
}

/// The tissue over the days from the first session. Arrays of equal length share `time_d`. Cells
/// and signals are 1 at the peak of one reference session.
struct Response {
  std::vector<double> time_d;
  std::vector<Phase> phase;
  std::vector<double> damage;
  std::vector<double> neutrophil;
  std::vector<double> cytokine;
  std::vector<double> macrophage;
  std::vector<double> macrophage_m1;
  std::vector<double> macrophage_m2;
  std::vector<double> tgf_beta;
  std::vector<double> pdgf;
  std::vector<double> fibroblast;
  std::vector<double> myofibroblast;
  std::vector<double> myofibroblast_low;
  std::vector<double> myofibroblast_high;
  std::vector<double> mmp;
  std::vector<double> epidermal_coverage_frac;
  std::vector<double> epidermis_thickness_ratio;
  std::vector<double> pigment;
  std::vector<double> pigment_low;
  std::vector<double> pigment_high;
  Fibres papillary;
  Fibres reticular;
};

void fields(Is<Response> auto& response, auto&& field) {
  field("time_d", response.time_d, "Days from the first session.");
  field("phase", response.phase, "What the skin is mostly busy with.");
  field("damage", response.damage, base::unitless, "Damage signal.");
  field("neutrophil", response.neutrophil, base::unitless, "Neutrophils.");
  field("cytokine", response.cytokine, base::unitless, "Inflammatory cytokines.");
  field("macrophage", response.macrophage, base::unitless, "Macrophages of both kinds.");
  field("macrophage_m1", response.macrophage_m1, base::unitless, "Inflammatory macrophages.");
  field("macrophage_m2", response.macrophage_m2, base::unitless, "Repairing macrophages.");
  field("tgf_beta", response.tgf_beta, base::unitless, "TGF-beta.");
  field("pdgf", response.pdgf, base::unitless, "PDGF.");
  field("fibroblast", response.fibroblast, base::unitless, "Activated fibroblasts.");
  field("myofibroblast", response.myofibroblast, base::unitless, "Myofibroblasts.");
  field("myofibroblast_low", response.myofibroblast_low, base::unitless, "5 % lie below.");
  field("myofibroblast_high", response.myofibroblast_high, base::unitless, "5 % lie above.");
  field("mmp", response.mmp, base::unitless, "Collagen-cutting enzymes.");
  field("epidermal_coverage_frac", response.epidermal_coverage_frac, "Surface that is closed.");
  field("epidermis_thickness_ratio", response.epidermis_thickness_ratio, "Over that at rest.");
  field("pigment", response.pigment, base::unitless, "Drive to darken.");
  field("pigment_low", response.pigment_low, base::unitless, "5 % lie below.");
  field("pigment_high", response.pigment_high, base::unitless, "5 % lie above.");
  field("papillary", response.papillary, "Papillary dermis.");
  field("reticular", response.reticular, "Reticular dermis.");
}

}  // namespace percuta::healing
