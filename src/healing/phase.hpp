#pragma once

#include "rates.hpp"

#include "percuta/healing/response.hpp"

namespace percuta::healing {

/// What a layer in that state (indexed by Tissue::State) is mostly busy with. Inflammation: damage,
/// neutrophils or cytokines are a hundredth of the reference peak and not below fibroblasts and
/// myofibroblasts; proliferation: those are a fifth of theirs; remodelling: a hundredth of them or
/// new collagen is left; else rest.
Phase phase(const double* y, const Peaks& scale);

}  // namespace percuta::healing
