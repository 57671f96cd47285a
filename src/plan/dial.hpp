#pragma once

namespace percuta::plan {

/// How much of a step a number may lack and still count as a multiple of it: a tenth is no binary
/// number.
inline constexpr double rounding = 1e-9;

}  // namespace percuta::plan
