#pragma once

namespace percuta::base {

/// Of one whole: a share in `_frac` times this is the same in `_pct`.
inline constexpr double percent = 100;

}  // namespace percuta::base
