#pragma once

#include <span>
#include <vector>

#include "rates.hpp"

#include "percuta/num/cpu.hpp"
#include "percuta/num/stiff_problem.hpp"

namespace percuta::healing {

using Blow = num::Event<Tissue>;

/// One layer of one person, at rest at day 0.
struct Patient {
  Tissue::Rates<double> rates{};
  std::vector<Blow> blows;  ///< in the order of their days
};

/// What patients did, patient by patient, time by time, the states that were asked for.
struct Told {
  std::size_t times_count = 0;
  std::size_t states_count = 0;
  std::vector<double> values;
  std::vector<num::Fate> fates;  ///< one a patient
  num::Work work;

  [[nodiscard]] const double* at(std::size_t patient, std::size_t time) const {
    return values.data() + (patient * times_count + time) * states_count;
  }
  [[nodiscard]] bool sound(std::size_t patient) const {
    return fates[patient].trouble == num::Trouble::none;
  }
};

/// How close to the equations: of each state, and absolute where a state is near rest.
struct Tolerance {
  double relative = 1e-5;
  double absolute = 1e-8;
};

/// What states are kept in; time is always double. Single takes half the time and is good to about
/// 1e-6: for comparing many settings, not for what is told of one.
enum class Precision { full, single };

/// Follows patients through the ascending `times_d`; a session's own day counts as after it.
/// `states` says which states are told; empty: all, in their order. A patient's numbers do not
/// depend on the others, on the machine or on `set`.
Told integrate(std::span<const Patient> patients, std::span<const double> times_d,
               std::span<const int> states = {}, const Tolerance& tolerance = {},
               num::InstructionSet set = num::best_instruction_set(),
               Precision precision = Precision::full);

}  // namespace percuta::healing
