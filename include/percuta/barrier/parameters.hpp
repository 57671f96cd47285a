#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::barrier {

using base::Is;
using base::Range;

/// What the barrier model needs to know, all of it from `knowledge/parameters/barrier.toml` and
/// `knowledge/parameters/uptake.toml`. `docs/models/barrier.md` gives the equations and says which
/// numbers are fitted and which are assumed.
struct Parameters {
  // How the leak seals (what water loss and impedance see): by drying on open skin only, and by
  // repair always.
  double drying_per_h = 0;
  double drying_depth_slowing_ratio = 0;
  double drying_density_slowing_ratio = 0;
  double repair_per_h = 0;
  double repair_depth_slowing_ratio = 0;
  double repair_density_slowing_ratio = 0;
  // How the hole closes (what optical tomography and dyes see).
  double hole_closing_per_h = 0;
  double hole_occlusion_ratio = 0;
  double hole_depth_slowing_ratio = 0;
  double hole_density_slowing_ratio = 0;
  double hole_person_ratio = 0;
  // What slows all of it: who it is, and how far beyond what was measured.
  double closing_age_slowing_frac = 0;
  double closing_tone_slowing_frac = 0;
  double closing_layer_speeding_ratio = 0;
  double beyond_depth_slowing_ratio = 0;
  double beyond_density_slowing_ratio = 0;
  // Where those rates hold unchanged.
  double closing_reference_depth_um = 0;
  double closing_reference_channels_per_cm2 = 0;
  double closing_reference_age_y = 0;
  double closing_reference_phototype_score = 0;
  double closing_reference_stratum_corneum_um = 0;
  double closing_measured_depth_um = 0;
  double closing_measured_channels_per_cm2 = 0;
  // Water loss right after a session.
  double water_loss_stripped_ratio = 0;
  double water_loss_channel_cm2 = 0;
  double water_loss_depth_ratio = 0;
  // When each instrument says closed.
  double impedance_closed_frac = 0;
  double water_loss_normal_ratio = 0;
  double dye_closed_frac = 0;
  double tomography_visible_um = 0;
  double eye_visible_um = 0;
  double closing_visit_cv_ratio = 0;
  // Through the intact stratum corneum.
  double permeability_base_log_ratio = 0;
  double permeability_kow_ratio = 0;
  double permeability_mass_ratio = 0;
  double permeability_stratum_corneum_um = 0;
  // Through the tissue below.
  double dermis_diffusivity_log_ratio = 0;
  double dermis_diffusivity_mass_ratio = 0;
  double coil_mass_g = 0;
  double coil_diffusivity_mass_ratio = 0;
  double epidermis_diffusivity_ratio = 0;
  double junction_diffusivity_ratio = 0;
  double junction_um = 0;
  double channel_diffusivity_ratio = 0;
  double channel_fluid_frac = 0;
  double dermis_clearance_mm = 0;
  // What is put on.
  double product_film_um = 0;
  double product_contact_h = 0;
};

// One list, cut in four so that no function is long.

void closing_fields(Is<Parameters> auto& p, auto&& field) {
  field("drying_per_h", p.drying_per_h, Range{0, 10},
        "Rate at which drying seals the leak on open skin, at the reference geometry.");
  field("drying_depth_slowing_ratio", p.drying_depth_slowing_ratio, Range{0, 1},
        "Power of depth by which drying seals slower.");
  field("drying_density_slowing_ratio", p.drying_density_slowing_ratio, Range{0, 1},
        "Power of density by which drying seals slower.");
  field("repair_per_h", p.repair_per_h, Range{0.001, 1},
        "Rate at which repair seals the leak, dressed or open, at the reference geometry.");
  field("repair_depth_slowing_ratio", p.repair_depth_slowing_ratio, Range{0, 1},
        "Power of depth by which repair is slower.");
  field("repair_density_slowing_ratio", p.repair_density_slowing_ratio, Range{0, 1},
        "Power of density by which repair is slower.");
  field("hole_closing_per_h", p.hole_closing_per_h, Range{0.001, 10},
        "Rate at which the open area of a hole shrinks on open skin, at the reference geometry.");
  field("hole_occlusion_ratio", p.hole_occlusion_ratio, Range{1, 200},
        "How many times slower a hole closes under a dressing.");
  field("hole_depth_slowing_ratio", p.hole_depth_slowing_ratio, Range{0, 1},
        "Power of depth by which a hole closes slower.");
  field("hole_density_slowing_ratio", p.hole_density_slowing_ratio, Range{0, 1},
        "Power of density by which a hole closes slower.");
  field("hole_person_ratio", p.hole_person_ratio, Range{0.01, 100},
        "How many times as fast a hole closes in people as in the rats it was measured in.");
}

