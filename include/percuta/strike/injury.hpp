#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::strike {

using base::Is;
using base::Range;

/// How deep the tips went, over the strikes of a zone.
struct DepthSpread {
  double mean = 0;
  double sd = 0;
  double p05 = 0;
  double p50 = 0;
  double p95 = 0;
};

void fields(Is<DepthSpread> auto& depth, auto&& field) {
  field("mean", depth.mean, base::unitless, "Mean.");
  field("sd", depth.sd, base::unitless, "Standard deviation.");
  field("p05", depth.p05, base::unitless, "5 % of strikes stay above it.");
  field("p50", depth.p50, base::unitless, "Median.");
  field("p95", depth.p95, base::unitless, "5 % of strikes go below it.");
}

/// Length by which a needle that moves along the surface tears it: nothing where skin follows.
struct SlitSpread {
  double mean = 0;
  double p95 = 0;
};

void fields(Is<SlitSpread> auto& slit, auto&& field) {
  field("mean", slit.mean, base::unitless, "Mean.");
  field("p95", slit.p95, base::unitless, "5 % of tears are longer.");
}

/// Share of strikes whose tip passes the top of a layer.
struct Reached {
  double epidermis = 0;
  double papillary_dermis = 0;
  double reticular_dermis = 0;
  double hypodermis = 0;
};

void fields(Is<Reached> auto& reached, auto&& field) {
  field("epidermis", reached.epidermis, base::unitless, "Past the stratum corneum.");
  field("papillary_dermis", reached.papillary_dermis, base::unitless, "Past the epidermis.");
  field("reticular_dermis", reached.reticular_dermis, base::unitless, "Past the papillary dermis.");
  field("hypodermis", reached.hypodermis, base::unitless, "Through the dermis: too deep.");
}

/// Tissue within the rims of the cracks over a layer's volume in the zone, overlap counted once.
struct Wounded {
  double epidermis = 0;
  double papillary_dermis = 0;
  double reticular_dermis = 0;
};

void fields(Is<Wounded> auto& wounded, auto&& field) {
  field("epidermis", wounded.epidermis, base::unitless, "Of the viable epidermis.");
  field("papillary_dermis", wounded.papillary_dermis, base::unitless, "Of the papillary dermis.");
  field("reticular_dermis", wounded.reticular_dermis, base::unitless, "Of the reticular dermis.");
}

/// Length of channels inside a layer, for each square millimetre of skin: channels per mm² times
/// the mean length of a channel inside the layer. It is what healing counts a session by.
struct Wall {
  double epidermis = 0;
  double papillary_dermis = 0;
  double reticular_dermis = 0;
};

void fields(Is<Wall> auto& wall, auto&& field) {
  field("epidermis", wall.epidermis, base::unitless, "In the viable epidermis.");
  field("papillary_dermis", wall.papillary_dermis, base::unitless, "In the papillary dermis.");
  field("reticular_dermis", wall.reticular_dermis, base::unitless, "In the reticular dermis.");
}

/// What the strikes of one session left in one zone.
struct Injury {
  DepthSpread depth_mm;
  double channels_per_cm2 = 0;
  double channel_diameter_um = 0;
  double crack_length_um = 0;
  double rim_um = 0;
  SlitSpread slit_length_um;
  Reached reached_frac;
  Wounded wounded_frac;
  Wall wall_mm_per_mm2;
  double strikes_count = 0;
};

void fields(Is<Injury> auto& injury, auto&& field) {
  field("depth_mm", injury.depth_mm, "Depth of the tips below the surface.");
  field("channels_per_cm2", injury.channels_per_cm2, "Channels that pass the stratum corneum.");
  field("channel_diameter_um", injury.channel_diameter_um, "Width of a channel at the surface.");
  field("crack_length_um", injury.crack_length_um,
        "Length of a closed crack at the surface, without its tear.");
  field("rim_um", injury.rim_um, "Tissue damaged on either side of it.");
  field("slit_length_um", injury.slit_length_um, "Tear beyond the width of the needle.");
  field("reached_frac", injury.reached_frac, "Share of strikes that reach each layer.");
  field("wounded_frac", injury.wounded_frac, "Share of each layer that is damaged.");
  field("wall_mm_per_mm2", injury.wall_mm_per_mm2,
        "Length of channels inside each layer, for each area of skin.");
  field("strikes_count", injury.strikes_count, "Needle strikes on the zone.");
}

}  // namespace percuta::strike
