#pragma once

namespace percuta::strike {

/// Planes on which damage is looked for: the surface, then those of each of three layers.
inline constexpr int planes_per_layer = 15;
inline constexpr int planes_count = 1 + 3 * planes_per_layer;

}  // namespace percuta::strike
