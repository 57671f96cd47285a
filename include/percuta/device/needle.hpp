#pragma once

#include <array>
#include <optional>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::device {

using base::Is;
using base::Need;
using base::Range;

enum class Material { steel, titanium, polymer };
constexpr auto names(Material) {
  using enum Material;
  return std::to_array<base::Word<Material>>(
      {{steel, "steel"}, {titanium, "titanium"}, {polymer, "polymer"}});
}

/// A solid round needle: a cone from tip to shaft over `taper_mm`, then the shaft. Holds for fine
/// acupuncture-like needles; hollow and bevelled ones cut otherwise.
struct Needle {
  double length_mm = 0;
  double shaft_diameter_um = 0;
  double tip_diameter_um = 0;
  std::optional<double> taper_mm;  ///< hardly a maker tells it
  Material material = Material::steel;
};

void fields(Is<Needle> auto& needle, auto&& field) {
  field("length_mm", needle.length_mm, Range{0.05, 5}, "From base to tip.");
  field("shaft_diameter_um", needle.shaft_diameter_um, Range{10, 1000}, "Width of the shaft.");
  field("tip_diameter_um", needle.tip_diameter_um, Range{0.5, 300}, "Width of the blunted tip.");
  field("taper_mm", needle.taper_mm, Range{0.001, 5},
        "Length of the pointed part, where a maker tells it.");
  field("material", needle.material, Need::defaulted, "What it is made of.");
}

/// How the needles of a pen or stamp stand: on a square grid, on a ring, in two rows, or as listed.
enum class Layout { grid, ring, rows, listed };
constexpr auto names(Layout) {
  using enum Layout;
  return std::to_array<base::Word<Layout>>(
      {{grid, "grid"}, {ring, "ring"}, {rows, "rows"}, {listed, "listed"}});
}

/// Where a needle stands, from the middle of the plate.
struct Place {
  double x_mm = 0;
  double y_mm = 0;
};

void fields(Is<Place> auto& place, auto&& field) {
  field("x_mm", place.x_mm, Range{-50, 50}, "Across the track.");
  field("y_mm", place.y_mm, Range{-50, 50}, "Along the track.");
}

/// The needles of a pen's cartridge or of a stamp. `places` is for `layout = "listed"`.
struct Cartridge {
  Layout layout = Layout::grid;
  double pitch_mm = 0;
  std::vector<Place> places;
};

void fields(Is<Cartridge> auto& cartridge, auto&& field) {
  field("layout", cartridge.layout, Need::defaulted, "How the needles stand.");
  field("pitch_mm", cartridge.pitch_mm, Range{0.05, 20}, "From one needle to the next.");
  field("places", cartridge.places, Need::defaulted, "Each needle, for a layout as listed.");
}

/// Where the needles stand, in the order of their numbers.
std::vector<Place> places(const Cartridge& cartridge, int needles_count);

/// The drum of a roller, needles not counted in.
struct Drum {
  double radius_mm = 0;
  double width_mm = 0;
  int rows_count = 0;
};

void fields(Is<Drum> auto& drum, auto&& field) {
  field("radius_mm", drum.radius_mm, Range{1, 50}, "From its axis to the base of the needles.");
  field("width_mm", drum.width_mm, Range{1, 100}, "Along its axis.");
  field("rows_count", drum.rows_count, Range{1, 100}, "Rows of needles side by side.");
}

}  // namespace percuta::device
