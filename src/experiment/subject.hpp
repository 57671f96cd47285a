#pragma once

#include <cstdint>
#include <optional>

#include "sampling.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::experiment {

// Whom an arm treated and what it did to the skin, in one sample.

/// Which room's random numbers: a parameter is the same draw in every arm of a sample.
enum class StreamOf : std::uint64_t { skin = 1, strike, barrier, healing, outcome, trial };

/// The skin of the arm's person; nothing: knowledge has no layers for that place.
std::optional<skin::Skin> skin_of(const Arm& arm, const catalog::Catalog& catalog,
                                  const Variates& variates);

/// What one session left; nothing without an injury by needles or channels.
std::optional<strike::Injury> injury_of(const Arm& arm, const skin::Skin& skin,
                                        const catalog::Catalog& catalog,
                                        const strike::Parameters& parameters);

}  // namespace percuta::experiment
