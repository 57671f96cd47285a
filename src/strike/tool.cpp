#include <algorithm>
#include <cmath>
#include <numbers>

#include "percuta/base/units.hpp"
#include "percuta/device/needle.hpp"
#include "percuta/strike/setup.hpp"

namespace percuta::strike {
namespace {

double taper_mm_of(device::HandpieceKind kind, const Parameters& p) {
  switch (kind) {
    case device::HandpieceKind::roller:
      return p.unstated_roller_taper_mm;
    case device::HandpieceKind::stamp:
      return p.unstated_stamp_taper_mm;
    case device::HandpieceKind::pen:
      break;
  }
  return p.unstated_pen_taper_mm;
}

device::Needle needle_of(const device::Handpiece& handpiece, double depth_mm, const Parameters& p) {
  if (handpiece.needle) {
    return *handpiece.needle;
  }
  device::Needle out;
  out.length_mm = std::max(handpiece.max_depth_mm, depth_mm);
  out.shaft_diameter_um = p.unstated_shaft_diameter_um;
  out.tip_diameter_um = std::min(p.unstated_tip_diameter_um, out.shaft_diameter_um);
  return out;
}

// Rows as far apart as the needles of a row are.
int even_rows(const Tool& tool) {
  const double around_mm = 2 * std::numbers::pi * tool.drum_radius_mm;
  const double rows = std::sqrt(tool.needles_count * tool.drum_width_mm / around_mm);
  return std::max(1, static_cast<int>(std::lround(rows)));
}

// The box around the needles, and half a pitch more on each side.
void cover(Tool& tool, double pitch_mm) {
  const auto [left, right] =
      std::minmax_element(tool.places.begin(), tool.places.end(),
                          [](const auto& a, const auto& b) { return a.x_mm < b.x_mm; });
  const auto [low, high] =
      std::minmax_element(tool.places.begin(), tool.places.end(),
                          [](const auto& a, const auto& b) { return a.y_mm < b.y_mm; });
  tool.plate_width_mm = right->x_mm - left->x_mm + pitch_mm;
  tool.plate_length_mm = high->y_mm - low->y_mm + pitch_mm;
}

}  // namespace

Tool tool(const device::Handpiece& handpiece, double depth_mm, const Parameters& p) {
  Tool out;
  out.kind = handpiece.kind;
  out.needle = needle_of(handpiece, depth_mm, p);
  out.taper_mm = out.needle.taper_mm.value_or(taper_mm_of(handpiece.kind, p));
  out.needles_count = std::max(1, handpiece.needles_count);
  out.depth_tolerance_mm = handpiece.depth_tolerance_mm.value_or(p.unstated_depth_tolerance_mm);
  if (handpiece.kind == device::HandpieceKind::roller) {
    out.drum_radius_mm = handpiece.drum ? handpiece.drum->radius_mm : p.unstated_drum_radius_mm;
    out.drum_width_mm = handpiece.drum ? handpiece.drum->width_mm : p.unstated_drum_width_mm;
    out.rows_count = handpiece.drum ? handpiece.drum->rows_count : even_rows(out);
    return out;
  }
  const device::Cartridge cartridge = handpiece.cartridge.value_or(
      device::Cartridge{device::Layout::grid, p.unstated_pitch_mm, {}});
  out.places = device::places(cartridge, out.needles_count);
  out.needles_count = static_cast<int>(out.places.size());
  cover(out, cartridge.pitch_mm);
  return out;
}

double rolling_radius_mm(const Tool& tool, double protrusion_mm, double depth_mm) {
  return tool.drum_radius_mm + protrusion_mm - depth_mm;
}

}  // namespace percuta::strike
