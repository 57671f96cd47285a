#pragma once

#include <optional>

#include "curve.hpp"
#include "subject.hpp"

#include "percuta/barrier/barrier.hpp"
#include "percuta/healing/healing.hpp"

namespace percuta::experiment {

/// The models' parameters in one sample.
struct Drawn {
  Drawn(const catalog::Catalog& knowledge, std::uint64_t seed, const Sample& sample,
        double until_d);

  const catalog::Catalog& catalog;
  Variates variates;
  double end_d;  ///< days after the last session that somebody looks at
  strike::Parameters strike;
  barrier::Parameters barrier;
  healing::Parameters healing;
  outcome::Parameters outcome;
};

/// What one arm shows in one sample. What costs time is computed when first asked for, and once.
class Shown {
 public:
  Shown(const Arm& arm, const Drawn& drawn);

  [[nodiscard]] const Arm& arm() const { return arm_; }
  [[nodiscard]] const Drawn& drawn() const { return drawn_; }
  const std::optional<skin::Skin>& skin();
  const std::optional<strike::Injury>& injury();

  /// How the barrier closes; nothing without an injury.
  const std::optional<barrier::Closure>& closure();

  /// Amount of the product below the stratum corneum, or in the receptor of a specimen, over hours,
  /// needled or not. The arm has a product and a skin.
  const Curve& amounts(bool needled);

  /// The course of the arm, from its needling, channels or wound.
  std::vector<healing::Dose> course();
  /// Day of the last session.
  [[nodiscard]] double last_d() const;
  /// The tissue from the first session until nobody looks any more.
  const healing::Response& healed();

 private:
  const Arm& arm_;
  const Drawn& drawn_;
  std::optional<skin::Skin> skin_;
  std::optional<strike::Injury> injury_;
  std::optional<barrier::Closure> closure_;
  std::optional<Curve> needled_;
  std::optional<Curve> intact_;
  std::optional<healing::Response> healed_;
};

// What each room's models say of a quantity of theirs, the operator on curves applied; nothing
// where the arm does not state enough for them.
std::optional<double> look_at_strike(Shown& shown, const Observation& observation);
std::optional<double> look_at_barrier(Shown& shown, const Observation& observation);
std::optional<double> look_at_uptake(Shown& shown, const Observation& observation);
std::optional<double> look_at_healing(Shown& shown, const Observation& observation);
std::optional<Seen> look_at_outcome(Shown& shown, const Observation& observation);

/// What an operator makes of a curve; `at` is the moment of the observation, where it has one.
double of_curve(const Curve& curve, const Observation& observation, std::optional<double> at);

}  // namespace percuta::experiment
