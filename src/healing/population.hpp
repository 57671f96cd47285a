#pragma once

#include <cstddef>

#include "percuta/healing/healing.hpp"

namespace percuta::healing {

inline constexpr std::size_t members_per_block = 16;  // fixed, so that threads change nothing
inline constexpr double low_probability = 0.05;
inline constexpr double high_probability = 0.95;

/// The person a member is: a world and a person in it, from the member's own random numbers.
Parameters member(const Population& population, std::size_t index);

Failure failure(std::size_t index, const Parameters& parameters);

}  // namespace percuta::healing
