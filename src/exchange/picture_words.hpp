#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/exchange/picture.hpp"

namespace percuta::exchange {

// What the drawn picture and the one of characters both say or count.

/// A number as a reader wants it: three digits that count; a dash where there is none.
std::string short_number(double value);

/// A computed number as sure as it is: two digits that count, never a power of ten.
std::string rough_number(double value);

/// Without decimals; a dash where there is no number.
std::string whole_number(double value);

/// The window of intervals that holds, and who sets its ends: a label stricter than the protocol
/// moves the earliest.
std::string window_told(double low_weeks, double high_weeks,
                        const std::optional<double>& label_weeks);

/// The value of a row, and behind it its interval where there is one.
std::string words_of(const Estimates::Row& row);

/// How many channels end in each stretch of depth, as a share of all that enter the skin.
struct DepthShares {
  double step_mm = 0;
  std::vector<double> share_frac;
  [[nodiscard]] double largest() const;
};

/// `shown_depth_mm` in about `count` stretches of round depth; what is deeper counts to the last.
DepthShares depth_shares(const NeedledSkin& skin, double shown_depth_mm, double count);

/// The side of the square and the width of a channel; the usual or none where they are no lengths.
double side_of(const NeedledSkin& skin);
double diameter_of(const NeedledSkin& skin);

/// The channels that enter the skin: positions and depths that are numbers, and deep enough to see.
std::vector<Channel> visible_channels(const NeedledSkin& skin);

/// Those between two x in one slice across the square: of all slices so thick the one that holds
/// most nearly the mean number, so that a lucky or an empty one is not shown.
std::vector<Channel> typical_slice(const NeedledSkin& skin, double slice_mm, double left_mm,
                                   double right_mm);

/// Where each layer begins and ends, in mm below the surface.
struct LayerPlace {
  std::string name;
  double top_mm = 0;
  double bottom_mm = 0;
};
std::vector<LayerPlace> places_of(const NeedledSkin& skin);

/// The square from above shows one channel in so many of those that are there.
std::size_t drawing_step(std::size_t channels_count);

/// What is said beside the square from above, one thing a line.
std::vector<std::string> surface_words(const NeedledSkin& skin);

}  // namespace percuta::exchange
