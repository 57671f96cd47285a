#pragma once

#include "summary.hpp"

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {

/// The strikes on a square in the middle of the patch, each pass turned its own way.
Footprint draw_footprint(const Pattern& pattern, const Volley& volley, const num::Stream& zone);

}  // namespace percuta::strike
