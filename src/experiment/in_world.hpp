#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sampling.hpp"

#include "percuta/num/mixture.hpp"

namespace percuta::experiment {

// What the arms of one observation show in one world, and what a trial in that world would find.

/// What one arm shows: the mean of its people, and how far they and like trials scatter.
struct ArmShows {
  double mean = 0;
  double people_sd = 0;      ///< between people
  double trial_sd = 0;       ///< between means of like trials; arms of one trial share it
  double persons_count = 1;  ///< whom the arm averages
};

/// One person, or the mean of a crowd.
ArmShows of_one(const Seen& seen);
ArmShows of_crowd(const std::vector<Seen>& persons, double persons_count);

/// What a trial would find, its own standard error as a bell; of ranks several equal parts, since
/// they are shares of pairs. In world 0 the middle of the first is what is expected without noise.
std::vector<num::Bell> found_in_world(const Observation& observation,
                                      const std::vector<ArmShows>& arms, std::size_t world,
                                      const num::Scramblings& noise);

}  // namespace percuta::experiment
