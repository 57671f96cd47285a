#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "percuta/experiment/report.hpp"
#include "percuta/num/sobol.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::experiment {

/// The worlds of a band, and how many persons (a power of two) the mean of an arm takes in each.
struct Crowd {
  Worlds worlds;
  std::size_t persons_count = 128;
};

/// One world and one person. World 0 holds the best-known value of everything, worlds 1, 2 … are
/// drawn. Person 0 is typical; persons 1 to `persons_count` are the crowd of the world, in mirrored
/// pairs; the one after them stands alone for the world where nothing is averaged.
struct Sample {
  std::size_t world = 0;
  std::size_t person = 0;
  Crowd crowd;

  [[nodiscard]] static std::size_t alone(const Crowd& crowd) { return crowd.persons_count + 1; }
};

/// Standard normal variate of a sample's world (0 in world 0) and of its person (0 for person 0).
/// Worlds fill the normal distribution evenly, and so do the persons of each world and of all.
/// `topic` keeps the numbers of one room apart from another's.
struct Variates {
  std::uint64_t seed = 0;
  Sample sample;
  [[nodiscard]] double world_z(std::uint64_t topic, std::uint32_t index) const;
  [[nodiscard]] double person_z(std::uint64_t topic, std::uint32_t index) const;
};

/// A whole set of parameters in the world and the person of a sample.
template <class Parameters>
Parameters draw(std::span<const num::Spread> spreads, const Variates& variates,
                std::uint64_t topic) {
  std::vector<double> world(spreads.size());
  std::vector<double> person(spreads.size());
  for (std::uint32_t i = 0; i < spreads.size(); ++i) {
    world[i] = num::varies(spreads[i]) ? variates.world_z(topic, i) : 0;
    person[i] = spreads[i].person_cv > 0 ? variates.person_z(topic, i) : 0;
  }
  return num::draw<Parameters>(spreads, world, person);
}

/// What a sample shows of a quantity; what scatters beyond the sample is told, never drawn.
struct Seen {
  Seen(double shown) : value(shown) {}  // NOLINT: most quantities are no more than a number

  double value;
  double person_sd = 0;      ///< between people in all, where the crowd shows less of it
  double trial_sd = 0;       ///< between means of like trials
  bool as_log_odds = false;  ///< of a share: value and spreads are logits
  double most = std::numeric_limits<double>::infinity();  ///< no mean lies above
};

/// What one arm shows of one observation's quantity, its operator on curves applied; nothing where
/// no model can tell.
using Look = std::function<std::optional<Seen>(const Arm& arm, const Observation& observation)>;

/// How one sample looks at arms. Called once a sample, on any thread.
using LookAt = std::function<Look(const Sample& sample)>;

/// Predictions of every observation from looks at samples. An observation of arms of one person
/// each, or whose operator is about one person, takes the one who stands alone in each world; the
/// others average the crowd within each world and add the trial's own standard error.
Report compare(const Experiment& experiment, const LookAt& look_at, const Crowd& crowd,
               std::uint64_t seed, const How& how);

/// What world 0 shows, without noise; the typical person where nothing is averaged; not a number
/// where no model can tell.
std::vector<double> best_known(const Experiment& experiment, const LookAt& look_at,
                               std::size_t persons_count, const How& how);

}  // namespace percuta::experiment
