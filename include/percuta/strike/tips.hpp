#pragma once

#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/strike/injury.hpp"
#include "percuta/strike/simulate.hpp"

namespace percuta::strike {

/// Share of strikes whose tip ends in each layer.
struct Ended {
  double stratum_corneum = 0;
  double epidermis = 0;
  double papillary_dermis = 0;
  double reticular_dermis = 0;
  double hypodermis = 0;
};

void fields(Is<Ended> auto& ended, auto&& field) {
  field("stratum_corneum", ended.stratum_corneum, base::unitless, "In the stratum corneum.");
  field("epidermis", ended.epidermis, base::unitless, "In the viable epidermis.");
  field("papillary_dermis", ended.papillary_dermis, base::unitless, "In the papillary dermis.");
  field("reticular_dermis", ended.reticular_dermis, base::unitless, "In the reticular dermis.");
  field("hypodermis", ended.hypodermis, base::unitless, "Below the dermis: too deep.");
}

/// Where they end that reach each layer but not the next.
Ended ended(const Reached& reached);

/// How deep tips end: shares of the strikes, from the surface down. Arrays of equal length.
struct DepthHistogram {
  std::vector<double> from_mm;
  std::vector<double> to_mm;
  std::vector<double> share_frac;
};

void fields(Is<DepthHistogram> auto& histogram, auto&& field) {
  field("from_mm", histogram.from_mm, "Upper end of each stretch, below the surface.");
  field("to_mm", histogram.to_mm, "Lower end of each stretch.");
  field("share_frac", histogram.share_frac, "Share of the strikes whose tip ends in it.");
}

/// Of the strikes on the square that is drawn.
DepthHistogram depth_histogram(const Footprint& footprint);

/// The channels on the square that is drawn. Arrays of equal length.
struct Channels {
  double side_mm = 0;
  int every_count = 1;
  std::vector<double> x_mm;
  std::vector<double> y_mm;
  std::vector<double> depth_mm;
  std::vector<double> tear_x_mm;
  std::vector<double> tear_y_mm;
};

void fields(Is<Channels> auto& channels, auto&& field) {
  field("side_mm", channels.side_mm, "Side of the square.");
  field("every_count", channels.every_count, "One strike in so many is held.");
  field("x_mm", channels.x_mm, "Across the square.");
  field("y_mm", channels.y_mm, "Along the square.");
  field("depth_mm", channels.depth_mm, "Depth of the tip.");
  field("tear_x_mm", channels.tear_x_mm, "Tear, across.");
  field("tear_y_mm", channels.tear_y_mm, "Tear, along.");
}

/// To the micrometre.
Channels channels(const Footprint& footprint);

}  // namespace percuta::strike
