#include "probes.hpp"

#include <algorithm>
#include <cmath>

namespace percuta::strike {
namespace {

constexpr int most_probes = probe_words * 64;
constexpr int least_probes = 1024;             // fewer tell less than the law of chance does
constexpr double golden_share = 0.6180339887;  // least in step with anything
constexpr double clearance = 1.1;              // between what two neighbours can be met by

int wrap(double index, int count) {
  return static_cast<int>(index - std::floor(index / count) * count) % count;
}

}  // namespace

std::array<Plane, planes_count> planes(const StrikeLaw& setup) {
  std::array<Plane, planes_count> out;
  std::size_t at = 1;
  for (std::size_t layer = 0; layer < 3; ++layer) {
    for (const Plane& plane : layer_planes(setup, layer)) {
      out[at++] = plane;
    }
  }
  return out;
}

Probes::Probes(const StrikeLaw& setup, const Pattern& pattern)
    : setup_(setup), planes_(planes(setup)) {
  half_width_mm_ = setup.rim_mm;
  half_length_mm_ = (setup.shaft_mm + setup.tear_mm(setup.depth_max_mm, 0)) / 2;
  const double reach_mm = 2 * (half_width_mm_ + half_length_mm_) * clearance;
  const double pitch_mm =
      std::max(reach_mm, std::sqrt(pattern.area_mm2() / most_probes) * clearance);
  columns_ = static_cast<int>(pattern.width_mm / pitch_mm);
  rows_ = static_cast<int>(pattern.height_mm / pitch_mm);
  const int least = pattern.is_scaled ? least_probes : 1;
  if (count() < least || count() > most_probes) {
    columns_ = rows_ = 0;
    return;
  }
  pitch_x_mm_ = pattern.width_mm / columns_;
  pitch_y_mm_ = pattern.height_mm / rows_;
  shear_ = std::round(golden_share * rows_) / rows_;  // the patch closes in on itself
}

void look_at_probe(const Probes& probes, double x_mm, double y_mm, double depth_mm, Tally& tally) {
  probes.look(x_mm, y_mm, depth_mm, tally);
}

void Probes::look(double x_mm, double y_mm, double depth_mm, Tally& tally) const {
  const double row = std::round(y_mm / pitch_y_mm_);
  const int row_here = wrap(row, rows_);
  const double shifted = x_mm / pitch_x_mm_ - row_here * shear_;
  const double column = std::round(shifted);
  const double across_mm = (shifted - column) * pitch_x_mm_;
  const double along_mm = std::abs(y_mm - row * pitch_y_mm_);
  const int probe = row_here * columns_ + wrap(column, columns_);
  const std::uint64_t bit = std::uint64_t{1} << (probe % 64);
  for (std::size_t plane = 0; plane < planes_count; ++plane) {
    const double below_mm = planes_[plane].below_mm;
    std::uint64_t& covered = tally.covered[plane][probe / 64];
    const bool stands_for_nothing = plane > 0 && planes_[plane].weight <= 0;
    if (depth_mm <= below_mm || stands_for_nothing || (covered & bit) != 0) {
      continue;
    }
    const double beyond_mm = std::max(0.0, along_mm - setup_.crack_mm(depth_mm, below_mm) / 2);
    if (across_mm * across_mm + beyond_mm * beyond_mm <= setup_.rim_mm * setup_.rim_mm) {
      covered |= bit;
    }
  }
}

}  // namespace percuta::strike
