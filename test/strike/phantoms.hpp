#pragma once

#include "percuta/strike/setup.hpp"

namespace percuta::strike {

// Made-up people, devices and parameters in plain numbers; the ones of knowledge are tested against
// each other in test/service.

inline Parameters parameters() {
  Parameters p;
  p.puncture_dent_um = 160;
  p.dent_left_by_hand_frac = 0.6;
  p.dent_left_by_motor_frac = 0.2;
  p.puncture_fine_tip_um = 5;
  p.puncture_fine_force_N = 0.02;
  p.puncture_blunt_tip_um = 37;
  p.puncture_blunt_force_N = 0.167;
  p.insertion_per_mm_force_N = 0.135;
  p.roller_light_force_N = 4;
  p.roller_firm_force_N = 10;
  p.stamp_light_force_N = 10;
  p.stamp_firm_force_N = 30;
  p.drive_force_N = 1;
  p.strike_depth_scatter_ratio = 0.1;
  p.layer_undulation_ratio = 0.15;
  p.channel_recoil_ratio = 0.5;
  p.crack_rim_um = 10;
  p.tear_onset_mm = 0.05;  // so that glides and rolls tear here
  p.pen_contact_frac = 0.5;
  p.hand_wobble_mm = 0.5;
  p.unstated_shaft_diameter_um = 250;
  p.unstated_tip_diameter_um = 15;
  p.unstated_pen_taper_mm = 0.25;
  p.unstated_roller_taper_mm = 0.25;
  p.unstated_stamp_taper_mm = 0.25;
  p.unstated_pitch_mm = 1.5;
  p.unstated_drum_radius_mm = 10;
  p.unstated_drum_width_mm = 20;
  p.unstated_depth_tolerance_mm = 0.15;
  return p;
}

inline skin::Skin face() { return {10, 70, 150, 800, 4000, 0.5}; }
/// A board that gives way to nothing.
inline skin::Skin board() { return {10, 70, 150, 1200, 1000, 0}; }
inline skin::Skin rat() { return {15, 30, 80, 620, 500, 3.4}; }

inline device::Handpiece pen() {
  device::Handpiece out;
  out.id = "pen";
  out.kind = device::HandpieceKind::pen;
  out.needles_count = 12;
  out.max_depth_mm = 2.5;
  return out;
}

/// 192 needles of 1.5 mm on a drum 2 cm across and 2 cm wide [ev:schwarz2011.roller].
inline device::Handpiece roller() {
  device::Handpiece out;
  out.id = "roller";
  out.kind = device::HandpieceKind::roller;
  out.needles_count = 192;
  out.max_depth_mm = 1.5;
  out.needle = device::Needle{1.5, 250, 8, 0.25, device::Material::steel};
  out.drum = device::Drum{10, 20, 8};
  out.depth_tolerance_mm = 0;
  return out;
}

inline device::Handpiece stamp() {
  device::Handpiece out;
  out.id = "stamp";
  out.kind = device::HandpieceKind::stamp;
  out.needles_count = 36;
  out.max_depth_mm = 2;
  out.cartridge = device::Cartridge{device::Layout::grid, 2, {}};
  return out;
}

inline device::Motion motion(const device::Handpiece& handpiece, double depth_mm, int passes) {
  device::Motion out;
  out.depth_mm = depth_mm;
  out.passes_count = passes;
  out.area_cm2 = 10;
  if (handpiece.kind == device::HandpieceKind::pen) {
    out.frequency_Hz = 100;
    out.glide_speed_mm_per_s = 40;
    out.track_width_mm = 6;
  }
  return out;
}

}  // namespace percuta::strike
