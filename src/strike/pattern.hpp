#pragma once

#include <cstdint>
#include <vector>

#include "percuta/num/random.hpp"
#include "percuta/strike/setup.hpp"

namespace percuta::strike {

/// Strikes in a row: one needle of a pen or stamp, or one row of a roller, along one track.
struct Run {
  double x_mm = 0;
  double y_mm = 0;    ///< of the first strike
  int direction = 0;  ///< of the pass, as a count of the directions taken in turn
};

/// Where the strikes of a session fall on a patch of skin that closes in on itself, so that it has
/// no edge. The patch has whole tracks and whole runs of equal length; nothing is stored, every run
/// is a function of its number. A pen's cartridge keeps one random turn along a track; every track
/// of a pass begins anywhere; the hand's wobble is added strike by strike.
struct Pattern {
  double width_mm = 0;   ///< of the patch, across the tracks
  double height_mm = 0;  ///< along them
  double track_mm = 0;
  double step_mm = 0;  ///< from one strike of a run to the next
  std::uint32_t strikes_per_run = 0;
  std::uint32_t lines_per_track = 0;  ///< needles, or rows of a roller
  std::uint32_t tracks_count = 0;
  std::uint32_t passes_count = 0;
  int directions_count = 1;
  bool is_scaled = false;  ///< smaller than wished, so that the strikes on it can be thrown
  device::HandpieceKind kind = device::HandpieceKind::pen;
  std::vector<device::Place> places;

  [[nodiscard]] std::uint32_t runs_count() const {
    return lines_per_track * tracks_count * passes_count;
  }
  [[nodiscard]] double strikes_count() const {
    return static_cast<double>(runs_count()) * strikes_per_run;
  }
  [[nodiscard]] double area_mm2() const { return width_mm * height_mm; }
  [[nodiscard]] Run run(std::uint32_t index, const num::Stream& stream) const;
};

/// What a patch is cut to.
struct PatchSize {
  double strikes_wished = 1;    ///< about so many fall on it …
  double least_side_mm = 0;     ///< … but it is not smaller than such a square …
  double most_strikes = 1e300;  ///< … unless more than so many would fall on that
};

/// The strikes on each square millimetre are those of the motion, whatever the size.
Pattern pattern(const Tool& tool, const device::Motion& motion, double depth_mm,
                const PatchSize& size);

}  // namespace percuta::strike
