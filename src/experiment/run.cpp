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

// Persons who heal for months cost a thousand times those whose skin is only pierced.
Crowd crowd_of(const Experiment& experiment) {
  const bool costly = std::any_of(experiment.observation.begin(), experiment.observation.end(),
                                  [](const Observation& one) {
                                    return one.quantity >= Quantity::absorbed_ug_per_cm2 &&
                                           one.quantity != Quantity::pain_ratio;
                                  });
  return costly ? Crowd{32, 8} : Crowd{};
}

// Which room's models say what a quantity is.
std::optional<double> look(Shown& shown, const Observation& observation) {
  const Quantity quantity = observation.quantity;
  if (quantity < Quantity::hole_open_frac) {
    return look_at_strike(shown, observation);
  }
  if (quantity < Quantity::absorbed_ug_per_cm2) {
    return look_at_barrier(shown, observation);
  }
  if (quantity < Quantity::neutrophil) {
    return look_at_uptake(shown, observation);
  }
  if (quantity < Quantity::improvement_pct) {
    return look_at_healing(shown, observation);
  }
  return look_at_outcome(shown, observation);
}

// One sample's parameters and what each arm shows with them.
class Sampled {
 public:
  Sampled(const Experiment& experiment, const catalog::Catalog& catalog, std::uint64_t seed,
          const Sample& sample)
      : drawn_(catalog, seed, sample, last_look_d(experiment)) {}

  std::optional<double> operator()(const Arm& arm, const Observation& observation) {
    const auto [shown, is_new] = shown_.try_emplace(arm.id, arm, drawn_);
    return look(shown->second, observation);
  }

 private:
  Drawn drawn_;
  std::map<std::string, Shown> shown_;
};

}  // namespace

Report run(const Experiment& experiment, const catalog::Catalog& catalog, std::uint64_t seed,
           const How& how) {
  const LookAt look_at = [&](const Sample& sample) -> Look {
    auto sampled = std::make_shared<Sampled>(experiment, catalog, seed, sample);
    return [sampled](const Arm& arm, const Observation& observation) {
      return (*sampled)(arm, observation);
    };
  };
  return compare(experiment, look_at, crowd_of(experiment), seed, how);
}

}  // namespace percuta::experiment
