#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::device {

using base::Is;
using base::Name;
using base::Need;
using base::Range;

enum class HandpieceKind { pen, stamp, roller };
constexpr auto names(HandpieceKind) {
  using enum HandpieceKind;
  return std::to_array<base::Word<HandpieceKind>>(
      {{pen, "pen"}, {stamp, "stamp"}, {roller, "roller"}});
}

enum class Energy { none, radio_frequency };
constexpr auto names(Energy) {
  using enum Energy;
  return std::to_array<base::Word<Energy>>({{none, "none"}, {radio_frequency, "radio_frequency"}});
}

/// What holds the needles and drives them. Depth limits are what the maker built, not what a
/// label authorises.
struct Handpiece {
  std::string id;
  HandpieceKind kind = HandpieceKind::pen;
  int needles_count = 0;
  double max_depth_mm = 0;
  std::optional<double> depth_step_mm;
  std::optional<double> frequency_Hz_low;
  std::optional<double> frequency_Hz_high;
  std::optional<double> label_max_depth_mm;
  std::optional<int> label_min_interval_d;
  bool home_use = false;
  Energy energy = Energy::none;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Handpiece> auto& handpiece, auto&& field) {
  field("id", handpiece.id, "What a case file calls it.");
  field("kind", handpiece.kind, "Pen, stamp or roller.");
  field("needles_count", handpiece.needles_count, Range{1, 1000}, "Needles in one cartridge.");
  field("max_depth_mm", handpiece.max_depth_mm, Range{0.05, 3.5}, "Furthest needle protrusion.");
  field("depth_step_mm", handpiece.depth_step_mm, Range{0.01, 3.5}, "Step of the depth dial.");
  field("frequency_Hz_low", handpiece.frequency_Hz_low, Range{1, 300}, "Slowest drive.");
  field("frequency_Hz_high", handpiece.frequency_Hz_high, Range{1, 300}, "Fastest drive.");
  field("label_max_depth_mm", handpiece.label_max_depth_mm, Range{0.05, 3.5},
        "Deepest setting the label was evaluated for.");
  field("label_min_interval_d", handpiece.label_min_interval_d, Range{1, 365},
        "Shortest time between sessions that the label was evaluated for.");
  field("home_use", handpiece.home_use, Need::defaulted, "Whether it is sold for use at home.");
  field("energy", handpiece.energy, Need::defaulted, "Energy besides the needles.");
  field("says", handpiece.says, Need::defaulted, "What it is.");
  field("sources", handpiece.sources, Need::defaulted, "Who says so.");
}

}  // namespace percuta::device
