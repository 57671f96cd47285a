#pragma once

#include <cstdint>

#include "planes.hpp"

#include "percuta/num/random_pack.hpp"

// What one compile unit per instruction set is given and gives back: plain numbers, no templates of
// the standard library, so that no inline function of a wider set can reach other code.
namespace percuta::strike {

inline constexpr int depth_bins =
    1024;                             // over the greatest depth; one more for the greatest itself
inline constexpr int ways_count = 4;  // of counting, so that neighbours do not wait for each other
inline constexpr int probe_words = 256;  // of 64 probes each

/// Strikes counted so far.
struct Tally {
  std::uint32_t depth[ways_count][depth_bins + 1] = {};
  std::int64_t reached[4] = {};
  double past_mm[4] = {};  ///< length of strikes below the top of each layer
  double tear_mm = 0;
  double depth_mm = 0;
  double depth_mm2 = 0;  ///< sum of squares
  std::uint64_t covered[planes_count][probe_words] = {};
};

class Probes;

/// Looks which planes a strike damages at the probe beside it, and notes them.
void look_at_probe(const Probes& probes, double x_mm, double y_mm, double depth_mm, Tally& tally);

/// What strikes have in common, in the words of the machine.
struct Volley {
  float log_depth = 0;
  float sigma = 0;
  float depth_max_mm = 0;
  float tops_mm[4] = {};
  float undulation_ratio = 0;
  float tip_circle_mm = 0;  ///< 0: does not roll
  float slid_ratio = 0;     ///< way slid over way rolled
  float glide_way_mm = 0;
  float tear_onset_mm = 0;
  bool tears = false;  ///< any strike
  float wobble_mm = 0;
  float bins_per_mm = 0;
  double probe_x_mm = 0;  ///< from one probe to the next; 0: no probes
  double probe_y_mm = 0;
  double probe_shear = 0;    ///< shift of a row of probes against the last, in probe_x_mm
  float half_width_mm = 0;   ///< damage beside a crack …
  float half_length_mm = 0;  ///< … and the longest crack of any strike
  std::uint32_t key_0 = 0;
  std::uint32_t key_1 = 0;
  const Probes* probes = nullptr;
};

/// Part of a run: `count` is a multiple of 16, at most `shots_at_once`.
inline constexpr std::uint32_t shots_at_once = 4096;
struct Shots {
  std::uint32_t run = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  double x_mm = 0;
  double y_mm = 0;  ///< of the strike numbered 0
  double step_mm = 0;
};

void throw_portable(const Volley& volley, const Shots& shots, Tally& tally);
void throw_avx2(const Volley& volley, const Shots& shots, Tally& tally);
void throw_avx512(const Volley& volley, const Shots& shots, Tally& tally);

}  // namespace percuta::strike
