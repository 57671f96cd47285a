#include "pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tear.hpp"

namespace percuta::strike {
namespace {

using device::HandpieceKind;

// Runs are multiples of what the widest machine throws at once.
constexpr double strikes_at_once = 16;

// What the counters hold; no handpiece that can be built comes near.
constexpr double most_runs = 1e9;
constexpr double most_in_a_run = 1e8;

constexpr double elongation = 16;  // of the patch along its tracks: long runs cost less

double whole(double x) { return std::max(1.0, std::round(x)); }

}  // namespace

Pattern pattern(const Tool& tool, const device::Motion& motion, double depth_mm,
                const PatchSize& size) {
  Pattern out;
  out.passes_count = static_cast<std::uint32_t>(motion.passes_count);
  out.directions_count = motion.directions_count;
  out.places = tool.places;
  out.lines_per_track = static_cast<std::uint32_t>(tool.needles_count);
  out.kind = tool.kind;
  switch (tool.kind) {
    case HandpieceKind::pen:
      out.track_mm = (motion.track_width_mm > 0 ? motion.track_width_mm : tool.plate_width_mm) *
                     (1 - motion.overlap_frac);
      out.step_mm = motion.glide_speed_mm_per_s / motion.frequency_Hz;
      break;
    case HandpieceKind::stamp:
      out.track_mm = tool.plate_width_mm;
      out.step_mm = tool.plate_length_mm;
      break;
    case HandpieceKind::roller:
      out.lines_per_track = static_cast<std::uint32_t>(tool.rows_count);
      out.track_mm = tool.drum_width_mm;
      out.step_mm = 2 * std::numbers::pi * rolling_radius_mm(tool, motion.depth_mm, depth_mm) *
                    tool.rows_count / tool.needles_count /
                    (1 - std::min(motion.slip_ratio, most_slip));
      break;
  }
  const double per_mm2 =
      out.lines_per_track * static_cast<double>(motion.passes_count) / (out.track_mm * out.step_mm);
  const double wished_mm2 =
      std::max(size.strikes_wished / per_mm2, size.least_side_mm * size.least_side_mm);
  const double most_mm2 = size.most_strikes / per_mm2;
  out.is_scaled = wished_mm2 > most_mm2;
  const double area_mm2 = std::min(wished_mm2, most_mm2);
  const double least_mm = out.is_scaled ? 0 : size.least_side_mm;
  const double most_tracks =
      std::floor(most_runs / (out.lines_per_track * static_cast<double>(out.passes_count)));
  const double tracks =
      std::min(most_tracks, std::max(whole(std::sqrt(area_mm2 / elongation) / out.track_mm),
                                     std::ceil(least_mm / out.track_mm)));
  const double strikes =
      std::min(most_in_a_run, std::max(area_mm2 / (tracks * out.track_mm), least_mm) / out.step_mm);
  out.tracks_count = static_cast<std::uint32_t>(tracks);
  out.strikes_per_run =
      static_cast<std::uint32_t>(strikes_at_once * std::ceil(strikes / strikes_at_once));
  out.width_mm = tracks * out.track_mm;
  out.height_mm = out.strikes_per_run * out.step_mm;
  return out;
}

Run Pattern::run(std::uint32_t index, const num::Stream& stream) const {
  const std::uint32_t line = index % lines_per_track;
  const std::uint32_t track = index / lines_per_track % tracks_count;
  const std::uint32_t pass = index / lines_per_track / tracks_count;
  const num::Stream of_pass = stream.child(pass);
  const num::Stream of_track = of_pass.child(track);
  Run out;
  out.direction = static_cast<int>(pass) % directions_count;
  out.x_mm = of_pass.uniform(0) * width_mm + track * track_mm;
  out.y_mm = of_track.uniform(0) * height_mm;
  if (kind == HandpieceKind::roller) {  // rows lie side by side, each turned against the last
    out.x_mm += (line + 0.5) * track_mm / lines_per_track;
    out.y_mm += step_mm * line / lines_per_track;
    return out;
  }
  // A stamp is set down square, a pen turns in the hand.
  const double turn = kind == HandpieceKind::pen ? 2 * std::numbers::pi * of_track.uniform(1) : 0;
  const device::Place& place = places[line];
  out.x_mm += track_mm / 2 + place.x_mm * std::cos(turn) - place.y_mm * std::sin(turn);
  out.y_mm += place.x_mm * std::sin(turn) + place.y_mm * std::cos(turn);
  return out;
}

}  // namespace percuta::strike