void person_fields(Is<Parameters> auto& p, auto&& field) {
  field("closing_age_slowing_frac", p.closing_age_slowing_frac, Range{0, 0.9},
        "Share of all rates lost with each ten years beyond the reference age.");
  field("closing_tone_slowing_frac", p.closing_tone_slowing_frac, Range{0, 0.5},
        "Share of all rates lost with each phototype beyond the reference one.");
  field("closing_layer_speeding_ratio", p.closing_layer_speeding_ratio, Range{-1, 1},
        "Power of the thickness of the stratum corneum, by which sites differ, by which all rates "
        "grow.");
  field("beyond_depth_slowing_ratio", p.beyond_depth_slowing_ratio, Range{0, 2},
        "Power of depth by which all rates fall, deeper than anything measured.");
  field("beyond_density_slowing_ratio", p.beyond_density_slowing_ratio, Range{0, 2},
        "Power of density by which all rates fall, denser than anything measured.");
  field("closing_reference_depth_um", p.closing_reference_depth_um, Range{10, 3000},
        "Depth at which the rates hold.");
  field("closing_reference_channels_per_cm2", p.closing_reference_channels_per_cm2, Range{1, 1e5},
        "Density at which the rates hold.");
  field("closing_reference_age_y", p.closing_reference_age_y, Range{18, 80},
        "Age up to which the rates hold.");
  field("closing_reference_phototype_score", p.closing_reference_phototype_score, Range{1, 6},
        "Phototype up to which the rates hold.");
  field("closing_reference_stratum_corneum_um", p.closing_reference_stratum_corneum_um,
        Range{5, 300}, "Thickness of the stratum corneum at which the rates hold.");
  field("closing_measured_depth_um", p.closing_measured_depth_um, Range{10, 3000},
        "Depth down to which closing was measured.");
  field("closing_measured_channels_per_cm2", p.closing_measured_channels_per_cm2, Range{1, 1e5},
        "Density up to which closing was measured.");
}

void instrument_fields(Is<Parameters> auto& p, auto&& field) {
  field("water_loss_stripped_ratio", p.water_loss_stripped_ratio, Range{1, 50},
        "Excess water loss of skin without stratum corneum, in units of intact water loss.");
  field("water_loss_channel_cm2", p.water_loss_channel_cm2, Range{0, 0.1},
        "Area that one channel of the reference depth leaves as leaky as stripped skin.");
  field("water_loss_depth_ratio", p.water_loss_depth_ratio, Range{0, 2},
        "Power of depth by which one channel leaks more.");
  field("impedance_closed_frac", p.impedance_closed_frac, Range{0.001, 0.9},
        "Share of the first effect at which impedance counts as recovered.");
  field("water_loss_normal_ratio", p.water_loss_normal_ratio, Range{0.001, 5},
        "Excess over intact water loss that can no longer be told from intact skin.");
  field("dye_closed_frac", p.dye_closed_frac, Range{0.001, 0.9},
        "Open area below which a dye no longer stains the hole.");
  field("tomography_visible_um", p.tomography_visible_um, Range{1, 100},
        "Narrowest hole that optical coherence tomography shows.");
  field("eye_visible_um", p.eye_visible_um, Range{10, 500}, "Narrowest hole that the eye sees.");
  field("closing_visit_cv_ratio", p.closing_visit_cv_ratio, Range{0, 2},
        "Scatter of one person's measured half-life from study to study.");
}

void uptake_fields(Is<Parameters> auto& p, auto&& field) {
  field("permeability_base_log_ratio", p.permeability_base_log_ratio, Range{-5, 0},
        "Decadic logarithm of the permeability of intact skin, cm/h, at log Kow 0 and no mass.");
  field("permeability_kow_ratio", p.permeability_kow_ratio, Range{0, 2},
        "Gain of that logarithm for each step of log Kow.");
  field("permeability_mass_ratio", p.permeability_mass_ratio, Range{0, 0.05},
        "Loss of that logarithm for each g/mol.");
  field("permeability_stratum_corneum_um", p.permeability_stratum_corneum_um, Range{5, 300},
        "Thickness of the stratum corneum at which that rule holds.");
  field("dermis_diffusivity_log_ratio", p.dermis_diffusivity_log_ratio, Range{-6, -2},
        "Decadic logarithm of the diffusivity in the dermis, cm2/s, at 1 g/mol.");
  field("dermis_diffusivity_mass_ratio", p.dermis_diffusivity_mass_ratio, Range{0, 1.5},
        "Power of the molar mass by which diffusivity falls.");
  field("coil_mass_g", p.coil_mass_g, Range{500, 1e6},
        "Mass of a mole beyond which a molecule is a coil and diffusivity falls less.");
  field("coil_diffusivity_mass_ratio", p.coil_diffusivity_mass_ratio, Range{0, 1.5},
        "Power of the molar mass by which the diffusivity of coils falls.");
  field("epidermis_diffusivity_ratio", p.epidermis_diffusivity_ratio, Range{0.01, 1},
        "Diffusivity in the viable epidermis over that in the dermis.");
  field("junction_diffusivity_ratio", p.junction_diffusivity_ratio, Range{0.01, 1},
        "Diffusivity in the dermal-epidermal junction over that in the dermis.");
  field("junction_um", p.junction_um, Range{1, 50}, "Thickness of that junction.");
  field("channel_diffusivity_ratio", p.channel_diffusivity_ratio, Range{1, 20},
        "Diffusivity in the fluid of a channel over that in the dermis.");
  field("channel_fluid_frac", p.channel_fluid_frac, Range{1e-5, 1},
        "Share of a channel's area that fluid keeps open once the needle is out.");
  field("dermis_clearance_mm", p.dermis_clearance_mm, Range{0.02, 10},
        "Depth over which capillaries thin a steady concentration to 1/e.");
  field("product_film_um", p.product_film_um, Range{1, 1000},
        "Thickness of the film of a product that is put on.");
  field("product_contact_h", p.product_contact_h, Range{0.01, 96},
        "How long a product stays on when nobody says.");
}

void fields(Is<Parameters> auto& p, auto&& field) {
  closing_fields(p, field);
  person_fields(p, field);
  instrument_fields(p, field);
  uptake_fields(p, field);
}

}  // namespace percuta::barrier
