#pragma once

#include "percuta/device/motion.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"
#include "percuta/strike/parameters.hpp"

namespace percuta::strike {

/// What one session leaves in a zone, as expected values: no chance in it, microseconds. Strikes
/// are taken as independent, so overlap leaves exp(−covered) of a plane whole. The motion must be
/// sound for the handpiece (`device::check`); what the handpiece does not tell comes from the
/// parameters.
Injury expected(const skin::Skin& skin, const device::Handpiece& handpiece,
                const device::Motion& motion, const Parameters& parameters);

}  // namespace percuta::strike
