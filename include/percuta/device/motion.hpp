#pragma once

#include <array>
#include <optional>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/device/handpiece.hpp"

namespace percuta::device {

/// How hard the hand presses, or that a motor drives the needles.
enum class Pressure { light, firm, motorised };
constexpr auto names(Pressure) {
  using enum Pressure;
  return std::to_array<base::Word<Pressure>>(
      {{light, "light"}, {firm, "firm"}, {motorised, "motorised"}});
}

/// How a handpiece is led over a zone. A pen draws parallel tracks at a steady speed; a roller
/// rolls to and fro; a stamp is set down side by side. `depth_mm` is the protrusion on the dial, or
/// the length of a roller's needles.
struct Motion {
  double depth_mm = 0;
  int passes_count = 1;
  double frequency_Hz = 0;          ///< of a pen
  double glide_speed_mm_per_s = 0;  ///< of a pen
  double track_width_mm = 0;        ///< of a pen; 0: as wide as its needles stand
  double overlap_frac = 0;          ///< of a pen's track with the next
  int directions_count = 1;         ///< directions that the passes take in turn
  Pressure pressure = Pressure::firm;
  double slip_ratio = 0;  ///< share of a roller's way that slides
  double area_cm2 = 0;

  bool operator==(const Motion&) const = default;
};

void fields(Is<Motion> auto& motion, auto&& field) {
  field("depth_mm", motion.depth_mm, Range{0.01, 3.5}, "Protrusion of the needles.");
  field("passes_count", motion.passes_count, Range{1, 100}, "Passes over the zone.");
  field("frequency_Hz", motion.frequency_Hz, Need::defaulted, Range{0, 300}, "Strokes of a pen.");
  field("glide_speed_mm_per_s", motion.glide_speed_mm_per_s, Need::defaulted, Range{0, 500},
        "Speed of a pen over the skin.");
  field("track_width_mm", motion.track_width_mm, Need::defaulted, Range{0, 100},
        "Width of a pen's track; 0: as wide as its needles stand.");
  field("overlap_frac", motion.overlap_frac, Need::defaulted, Range{0, 0.95},
        "Overlap of a track with the next.");
  field("directions_count", motion.directions_count, Need::defaulted, Range{1, 8},
        "Directions that the passes take in turn.");
  field("pressure", motion.pressure, Need::defaulted, "How hard the hand presses.");
  field("slip_ratio", motion.slip_ratio, Need::defaulted, Range{0, 1},
        "Share of a roller's way that slides.");
  field("area_cm2", motion.area_cm2, Range{1e-6, 1e5}, "Area of skin.");
}

/// What is wrong with a motion for this handpiece; every mistake is told, keys are those of Motion.
std::vector<base::Complaint> check(const Motion& motion, const Handpiece& handpiece);

/// What somebody sets on a handpiece, under the names of Motion; what is left out is not judged.
struct Dialled {
  std::optional<double> depth_mm;
  std::optional<double> frequency_Hz;
  std::optional<double> glide_speed_mm_per_s;
  std::optional<Pressure> pressure;
  std::optional<double> slip_ratio;
};

/// What of that the handpiece cannot do.
std::vector<base::Complaint> check(const Dialled& dialled, const Handpiece& handpiece);

/// Whether a motor drives the needles: every pen, and what says so.
bool is_motorised(const Motion& motion, const Handpiece& handpiece);

}  // namespace percuta::device
