#include <cmath>
#include <numbers>

#include "percuta/base/assert.hpp"
#include "percuta/device/needle.hpp"

namespace percuta::device {
namespace {

// Rows of `columns` needles each, the last row perhaps shorter and centred.
std::vector<Place> lattice(int needles_count, int columns, double pitch_mm) {
  std::vector<Place> out;
  const int rows = (needles_count + columns - 1) / columns;
  for (int i = 0; i < needles_count; ++i) {
    const int row = i / columns;
    const int in_row = row + 1 < rows ? columns : needles_count - row * columns;
    out.push_back(
        {(i % columns - (in_row - 1) / 2.0) * pitch_mm, (row - (rows - 1) / 2.0) * pitch_mm});
  }
  return out;
}

std::vector<Place> ring(int needles_count, double pitch_mm) {
  if (needles_count == 1) {
    return {{0, 0}};
  }
  const double step = 2 * std::numbers::pi / needles_count;
  const double radius_mm = pitch_mm / 2 / std::sin(step / 2);
  std::vector<Place> out;
  for (int i = 0; i < needles_count; ++i) {
    out.push_back({radius_mm * std::cos(i * step), radius_mm * std::sin(i * step)});
  }
  return out;
}

}  // namespace

std::vector<Place> places(const Cartridge& cartridge, int needles_count) {
  PERCUTA_EXPECT(needles_count > 0);
  switch (cartridge.layout) {
    case Layout::listed:
      return cartridge.places;
    case Layout::ring:
      return ring(needles_count, cartridge.pitch_mm);
    case Layout::rows:
      return lattice(needles_count, (needles_count + 1) / 2, cartridge.pitch_mm);
    case Layout::grid:
      break;
  }
  const int columns = static_cast<int>(std::ceil(std::sqrt(needles_count)));
  return lattice(needles_count, columns, cartridge.pitch_mm);
}

}  // namespace percuta::device
