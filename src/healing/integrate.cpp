#include "integrate.hpp"

#include <algorithm>

#include "lanes.hpp"

namespace percuta::healing {
namespace {

decltype(&run_portable) runner(num::InstructionSet set, Precision precision) {
  const bool single = precision == Precision::single;
  switch (set) {
    case num::InstructionSet::avx512:
      return single ? run_avx512_single : run_avx512;
    case num::InstructionSet::avx2:
      return single ? run_avx2_single : run_avx2;
    case num::InstructionSet::portable:
      break;
  }
  return single ? run_portable_single : run_portable;
}

}  // namespace

Told integrate(std::span<const Patient> patients, std::span<const double> times_d,
               std::span<const int> states, const Tolerance& tolerance, num::InstructionSet set,
               Precision precision) {
  std::vector<num::Trajectory<Tissue>> trajectories(patients.size());
  for (std::size_t i = 0; i < patients.size(); ++i) {
    trajectories[i].rates = patients[i].rates;
    trajectories[i].events = patients[i].blows.data();
    trajectories[i].events_count = static_cast<int>(patients[i].blows.size());
  }
  num::Questions questions;
  questions.end = times_d.back();
  questions.times = times_d.data();
  questions.times_count = static_cast<int>(times_d.size());
  questions.states = states.empty() ? nullptr : states.data();
  questions.states_count = static_cast<int>(states.size());
  questions.relative_tolerance = tolerance.relative;
  questions.absolute_tolerance = tolerance.absolute;

  Told out;
  out.times_count = times_d.size();
  out.states_count = states.empty() ? std::size_t{Tissue::states} : states.size();
  out.values.resize(patients.size() * out.times_count * out.states_count);
  out.fates.resize(patients.size());
  const auto run = runner(set, precision);
  out.work = run(questions, trajectories.data(), static_cast<int>(patients.size()),
                 out.values.data(), out.fates.data());
  return out;
}

}  // namespace percuta::healing
