#include "percuta/experiment/quantity.hpp"

#include "percuta/base/assert.hpp"

namespace percuta::experiment {

namespace {

using enum Quantity;
using enum Assay;
using enum Axis;

const std::vector<QuantityTraits> table = {
    {channels_per_cm2, "channels_per_cm2", none, {geometry, microscopy}},
    {whole_strikes_per_cm2, "whole_strikes_per_cm2", none, {geometry}},
    {puncture_force_N, "puncture_force_N", none, {force_ramp}},
    {puncture_depth_um, "puncture_depth_um", none, {force_ramp}},
    {depth_mm, "depth_mm", none, {microscopy, oct}},
    {depth_p05_mm, "depth_p05_mm", none, {microscopy, oct}},
    {depth_p95_mm, "depth_p95_mm", none, {microscopy, oct}},
    {depth_frac, "depth_frac", none, {microscopy, oct}},
    {channel_diameter_um, "channel_diameter_um", none, {microscopy, oct}},
    {slit_length_um, "slit_length_um", none, {microscopy, geometry}},
    {wounded_epidermis_frac, "wounded_epidermis_frac", none, {microscopy, events}},
    {wounded_papillary_frac, "wounded_papillary_frac", none, {microscopy, events}},
    {hole_open_frac, "hole_open_frac", hours, {oct, dye}},
    {tewl_ratio, "tewl_ratio", hours, {tewl}},
    {tewl_excess_frac, "tewl_excess_frac", hours, {tewl}},
    {tewl_recovered_h, "tewl_recovered_h", none, {tewl}},
    {tewl_closed_h, "tewl_closed_h", none, {tewl}},
    {oct_closed_h, "oct_closed_h", none, {oct}},
    {dye_closed_h, "dye_closed_h", none, {dye}},
    {impedance_half_life_h, "impedance_half_life_h", none, {impedance}},
    {impedance_closed_h, "impedance_closed_h", none, {impedance}},
    {absorbed_ug_per_cm2, "absorbed_ug_per_cm2", hours, {franz_cell}},
    {intact_ug_per_cm2, "intact_ug_per_cm2", hours, {franz_cell}},
    {channel_ug_per_cm2, "channel_ug_per_cm2", hours, {franz_cell}},
    {enhancement_ratio, "enhancement_ratio", none, {franz_cell}},
    {flux_ug_per_cm2_per_h, "flux_ug_per_cm2_per_h", none, {franz_cell}},
    {intact_flux_ug_per_cm2_per_h, "intact_flux_ug_per_cm2_per_h", none, {franz_cell}},
    {channel_flux_ug_per_cm2_per_h, "channel_flux_ug_per_cm2_per_h", none, {franz_cell}},
    {lag_h, "lag_h", none, {franz_cell}},
    {intact_lag_h, "intact_lag_h", none, {franz_cell}},
    {epidermis_diffusivity_um2_per_s, "epidermis_diffusivity_um2_per_s", none, {multiphoton}},
    {junction_diffusivity_um2_per_s, "junction_diffusivity_um2_per_s", none, {multiphoton}},
    {dermis_diffusivity_um2_per_s, "dermis_diffusivity_um2_per_s", none, {multiphoton}},
    {junction_diffusivity_ratio, "junction_diffusivity_ratio", none, {multiphoton}},
    {neutrophil, "neutrophil", days, {staining}},
    {cytokine, "cytokine", days, {staining}},
    {macrophage, "macrophage", days, {staining}},
    {macrophage_m1, "macrophage_m1", days, {staining}},
    {macrophage_m2, "macrophage_m2", days, {staining}},
    {myofibroblast, "myofibroblast", days, {staining}},
    {collagen_iii_new, "collagen_iii_new", days, {staining}},
    {collagen_i_new, "collagen_i_new", days, {staining}},
    {collagen_new, "collagen_new", days, {staining}},
    {epidermal_coverage_frac, "epidermal_coverage_frac", days, {staining}},
    {collagen_total_ratio, "collagen_total_ratio", days, {biopsy, staining}},
    {collagen_iii_ratio, "collagen_iii_ratio", days, {biopsy}},
    {collagen_i_ratio, "collagen_i_ratio", days, {biopsy}},
    {collagen_iii_to_i_ratio, "collagen_iii_to_i_ratio", days, {biopsy}},
    {tropoelastin_ratio, "tropoelastin_ratio", days, {biopsy}},
    {elastin_ratio, "elastin_ratio", days, {biopsy}},
    {epidermis_thickness_ratio, "epidermis_thickness_ratio", days, {biopsy}},
    {improvement_pct, "improvement_pct", days, {scale}},
    {change_score, "change_score", days, {scale}},
    {pigmentation_frac, "pigmentation_frac", none, {events}},
    {tracks_frac, "tracks_frac", none, {events}},
    {downtime_d, "downtime_d", none, {events}},
    {pain_ratio, "pain_ratio", none, {pain}},
};

}  // namespace

const std::vector<QuantityTraits>& quantity_table() { return table; }

const QuantityTraits& traits(Quantity quantity) {
  const auto index = static_cast<std::size_t>(quantity);
  PERCUTA_EXPECT(index < quantity_table().size() && quantity_table()[index].quantity == quantity);
  return quantity_table()[index];
}

Room room_of(Quantity quantity) {
  return quantity < hole_open_frac    ? Room::strike
         : quantity < neutrophil      ? Room::barrier
         : quantity < improvement_pct ? Room::healing
                                      : Room::outcome;
}

std::vector<base::Word<Quantity>> names(Quantity) {
  std::vector<base::Word<Quantity>> out;
  for (const QuantityTraits& row : quantity_table()) {
    out.emplace_back(row.quantity, row.word);
  }
  return out;
}

}  // namespace percuta::experiment
