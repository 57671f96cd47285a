#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "percuta/document/picture.hpp"

namespace percuta::document {

// What every drawing of pierced layers measures.

/// How many channels end in each stretch of depth, as a share of all that enter the pierced.
struct DepthShares {
  double step_mm = 0;
  std::vector<double> share_frac;
  [[nodiscard]] double largest() const;
};

/// `shown_depth_mm` in about `count` stretches of round depth; what is deeper counts to the last.
DepthShares depth_shares(const PiercedLayers& pierced, double shown_depth_mm, double count);

/// The side of the square, the length of a channel's crack and the width of its rims; the usual or
/// none where they are no lengths.
double side_of(const PiercedLayers& pierced);
double crack_of(const PiercedLayers& pierced);
double rim_of(const PiercedLayers& pierced);

/// The channels that enter: positions and depths that are numbers, and deep enough to see.
std::vector<Channel> visible_channels(const PiercedLayers& pierced);

/// Those between two x in one slice across the square: of all slices so thick the one that holds
/// most nearly the mean number, so that a lucky or an empty one is not shown.
std::vector<Channel> typical_slice(const PiercedLayers& pierced, double slice_mm, double left_mm,
                                   double right_mm);

/// Where each layer begins and ends, in mm below the surface.
struct LayerPlace {
  std::string name;
  double top_mm = 0;
  double bottom_mm = 0;
};
std::vector<LayerPlace> places_of(const PiercedLayers& pierced);

/// The square from above shows one channel in so many of those that are there.
std::size_t drawing_step(std::size_t channels_count);

}  // namespace percuta::document
