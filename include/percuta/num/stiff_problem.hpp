#pragma once

#include <cstdint>

// What goes into the stiff integrator and what comes out, as plain data: the same for every
// instruction set.
//
// A model is a struct like this one. Its text is written once; double, packs, dual numbers and the
// tracer of dependences are all put in for Real. Write rates as k * (rest - x), then rest is exact.
//
//   struct Decay {
//     static constexpr int states = 2;
//     /// Every member a Real and nothing else; per trajectory. Divisions that do not depend on the
//     /// state belong in here, done once.
//     template <class Real> struct Rates { Real fall; Real feed; };
//     /// What one event does; every member a Real and nothing else.
//     template <class Real> struct Impulse { Real amount; };
//     /// dy/dt. No explicit time. No branch on a Real: `select`. Constants are Real(2), a bare
//     /// 2.0 would turn float into double. constexpr, always inlined.
//     template <class Real>
//     PERCUTA_INLINE static constexpr void derivative(const Real* y, const Rates<Real>& rates,
//                                                     Real* dydt) {
//       dydt[0] = rates.fall * (Real(0) - y[0]);
//       dydt[1] = rates.feed * (y[0] - y[1]);
//     }
//     /// An event: changes y at once.
//     template <class Real>
//     PERCUTA_INLINE static constexpr void jump(const Impulse<Real>& impulse, const Rates<Real>&
//     rates,
//                                                 Real* y) {
//       y[0] = y[0] + impulse.amount;
//     }
//     /// Optional, for speed: the Jacobian written by hand. Entries that are not set are zero.
//     /// Without it, dual numbers give it. Tests compare the two.
//     template <class Real, class Entries>
//     PERCUTA_INLINE static void jacobian(const Real* y, const Rates<Real>& rates,
//                                         Entries& entries) {
//       entries.template set<0, 0>(-rates.fall);
//       entries.template set<1, 0>(rates.feed);
//       entries.template set<1, 1>(-rates.feed);
//     }
//   };
namespace percuta::num {

/// An event: time and impulse.
template <class Model>
struct Event {
  double time = 0;
  typename Model::template Impulse<double> impulse{};
};

/// One trajectory: rates, the state at the beginning, and events in ascending time.
template <class Model>
struct Trajectory {
  typename Model::template Rates<double> rates{};
  double start[Model::states] = {};
  const Event<Model>* events = nullptr;
  int events_count = 0;
};

/// What holds for all trajectories of one call. Where an event falls on an output time, the output
/// shows the state after it; ask a moment earlier for the state before. Likewise at the beginning.
struct Questions {
  double begin = 0;
  double end = 0;
  const double* times = nullptr;  ///< Ascending, inside [begin, end].
  int times_count = 0;
  const int* states = nullptr;  ///< Which states to tell; null: all.
  int states_count = 0;
  double relative_tolerance = 1e-6;
  double absolute_tolerance = 1e-9;  ///< In units of the states.
  double largest_step = 0;           ///< 0: no limit.
  int most_steps = 100'000;          ///< Per trajectory, accepted and rejected.
};

/// Why a trajectory could not be finished. The other trajectories go on.
enum class Trouble : std::uint8_t { none, step_collapsed, not_finite, too_many_steps };

/// How it went for one trajectory.
struct Fate {
  Trouble trouble = Trouble::none;
  double reached = 0;  ///< The time it came to; the end unless in trouble.
  int steps = 0;       ///< Accepted.
  int rejected = 0;
};

/// Work in lane-steps and evaluations, of all lanes together.
struct Work {
  std::int64_t steps = 0;          ///< Accepted, of all trajectories.
  std::int64_t rejected = 0;       ///< Of all trajectories.
  std::int64_t pack_steps = 0;     ///< Steps of whole packs: factorisations and Jacobians.
  std::int64_t evaluations = 0;    ///< Of the derivative, whole packs.
  std::int64_t bends = 0;          ///< Steps that interpolate, whole packs.
  std::int64_t dense_outputs = 0;  ///< Interpolations, whole packs.
};

}  // namespace percuta::num
