#pragma once

#include <array>
#include <vector>

#include "percuta/device/motion.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/parameters.hpp"

namespace percuta::strike {

/// A handpiece whose geometry is complete: what its maker does not tell comes from the parameters.
struct Tool {
  device::HandpieceKind kind = device::HandpieceKind::pen;
  device::Needle needle;
  double taper_mm = 0;
  std::vector<device::Place> places;  ///< of a pen or stamp
  double plate_width_mm = 0;          ///< skin that the needles of a pen or stamp cover, across …
  double plate_length_mm = 0;         ///< … and along the track
  double drum_radius_mm = 0;
  double drum_width_mm = 0;
  int rows_count = 0;
  int needles_count = 0;
  double depth_tolerance_mm = 0;
};

/// The handpiece set to that depth, completed; a cartridge of unknown layout becomes a square grid.
Tool tool(const device::Handpiece& handpiece, double depth_mm, const Parameters& parameters);

/// Depth that a typical strike reaches: what the dent and the bed leave of the protrusion, or what
/// the force of hand or drive allows (equations 1 to 4 of docs/models/strike.md).
double typical_depth_mm(const skin::Skin& skin, const Tool& tool, const device::Motion& motion,
                        const Parameters& parameters);

/// Force at which a needle with that tip breaks in, in newtons: a line through two measured points
/// [ev:romgens2015.force].
double puncture_force_N(double tip_diameter_um, const Parameters& parameters);

/// Distance from a roller's axis to the skin while its needles stand so deep in it.
double rolling_radius_mm(const Tool& tool, double protrusion_mm, double depth_mm);

/// Needle strikes on each square centimetre, all passes together.
double strikes_per_cm2(const Tool& tool, const device::Motion& motion, double depth_mm);

/// What all strikes of one session in one zone have in common.
struct StrikeLaw {
  double depth_mm = 0;      ///< of a typical strike: the mean, but for the cut at `depth_max_mm`
  double depth_sigma = 0;   ///< of the logarithm of depth, from strike to strike
  double depth_max_mm = 0;  ///< protrusion and its tolerance
  std::array<double, 4> tops_mm{};  ///< of viable epidermis, both dermal layers, hypodermis
  double undulation_ratio = 0;
  double strikes_per_cm2 = 0;
  double area_cm2 = 0;
  double tip_circle_mm = 0;  ///< of a roller, else 0
  double slip_ratio = 0;
  double glide_speed_mm_per_s = 0;
  double contact_s = 0;
  double tip_mm = 0;
  double shaft_mm = 0;
  double taper_mm = 0;
  double recoil_ratio = 0;
  double rim_mm = 0;
  double tear_onset_mm = 0;
  bool tears = false;  ///< whether any strike does
  double wobble_mm = 0;

  /// Depth of a strike whose standard normal variate is `z`.
  [[nodiscard]] double depth_at(double z) const;
  /// Way of the needle of such a strike along the plane so far below the surface.
  [[nodiscard]] double way_mm(double depth_mm, double below_mm) const;
  /// Length torn there: what the way is longer than skin follows.
  [[nodiscard]] double tear_mm(double depth_mm, double below_mm) const;
  /// Width of the needle there.
  [[nodiscard]] double needle_mm(double depth_mm, double below_mm) const;
  /// Width of the opening that is left there for a while, as instruments see it.
  [[nodiscard]] double width_mm(double depth_mm, double below_mm) const;
  /// Length of the closed crack there: as wide as the needle was, and the tear.
  [[nodiscard]] double crack_mm(double depth_mm, double below_mm) const;
  /// Area damaged there: the rims of the crack.
  [[nodiscard]] double damaged_mm2(double depth_mm, double below_mm) const;
  /// How far the handpiece drags such a needle along the skin, beside what rolling does to it.
  [[nodiscard]] double dragged_mm(double depth_mm) const;
};

/// The law of a session; the motion must be sound for the handpiece (`device::check`).
StrikeLaw set_up(const skin::Skin& skin, const device::Handpiece& handpiece,
                 const device::Motion& motion, const Parameters& parameters);

}  // namespace percuta::strike
