#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::strike {

using base::Is;
using base::Range;

/// What the strike engine must know besides skin, handpiece and motion. Values, ranges and sources
/// are in knowledge/parameters/strike.toml; equations in docs/models/strike.md.
struct Parameters {
  double puncture_dent_um = 0;
  double dent_left_by_hand_frac = 0;
  double dent_left_by_motor_frac = 0;
  double puncture_fine_tip_um = 0;
  double puncture_fine_force_N = 0;
  double puncture_blunt_tip_um = 0;
  double puncture_blunt_force_N = 0;
  double insertion_per_mm_force_N = 0;
  double roller_light_force_N = 0;
  double roller_firm_force_N = 0;
  double stamp_light_force_N = 0;
  double stamp_firm_force_N = 0;
  double drive_force_N = 0;
  double strike_depth_scatter_ratio = 0;
  double layer_undulation_ratio = 0;
  double channel_recoil_ratio = 0;
  double crack_rim_um = 0;
  double tear_onset_mm = 0;
  double pen_contact_frac = 0;
  double hand_wobble_mm = 0;
  double unstated_shaft_diameter_um = 0;
  double unstated_tip_diameter_um = 0;
  double unstated_pen_taper_mm = 0;
  double unstated_roller_taper_mm = 0;
  double unstated_stamp_taper_mm = 0;
  double unstated_pitch_mm = 0;
  double unstated_drum_radius_mm = 0;
  double unstated_drum_width_mm = 0;
  double unstated_depth_tolerance_mm = 0;
};

void fields(Is<Parameters> auto& p, auto&& field) {
  field("puncture_dent_um", p.puncture_dent_um, Range{0, 1000},
        "How far the skin dents before a needle breaks in.");
  field("dent_left_by_hand_frac", p.dent_left_by_hand_frac, Range{0, 1},
        "Share of the dent that stays while a hand presses.");
  field("dent_left_by_motor_frac", p.dent_left_by_motor_frac, Range{0, 1},
        "Share of the dent that stays when a motor drives the needle.");
  field("puncture_fine_tip_um", p.puncture_fine_tip_um, Range{0.5, 50},
        "Width of the fine tip whose force was measured.");
  field("puncture_fine_force_N", p.puncture_fine_force_N, Range{1e-4, 5},
        "Force at which the fine tip breaks in.");
  field("puncture_blunt_tip_um", p.puncture_blunt_tip_um, Range{1, 300},
        "Width of the blunt tip whose force was measured.");
  field("puncture_blunt_force_N", p.puncture_blunt_force_N, Range{1e-4, 10},
        "Force at which the blunt tip breaks in.");
  field("insertion_per_mm_force_N", p.insertion_per_mm_force_N, Range{1e-3, 10},
        "Further force on a needle for each millimetre of depth.");
  field("roller_light_force_N", p.roller_light_force_N, Range{0.01, 100},
        "Force of a light hand on a roller.");
  field("roller_firm_force_N", p.roller_firm_force_N, Range{0.01, 100},
        "Force of a firm hand on a roller.");
  field("stamp_light_force_N", p.stamp_light_force_N, Range{0.01, 200},
        "Force of a light hand on a stamp.");
  field("stamp_firm_force_N", p.stamp_firm_force_N, Range{0.01, 200},
        "Force of a firm hand on a stamp.");
  field("drive_force_N", p.drive_force_N, Range{0.01, 20}, "Force of a motor on each needle.");
  field("strike_depth_scatter_ratio", p.strike_depth_scatter_ratio, Range{0, 1},
        "Scatter of depth from strike to strike, as a share of it.");
  field("layer_undulation_ratio", p.layer_undulation_ratio, Range{0, 1},
        "Scatter of the depth of layers from place to place, as a share of it.");
  field("channel_recoil_ratio", p.channel_recoil_ratio, Range{0.05, 2},
        "Width of a channel over the width of the needle that made it.");
  field("crack_rim_um", p.crack_rim_um, Range{0, 500},
        "Tissue damaged on either side of the closed crack that a needle leaves.");
  field("tear_onset_mm", p.tear_onset_mm, Range{1e-3, 1000},
        "How far a shaft must be pushed aside before skin tears.");
  field("pen_contact_frac", p.pen_contact_frac, Range{0, 1},
        "Share of a pen's stroke for which its needles are in the skin.");
  field("hand_wobble_mm", p.hand_wobble_mm, Range{0, 20},
        "How far a strike falls beside where a steady hand had put it.");
  field("unstated_shaft_diameter_um", p.unstated_shaft_diameter_um, Range{10, 1000},
        "Shaft of a needle whose maker tells none.");
  field("unstated_tip_diameter_um", p.unstated_tip_diameter_um, Range{0.5, 300},
        "Tip of a needle whose maker tells none.");
  field("unstated_pen_taper_mm", p.unstated_pen_taper_mm, Range{0.01, 10},
        "Length of the pointed part of a pen's needle, where no maker tells.");
  field("unstated_roller_taper_mm", p.unstated_roller_taper_mm, Range{0.01, 10},
        "Length of the pointed part of a roller's needle, where no maker tells.");
  field("unstated_stamp_taper_mm", p.unstated_stamp_taper_mm, Range{0.01, 10},
        "Length of the pointed part of a stamp's needle, where no maker tells.");
  field("unstated_pitch_mm", p.unstated_pitch_mm, Range{0.05, 20},
        "Distance of a cartridge's needles, where no maker tells.");
  field("unstated_drum_radius_mm", p.unstated_drum_radius_mm, Range{1, 50},
        "Radius of a roller's drum, where no maker tells.");
  field("unstated_drum_width_mm", p.unstated_drum_width_mm, Range{1, 100},
        "Width of a roller's drum, where no maker tells.");
  field("unstated_depth_tolerance_mm", p.unstated_depth_tolerance_mm, Range{0, 1},
        "Error of the protrusion, where no maker tells.");
}

}  // namespace percuta::strike
