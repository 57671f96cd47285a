#pragma once

#include "percuta/catalog/catalog.hpp"
#include "percuta/experiment/arm.hpp"

namespace percuta::experiment {

/// The handpiece stated or named; nothing: knowledge has none of that name.
const device::Handpiece* find_handpiece(const Needling& needling, const catalog::Catalog& catalog);

}  // namespace percuta::experiment
