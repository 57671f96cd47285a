#include "percuta/strike/setup.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tear.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"

namespace percuta::strike {
namespace {

using device::HandpieceKind;
using device::Pressure;

// Needles of a roller that stand in the skin at once (equation 3).
double needles_in_skin(const Tool& tool, double protrusion_mm, double depth_mm) {
  if (tool.kind != HandpieceKind::roller) {
    return tool.needles_count;
  }
  const double tip_circle_mm = tool.drum_radius_mm + protrusion_mm;
  const double angle = std::acos((tip_circle_mm - depth_mm) / tip_circle_mm);
  return std::max(1.0, tool.needles_count * angle / std::numbers::pi);
}

double hand_force_N(HandpieceKind kind, Pressure pressure, const Parameters& p) {
  const bool light = pressure == Pressure::light;
  if (kind == HandpieceKind::roller) {
    return light ? p.roller_light_force_N : p.roller_firm_force_N;
  }
  return light ? p.stamp_light_force_N : p.stamp_firm_force_N;
}

// Depth that the force on one needle allows (equation 4).
double depth_by_force_mm(double force_N, const Tool& tool, const Parameters& p) {
  const double spare_N = force_N - puncture_force_N(tool.needle.tip_diameter_um, p);
  return std::max(0.0, spare_N / p.insertion_per_mm_force_N);
}

}  // namespace

double puncture_force_N(double tip_diameter_um, const Parameters& p) {
  const double slope = (p.puncture_blunt_force_N - p.puncture_fine_force_N) /
                       (p.puncture_blunt_tip_um - p.puncture_fine_tip_um);
  return std::max(0.0,
                  p.puncture_fine_force_N + slope * (tip_diameter_um - p.puncture_fine_tip_um));
}

double typical_depth_mm(const skin::Skin& skin, const Tool& tool, const device::Motion& motion,
                        const Parameters& p) {
  const bool motorised = tool.kind == HandpieceKind::pen || motion.pressure == Pressure::motorised;
  const double left = motorised ? p.dent_left_by_motor_frac : p.dent_left_by_hand_frac;
  const double dent_mm = p.puncture_dent_um / base::um_per_mm * left;
  const double by_travel_mm =
      std::max(0.0, motion.depth_mm - dent_mm) / (1 + skin.bed_compliance_ratio);
  const double force_N = motorised ? p.drive_force_N
                                   : hand_force_N(tool.kind, motion.pressure, p) /
                                         needles_in_skin(tool, motion.depth_mm, by_travel_mm);
  return std::min(by_travel_mm, depth_by_force_mm(force_N, tool, p));
}

double strikes_per_cm2(const Tool& tool, const device::Motion& motion, double depth_mm) {
  double per_mm2 = 0;
  switch (tool.kind) {
    case HandpieceKind::pen: {
      const double track_mm =
          motion.track_width_mm > 0 ? motion.track_width_mm : tool.plate_width_mm;
      per_mm2 = tool.needles_count * motion.frequency_Hz /
                (motion.glide_speed_mm_per_s * track_mm * (1 - motion.overlap_frac));
      break;
    }
    case HandpieceKind::stamp:
      per_mm2 = tool.needles_count / (tool.plate_width_mm * tool.plate_length_mm);
      break;
    case HandpieceKind::roller:
      per_mm2 = tool.needles_count * (1 - std::min(motion.slip_ratio, most_slip)) /
                (2 * std::numbers::pi * rolling_radius_mm(tool, motion.depth_mm, depth_mm) *
                 tool.drum_width_mm);
      break;
  }
  return per_mm2 * base::mm2_per_cm2 * motion.passes_count;
}

StrikeLaw set_up(const skin::Skin& skin, const device::Handpiece& handpiece,
                 const device::Motion& motion, const Parameters& p) {
  PERCUTA_EXPECT(device::check(motion, handpiece).empty());
  const Tool used = tool(handpiece, motion.depth_mm, p);
  StrikeLaw out;
  out.depth_mm = typical_depth_mm(skin, used, motion, p);
  const double error_mm = std::min(used.depth_tolerance_mm, motion.depth_mm);
  out.depth_sigma = std::hypot(p.strike_depth_scatter_ratio, error_mm / 2 / motion.depth_mm);
  out.depth_max_mm = motion.depth_mm + error_mm;
  out.tops_mm = skin.tops_mm();
  out.undulation_ratio = p.layer_undulation_ratio;
  out.strikes_per_cm2 = strikes_per_cm2(used, motion, out.depth_mm);
  out.area_cm2 = motion.area_cm2;
  if (used.kind == HandpieceKind::roller) {
    out.tip_circle_mm = used.drum_radius_mm + motion.depth_mm;
    out.slip_ratio = motion.slip_ratio;
  } else if (used.kind == HandpieceKind::pen) {
    out.glide_speed_mm_per_s = motion.glide_speed_mm_per_s;
    out.contact_s = p.pen_contact_frac / motion.frequency_Hz;
  }
  out.tip_mm = used.needle.tip_diameter_um / base::um_per_mm;
  out.shaft_mm = used.needle.shaft_diameter_um / base::um_per_mm;
  out.taper_mm = used.taper_mm;
  out.recoil_ratio = p.channel_recoil_ratio;
  out.wobble_mm = p.hand_wobble_mm;
  out.rim_mm = p.crack_rim_um / base::um_per_mm;
  out.tear_onset_mm = p.tear_onset_mm;
  out.tears = out.way_mm(out.depth_max_mm, 0) > p.tear_onset_mm;
  return out;
}

double StrikeLaw::depth_at(double z) const {
  return std::min(depth_max_mm, depth_mm * std::exp(depth_sigma * (z - depth_sigma / 2)));
}

double StrikeLaw::way_mm(double strike_mm, double below_mm) const {
  if (tip_circle_mm > 0) {
    return roller_way_mm(tip_circle_mm, strike_mm, below_mm, slip_ratio);
  }
  return pen_way_mm(glide_speed_mm_per_s, contact_s, strike_mm, below_mm);
}

double StrikeLaw::tear_mm(double strike_mm, double below_mm) const {
  return tears ? std::max(0.0, way_mm(strike_mm, below_mm) - tear_onset_mm) : 0;
}

double StrikeLaw::needle_mm(double strike_mm, double below_mm) const {
  const double along = std::clamp((strike_mm - below_mm) / taper_mm, 0.0, 1.0);
  return strike_mm > below_mm ? tip_mm + (shaft_mm - tip_mm) * along : 0;
}

double StrikeLaw::width_mm(double strike_mm, double below_mm) const {
  return recoil_ratio * needle_mm(strike_mm, below_mm);
}

double StrikeLaw::crack_mm(double strike_mm, double below_mm) const {
  return needle_mm(strike_mm, below_mm) + tear_mm(strike_mm, below_mm);
}

double StrikeLaw::damaged_mm2(double strike_mm, double below_mm) const {
  return strike_mm > below_mm
             ? rim_mm * (2 * crack_mm(strike_mm, below_mm) + std::numbers::pi * rim_mm)
             : 0;
}

double StrikeLaw::dragged_mm(double strike_mm) const {
  return tip_circle_mm > 0 ? way_mm(strike_mm, 0) - roller_way_mm(tip_circle_mm, strike_mm, 0, 0)
                           : way_mm(strike_mm, 0);
}

}  // namespace percuta::strike
