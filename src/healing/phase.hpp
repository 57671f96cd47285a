#pragma once

#include "percuta/healing/rates.hpp"
#include "percuta/healing/response.hpp"

namespace percuta::healing {

/// What a layer in that state (indexed by Tissue::State) is mostly busy with. Inflammation:
/// neutrophils, cytokines or M1 are above myofibroblasts; proliferation: fibroblasts are;
/// remodelling: neither, and new collagen is still there to be cross-linked or resorbed. Below a
/// hundredth of a reference session: rest.
Phase phase(const double* y, const Peaks& scale);

}  // namespace percuta::healing
