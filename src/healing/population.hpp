#pragma once

#include <cstddef>

#include "course.hpp"

#include "percuta/healing/healing.hpp"
#include "percuta/num/parallel.hpp"

namespace percuta::healing {

inline constexpr std::size_t members_per_block = 16;  // fixed, so that threads change nothing

/// The members of a block, each on its course. `courses` holds one for all, or one for each.
std::vector<Person> people(const Population& population, const num::Block& block,
                           std::span<const std::vector<Dose>> courses);

/// A member who could not be followed, told in words.
Failure failure(std::size_t index, const Parameters& parameters, num::Trouble trouble);

}  // namespace percuta::healing
