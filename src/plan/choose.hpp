#pragma once

#include <optional>
#include <vector>

#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::plan {

/// One way to treat a zone and what is expected of it.
struct Option {
  double depth_mm = 0;
  int passes_count = 0;
  double glide_speed_mm_per_s = 0;
  double gain_ratio = 0;
  double reached_frac = 0;
  double beyond_dermis_frac = 0;
  double tear_um = 0;
  bool sound = false;  ///< enough strikes reach the layer aimed at, few pass through the dermis
  strike::Injury injury;
};

/// What may be chosen: depths on the dial between the ends, or the one the case fixes.
struct Limits {
  double start_depth_mm = 0;
  double ceiling_depth_mm = 0;
  std::optional<double> fixed_depth_mm;
  std::optional<int> fixed_passes_count;
  std::optional<double> fixed_glide_speed_mm_per_s;
  double passes_ratio = 1;  ///< share of the passes that would be chosen otherwise
  rules::DermalLayer layer = rules::DermalLayer::papillary_dermis;
};

/// The chosen way, and the best one at every other depth.
struct Choice {
  Option chosen;
  std::vector<Option> frontier;  ///< one a depth, shallowest first; the chosen one among them
  bool layer_reached = false;    ///< by enough strikes
  bool beyond_is_small = false;  ///< few enough strikes pass through the dermis
};

/// Chooses the shallowest depth within a share of the best expected gain at which the layer aimed
/// at is reached and few strikes pass through the dermis; there the fewest passes within that share
/// of what the depth can give; and the fastest glide whose tear stays short. What the case fixes is
/// kept. `passes_ratio` takes passes away, down to the fewest of the technique. Where no depth does
/// both, the choice is among those that spare the fat, and where none
/// does it is the shallowest; the result says which of the two it could not have.
Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const catalog::Catalog& catalog);

/// What nobody knows of the dermis at a zone, and what it means for strikes that pass through it.
struct DermisDoubt {
  double thin_mm = 0;   ///< bottom of the dermis below the surface
  double thick_mm = 0;  ///< likewise
  double beyond_if_thin_frac = 0;
  double beyond_if_thick_frac = 0;
};

/// The zone under that motion with the dermis at both ends of its range.
DermisDoubt doubt_dermis(const TreatedZone& zone, const device::Motion& motion,
                         const catalog::Catalog& catalog);

}  // namespace percuta::plan
