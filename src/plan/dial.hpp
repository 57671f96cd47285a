#pragma once

#include <cmath>

#include "percuta/device/handpiece.hpp"

namespace percuta::plan {

/// How much of a step a number may lack and still count as a multiple of it: a tenth is no binary
/// number.
inline constexpr double rounding = 1e-9;

/// Whether a hand sets how deep it goes; needles of a roller or a stamp are as long as they are.
inline bool has_dial(const device::Handpiece& handpiece) {
  return handpiece.kind == device::HandpieceKind::pen;
}

/// So many steps of a dial, as people write it: 0.7 and not 0.7000000000000001.
inline double steps_of_dial(double steps_count, double step_mm) {
  constexpr double per_mm = 1e6;
  return std::round(steps_count * step_mm * per_mm) / per_mm;
}

}  // namespace percuta::plan
