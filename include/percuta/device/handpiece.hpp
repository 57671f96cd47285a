#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/device/label.hpp"
#include "percuta/device/needle.hpp"

namespace percuta::device {

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
/// label authorises. Geometry that is absent is taken from the parameters of the strike engine.
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
  std::optional<Needle> needle;
  std::optional<Cartridge> cartridge;
  std::optional<Drum> drum;
  std::optional<double> stroke_mm;
  std::optional<double> depth_tolerance_mm;
  std::vector<Authorisation> authorised;
  bool home_use = false;
  Energy energy = Energy::none;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<std::string> names;
};

void fields(Is<Handpiece> auto& handpiece, auto&& field) {
  field("id", handpiece.id, "What a case file calls it.");
  field("names", handpiece.names, Need::defaulted, "What people call it: brands, models.");
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
  field("needle", handpiece.needle, "One of its needles.");
  field("cartridge", handpiece.cartridge, "How the needles of a pen or stamp stand.");
  field("drum", handpiece.drum, "The drum of a roller.");
  field("stroke_mm", handpiece.stroke_mm, Range{0.05, 10}, "Travel of the drive.");
  field("depth_tolerance_mm", handpiece.depth_tolerance_mm, Range{0, 1},
        "How far the protrusion may differ from the dial, either way.");
  field("authorised", handpiece.authorised, Need::defaulted, "Uses that a label names.");
  field("home_use", handpiece.home_use, Need::defaulted, "Whether it is sold for use at home.");
  field("energy", handpiece.energy, Need::defaulted, "Energy besides the needles.");
  field("says", handpiece.says, Need::defaulted, "What it is.");
  field("sources", handpiece.sources, Need::defaulted, "Who says so.");
}

/// What is wrong between the fields of a handpiece, under the key it stands at.
std::vector<base::Complaint> check(const Handpiece& handpiece, const std::string& key);

/// Who and what a label is asked about.
struct Use {
  Indication indication = Indication::collagen_induction;
  std::string site;
  skin::Phototype phototype = skin::Phototype::I;
  int age_y = 0;
  double depth_mm = 0;
};

/// Deepest setting that the label was evaluated for in a use, whatever depth is asked for. A use
/// that the label does not name is held at the least depth of all that it tells; nothing: it tells
/// none.
std::optional<double> label_max_depth_mm(const Handpiece& handpiece, const Use& use);

/// Whether one of the uses the label names covers all of it. A label that names none covers none.
bool is_authorised(const Handpiece& handpiece, const Use& use);

}  // namespace percuta::device
