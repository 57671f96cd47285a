#pragma once

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// As `facts`, of a case that is only checked: what an unknown word was probably meant to be, which
/// is dear to find, is left out.
Facts facts_to_check(const Case& stated, const Surroundings& knowledge, Date today);

}  // namespace percuta::intake
