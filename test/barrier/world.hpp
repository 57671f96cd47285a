#pragma once

#include "percuta/barrier/parameters.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::barrier {

/// Round numbers of the right size; what knowledge says is tested elsewhere.
inline Parameters some_parameters() {
  Parameters p;
  p.drying_per_h = 0.7;
  p.drying_depth_slowing_ratio = 0.05;
  p.drying_density_slowing_ratio = 0.1;
  p.repair_per_h = 0.04;
  p.repair_depth_slowing_ratio = 0.2;
  p.repair_density_slowing_ratio = 0.1;
  p.hole_closing_per_h = 0.135;
  p.hole_occlusion_ratio = 3;
  p.hole_depth_slowing_ratio = 0.45;
  p.hole_density_slowing_ratio = 0.1;
  p.closing_age_slowing_frac = 0.1;
  p.closing_layer_speeding_ratio = 0.2;
  p.closing_tone_slowing_frac = 0.03;
  p.beyond_depth_slowing_ratio = 0;
  p.beyond_density_slowing_ratio = 0;
  p.hole_person_ratio = 1;
  p.closing_reference_phototype_score = 3;
  p.closing_measured_depth_um = 450;
  p.closing_measured_channels_per_cm2 = 150;
  p.closing_reference_depth_um = 150;
  p.closing_reference_channels_per_cm2 = 100;
  p.closing_reference_age_y = 26;
  p.closing_reference_stratum_corneum_um = 15;
  p.water_loss_stripped_ratio = 8;
  p.water_loss_channel_cm2 = 0.003;
  p.water_loss_depth_ratio = 0.5;
  p.impedance_closed_frac = 0.16;
  p.water_loss_normal_ratio = 0.1;
  p.dye_closed_frac = 0.1;
  p.tomography_visible_um = 15;
  p.eye_visible_um = 80;
  p.closing_visit_cv_ratio = 0.25;
  p.permeability_base_log_ratio = -2.7;
  p.permeability_kow_ratio = 0.71;
  p.permeability_mass_ratio = 0.0061;
  p.permeability_stratum_corneum_um = 15;
  p.dermis_diffusivity_log_ratio = -4.15;
  p.dermis_diffusivity_mass_ratio = 0.655;
  p.coil_mass_g = 10000;
  p.coil_diffusivity_mass_ratio = 0.42;
  p.epidermis_diffusivity_ratio = 0.9;
  p.junction_diffusivity_ratio = 0.39;
  p.junction_um = 10;
  p.channel_diffusivity_ratio = 3;
  p.channel_fluid_frac = 0.1;
  p.dermis_clearance_mm = 0.3;
  p.product_film_um = 20;
  p.product_contact_h = 8;
  return p;
}

inline skin::Skin some_skin() { return {15, 60, 150, 1200, 3000, 0.1}; }

/// Round channels, no tears.
inline strike::Injury channels(double per_cm2, double depth_mm, double diameter_um = 70) {
  strike::Injury out;
  out.channels_per_cm2 = per_cm2;
  out.channel_diameter_um = diameter_um;
  out.depth_mm.mean = depth_mm;
  return out;
}

}  // namespace percuta::barrier
