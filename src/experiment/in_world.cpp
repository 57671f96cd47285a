#include "in_world.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "curve.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::experiment {
namespace {

constexpr std::uint64_t of_trials = 3;         // name of their random numbers
constexpr std::size_t trials_for_a_rank = 16;  // a power of two

double square(double x) { return x * x; }

double error(const ArmShows& arm) { return arm.people_sd / std::sqrt(arm.persons_count); }

// Of normally spread people, to first order in 1 / persons.
num::Bell cv(const ArmShows& arm) {
  const double cv = arm.mean == 0 ? 0 : arm.people_sd / arm.mean;
  return {cv, std::abs(cv) * std::sqrt((0.5 + square(cv)) / arm.persons_count)};
}

// What sets the trial apart moves both arms alike: to first order, the first by the difference.
// Where the second arm shows nothing, the first is endlessly more; as much, where it does not
// either.
num::Bell ratio(const ArmShows& first, const ArmShows& second) {
  constexpr double endless = 1e9;
  if (second.mean == 0) {
    return {first.mean == 0 ? 1 : std::copysign(endless, first.mean), 0};
  }
  const double together = first.trial_sd * (1 - first.mean / second.mean);
  return {first.mean, std::hypot(error(first), together), second.mean, error(second)};
}

// On logarithmic axes to first order in the errors of the means.
num::Bell slope(const Observation& observation, const std::vector<ArmShows>& arms) {
  std::vector<double> means;
  for (const ArmShows& arm : arms) {
    means.push_back(arm.mean);
  }
  const double middle = slope(observation.along, means, observation.axes);
  double squares = 0;
  double together = 0;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    std::vector<double> one(arms.size(), observation.axes == Axes::log ? 1 : 0);  // its weight
    one[i] = observation.axes == Axes::log ? 10 : 1;
    const double weight = slope(observation.along, one, observation.axes);
    const double unit = observation.axes == Axes::log ? means[i] * std::numbers::ln10 : 1;
    squares += square(weight * error(arms[i]) / unit);
    together += weight * arms[i].trial_sd / unit;
  }
  return {middle, std::sqrt(squares + square(together))};
}

std::vector<num::Bell> ranks(const std::vector<ArmShows>& arms, std::size_t world,
                             const num::Scramblings& noise) {
  std::vector<num::Bell> out;
  const num::Scramblings each{noise.seed, noise.per_scrambling * trials_for_a_rank};
  for (std::size_t k = 0; k < trials_for_a_rank; ++k) {
    std::vector<double> means;
    for (std::size_t i = 0; i < arms.size(); ++i) {
      const double off = error(arms[i]);
      const double z = world == 0 || off == 0
                           ? 0
                           : each.point({of_trials}, (world - 1) * trials_for_a_rank + k)
                                 .normal(static_cast<std::uint32_t>(i));
      means.push_back(arms[i].mean + z * off);
    }
    out.push_back({rank(means), 0});
  }
  return out;
}

}  // namespace

ArmShows of_one(const Seen& seen) { return {seen.value, seen.person_sd, seen.trial_sd, 1}; }

ArmShows of_crowd(const std::vector<Seen>& persons, double persons_count) {
  PERCUTA_EXPECT(!persons.empty());
  num::Moments moments;
  ArmShows out;
  for (const Seen& one : persons) {
    moments.add(one.value);
    out.people_sd = std::max(out.people_sd, one.person_sd);
    out.trial_sd = std::max(out.trial_sd, one.trial_sd);
  }
  // They stand for everybody evenly: divided by all, not by one less.
  const auto count = static_cast<double>(persons.size());
  const double sd = moments.standard_deviation() * std::sqrt((count - 1) / count);
  out.mean = moments.mean();
  out.people_sd = std::max(out.people_sd, sd);
  out.persons_count = persons_count;
  return out;
}

std::vector<num::Bell> found_in_world(const Observation& observation,
                                      const std::vector<ArmShows>& arms, std::size_t world,
                                      const num::Scramblings& noise) {
  PERCUTA_EXPECT(!arms.empty());
  switch (observation.op) {
    case Operator::cv:
      return {cv(arms[0])};
    case Operator::ratio:
      return {ratio(arms[0], arms[1])};
    case Operator::slope:
      return {slope(observation, arms)};
    case Operator::rank:
      return ranks(arms, world, noise);
    default:
      return {{arms[0].mean, std::hypot(error(arms[0]), arms[0].trial_sd)}};
  }
}

}  // namespace percuta::experiment
