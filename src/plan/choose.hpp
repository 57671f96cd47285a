#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "percuta/healing/parameters.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/injury_doubt.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/strike/injury.hpp"
#include "percuta/strike/parameters.hpp"

namespace percuta::plan {

/// One way to treat a zone and what is expected of it.
struct Option {
  double depth_mm = 0;
  int passes_count = 0;
  double glide_speed_mm_per_s = 0;
  double gain_ratio = 0;
  double reached_frac = 0;
  double beyond_dermis_frac = 0;
  double most_gain_ratio = 0;              ///< the same of the most passes at this depth
  std::optional<double> fewer_gain_ratio;  ///< and of one pass fewer, where there may be
  InjuryDoubt doubt;                       ///< of the options that a choice tells
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

/// The numbers of knowledge that a choice is made with.
struct ChoiceNumbers {
  strike::Parameters strike;
  healing::Parameters healing;  ///< with the reference session of the same needles
  rules::Counts passes_count;
  double reached_frac = 0;        ///< least strikes that must reach the layer
  double beyond_dermis_frac = 0;  ///< most that may pass through the dermis
  double enough_gain_frac = 0;    ///< share of the best gain that is enough
};
ChoiceNumbers choice_numbers(const device::Handpiece& handpiece, const catalog::Catalog& catalog);

/// The chosen way, and the best one at every other depth.
struct Choice {
  Option chosen;
  std::vector<Option> considered;  ///< as the frontier, before passes were taken away
  std::size_t chosen_at = 0;       ///< which of them
  GainTable::Asked doses;          ///< of all that were looked at
  std::vector<Option> frontier;    ///< one a depth, shallowest first; the chosen one among them
  bool layer_reached = false;      ///< by enough strikes
  bool beyond_is_small = false;    ///< few enough strikes pass through the dermis
};

/// A gain of collagen that is told as none: it rounds to nothing, and nothing is chosen by it.
inline constexpr double no_gain_ratio = 0.005;

/// Chooses the shallowest depth within a share of the best expected gain at which the layer aimed
/// at is reached and few strikes pass through the dermis; there as many passes as are usual, more
/// only where these give less than that share of what the depth can give: doses are so alike there
/// that the model tells no fewer apart. A pen glides at the technique's one speed. What the case
/// fixes is kept. `passes_ratio` takes passes away, down to the fewest of the technique. Where no
/// depth does both, the choice is among those that spare the fat, and where none does it is the
/// shallowest; the result says which of the two it could not have.
Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const catalog::Catalog& catalog);

/// The same with other numbers; doubts are left out.
Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const ChoiceNumbers& numbers);

}  // namespace percuta::plan
