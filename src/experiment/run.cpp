#include <algorithm>
#include <memory>

#include "shown.hpp"

namespace percuta::experiment {
namespace {

// Days after the last session that somebody looks at; long enough for peaks to pass.
double last_look_d(const Experiment& experiment) {
  constexpr double peaks_are_past_d = 60;
  double out = peaks_are_past_d;
  for (const Observation& one : experiment.observation) {
    out = std::max(
        {out, one.at_d.value_or(0), one.after_last_d.value_or(0), one.relative_to_d.value_or(0)});
    for (const CurvePoint& point : one.curve) {
      out = std::max(out, point.at);
    }
  }
  return out;
}

// Persons who heal for months cost a thousand times those whose skin is only pierced: of these
// there are more, and four times the worlds.
bool costly(const Experiment& experiment) {
  return std::any_of(experiment.observation.begin(), experiment.observation.end(),
                     [](const Observation& one) {
                       return one.quantity >= Quantity::absorbed_ug_per_cm2 &&
                              one.quantity != Quantity::pain_ratio;
                     });
}

Crowd crowd_of(const Experiment& experiment, const Worlds& worlds) {
  constexpr std::size_t few = 8;
  constexpr std::size_t many = 32;
  return costly(experiment) ? Crowd{worlds, few}
                            : Crowd{{worlds.scramblings_count, 4 * worlds.per_scrambling}, many};
}

// What the models of the quantity's room say.
std::optional<Seen> look(Shown& shown, const Observation& observation) {
  switch (room_of(observation.quantity)) {
    case Room::strike:
      return look_at_strike(shown, observation);
    case Room::barrier:
      return observation.quantity < Quantity::absorbed_ug_per_cm2
                 ? look_at_barrier(shown, observation)
                 : look_at_uptake(shown, observation);
    case Room::healing:
      return look_at_healing(shown, observation);
    case Room::outcome:
      break;
  }
  return look_at_outcome(shown, observation);
}

// One sample's parameters and what each arm shows with them.
class Sampled {
 public:
  Sampled(const Experiment& experiment, const catalog::Catalog& catalog, std::uint64_t seed,
          const Sample& sample)
      : drawn_(catalog, seed, sample, last_look_d(experiment)) {}

  std::optional<Seen> operator()(const Arm& arm, const Observation& observation) {
    const auto [shown, is_new] = shown_.try_emplace(arm.id, arm, drawn_);
    return look(shown->second, observation);
  }

 private:
  Drawn drawn_;
  std::map<std::string, Shown> shown_;
};

// Both must outlive it.
LookAt by_models(const Experiment& experiment, const catalog::Catalog& catalog,
                 std::uint64_t seed) {
  return [&experiment, &catalog, seed](const Sample& sample) -> Look {
    auto sampled = std::make_shared<Sampled>(experiment, catalog, seed, sample);
    return [sampled](const Arm& arm, const Observation& observation) {
      return (*sampled)(arm, observation);
    };
  };
}

}  // namespace

Report run(const Experiment& experiment, const catalog::Catalog& catalog, std::uint64_t seed,
           const How& how, const Worlds& worlds) {
  return compare(experiment, by_models(experiment, catalog, seed), crowd_of(experiment, worlds),
                 seed, how);
}

std::vector<double> best_known(const Experiment& experiment, const catalog::Catalog& catalog,
                               std::uint64_t seed, const How& how) {
  return best_known(experiment, by_models(experiment, catalog, seed),
                    crowd_of(experiment, {}).persons_count, how);
}

}  // namespace percuta::experiment
