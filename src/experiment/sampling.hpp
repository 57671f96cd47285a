#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "percuta/experiment/report.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::experiment {

/// One world and one person. World 0 holds the best-known value of everything; person 0 is typical,
/// persons 1, 2 … are drawn, in mirrored pairs, and are the same people in every world.
struct Sample {
  std::size_t world = 0;
  std::size_t person = 0;
  std::size_t persons_count = 0;  ///< of the crowd; a power of two from 2 up
};

/// How many worlds make a band, and how many persons (a power of two) the mean of an arm in each.
struct Crowd {
  std::size_t worlds_count = 64;
  std::size_t persons_count = 128;
};

/// Standard normal variate of a sample's world (0 in world 0) and of its person (0 for person 0).
/// Over the crowd the persons' variates fill the normal distribution evenly, each topic and index
/// in an order of its own. `topic` keeps the numbers of one room apart from another's.
struct Variates {
  std::uint64_t seed = 0;
  Sample sample;
  [[nodiscard]] double world_z(std::uint64_t topic, std::uint64_t index) const;
  [[nodiscard]] double person_z(std::uint64_t topic, std::uint64_t index) const;
};

/// A whole set of parameters in the world and the person of a sample.
template <class Parameters>
Parameters draw(std::span<const num::Spread> spreads, const Variates& variates,
                std::uint64_t topic) {
  std::vector<double> world(spreads.size());
  std::vector<double> person(spreads.size());
  for (std::size_t i = 0; i < spreads.size(); ++i) {
    world[i] = variates.world_z(topic, i);
    person[i] = variates.person_z(topic, i);
  }
  return num::draw<Parameters>(spreads, world, person);
}

/// What one arm shows of one observation's quantity, its operator on curves applied; nothing where
/// no model can tell.
using Look = std::function<std::optional<double>(const Arm& arm, const Observation& observation)>;

/// How one sample looks at arms. Called once a sample, on any thread.
using LookAt = std::function<Look(const Sample& sample)>;

/// Predictions of every observation from looks at samples. An observation of arms of one person
/// each, or whose operator is about one person, takes the typical person in world 0 and one of the
/// crowd in every other world; the others average the whole crowd within each world.
Report compare(const Experiment& experiment, const LookAt& look_at, const Crowd& crowd,
               std::uint64_t seed, const How& how);

/// The same predictions without the worlds of their bands; not a number where no model can tell.
std::vector<double> best_known(const Experiment& experiment, const LookAt& look_at,
                               std::size_t persons_count, const How& how);

}  // namespace percuta::experiment
