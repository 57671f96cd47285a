#pragma once

#include "percuta/num/flush.hpp"
#include "percuta/num/rosenbrock.hpp"
#include "percuta/num/stiff_problem.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// Carries many trajectories through their events, one a lane: each lane has its own time, step and
/// events, and takes the next trajectory when its own is done. Real is double, float or a pack;
/// time is double whatever Real is. A lane's numbers do not depend on the other lanes.
template <class Model, class Real, class Method = Grk4t>
class StiffSolver {
 public:
  static constexpr int n = Model::states;
  static constexpr int lanes = lanes_of<Real>;

  /// `told` gets trajectories x times x states numbers, no numbers (NaN) where a trajectory did not
  /// come so far; `fates` gets one per trajectory.
  StiffSolver(const Questions& questions, const Trajectory<Model>* trajectories, int count,
              double* told, Fate* fates)
      : ask_(questions), trajectories_(trajectories), count_(count), told_(told), fates_(fates) {}

  /// Runs all trajectories to their end. Once per solver.
  Work run() {
    const FlushTiny flushing;
    for (int lane = 0; lane < lanes; ++lane) {
      begin_trajectory(lane);
    }
    while (busy_ > 0) {
      step_.look(y_, rates_);
      const Real h = choose_steps();
      step_.take(y_, rates_, h);
      judge();
      tell_between(h);
      move();
      attend();
      ++work_.pack_steps;
    }
    work_.evaluations = work_.pack_steps * evaluations_per_step + work_.bends * bend_evaluations;
    return work_;
  }

 private:
  using Scalar = ScalarOf<Real>;
  using Time = typename DoubleLanes<Real>::Type;
  using Rates = typename Model::template Rates<Real>;
  using Impulse = typename Model::template Impulse<Real>;
  static constexpr int rates_count = static_cast<int>(sizeof(Rates) / sizeof(Real));
  static constexpr int bend_evaluations = Method::hermite ? 1 : 0;
  static constexpr int evaluations_per_step = [] {
    int count = 0;
    for (const bool evaluates : Method::evaluates) {
      count += evaluates ? 1 : 0;
    }
    return count;
  }();
  static constexpr int impulse_count = static_cast<int>(sizeof(Impulse) / sizeof(Real));

  // Step sizes shrink and grow by no more than this, and aim a little below what is allowed.
  static constexpr double least_growth = 0.2;
  static constexpr double most_growth = 6;
  static constexpr double caution = 0.9;
  // Part of the whole time below which a step is no step any more.
  static constexpr double collapsed = 1e-14;

  // What a lane is about, apart from rates and state.
  struct Lane {
    int trajectory = -1;  // none: idle
    int next_event = 0;
    int next_output = 0;
    double t = 0;
    double stop = 0;         // the next event, or the end
    double wish = 0;         // the step wanted next; 0: still to be guessed
    double step = 1;         // the step being tried
    double first_taken = 0;  // the first accepted step after the last event
    bool arrives = false;    // the step being tried ends at `stop`
    bool rejected_before = false;
    bool first = true;  // no step accepted since the last event
  };

  int told_states() const { return ask_.states == nullptr ? n : ask_.states_count; }
  int told_state(int i) const { return ask_.states == nullptr ? i : ask_.states[i]; }
  double next_told(const Lane& lane) const {
    return lane.next_output < ask_.times_count ? ask_.times[lane.next_output] : __builtin_inf();
  }
  double* told_place(const Lane& lane) const {
    const std::int64_t row =
        static_cast<std::int64_t>(lane.trajectory) * ask_.times_count + lane.next_output;
    return told_ + row * told_states();
  }

  /// Takes the next trajectory into a lane, or leaves it idle.
  void begin_trajectory(int lane) {
    Lane& mine = lane_[lane];
    while (next_trajectory_ < count_) {
      const Trajectory<Model>& followed = trajectories_[next_trajectory_];
      mine = Lane{};
      mine.trajectory = next_trajectory_++;
      mine.t = ask_.begin;
      fates_[mine.trajectory] = Fate{};
      for (int i = 0; i < rates_count; ++i) {
        set_lane(reinterpret_cast<Real*>(&rates_)[i], lane,
                 static_cast<Scalar>(reinterpret_cast<const double*>(&followed.rates)[i]));
      }
      for (int i = 0; i < n; ++i) {
        set_lane(y_[i], lane, static_cast<Scalar>(followed.start[i]));
        set_lane(lost_[i], lane, Scalar(0));
      }
      ++busy_;
      if (!arrive(lane)) {
        return;
      }
    }
    mine = Lane{};
    // Any harmless numbers: an idle lane computes along.
    for (int i = 0; i < rates_count && count_ == 0; ++i) {
      set_lane(reinterpret_cast<Real*>(&rates_)[i], lane, Scalar(0));
    }
  }

  /// At t: events, then outputs. True if that is the end of the trajectory.
  bool arrive(int lane) {
    Lane& mine = lane_[lane];
    const Trajectory<Model>& followed = trajectories_[mine.trajectory];
    while (mine.next_event < followed.events_count &&
           followed.events[mine.next_event].time <= mine.t) {
      jump(lane, followed.events[mine.next_event].impulse);
      ++mine.next_event;
      mine.wish = mine.first_taken;
      mine.first = true;
      mine.rejected_before = false;
    }
    while (next_told(mine) <= mine.t) {
      tell_now(lane);
    }
    mine.stop = ask_.end;
    if (mine.next_event < followed.events_count) {
      mine.stop = min(mine.stop, followed.events[mine.next_event].time);
    }
    if (mine.t < ask_.end) {
      return false;
    }
    finish(lane, Trouble::none);
    return true;
  }

  void jump(int lane, const typename Model::template Impulse<double>& impulse) {
    Impulse all_lanes;
    for (int i = 0; i < impulse_count; ++i) {
      reinterpret_cast<Real*>(&all_lanes)[i] =
          Real(static_cast<Scalar>(reinterpret_cast<const double*>(&impulse)[i]));
    }
    Real struck[n];
    for (int i = 0; i < n; ++i) {
      struck[i] = y_[i];
    }
    Model::jump(all_lanes, rates_, struck);
    for (int i = 0; i < n; ++i) {
      set_lane(y_[i], lane, lane_of(struck[i], lane));
    }
  }

  /// Tells the state of a lane as it is.
  void tell_now(int lane) {
    Lane& mine = lane_[lane];
    double* const place = told_place(mine);
    for (int i = 0; i < told_states(); ++i) {
      place[i] = static_cast<double>(lane_of(y_[told_state(i)], lane));
    }
    ++mine.next_output;
  }

  void finish(int lane, Trouble trouble) {
    Lane& mine = lane_[lane];
    Fate& fate = fates_[mine.trajectory];
    fate.trouble = trouble;
    fate.reached = mine.t;
    for (; mine.next_output < ask_.times_count; ++mine.next_output) {
      double* const place = told_place(mine);
      for (int i = 0; i < told_states(); ++i) {
        place[i] = __builtin_nan("");
      }
    }
    work_.steps += fate.steps;
    work_.rejected += fate.rejected;
    --busy_;
  }

  /// The step that each lane tries: what it wishes, but not past its next stop.
  Real choose_steps() {
    Time steps(1.0);
    for (int lane = 0; lane < lanes; ++lane) {
      Lane& mine = lane_[lane];
      if (mine.trajectory < 0) {
        continue;
      }
      if (mine.wish <= 0) {
        mine.wish = guess(lane);
      }
      if (ask_.largest_step > 0) {
        mine.wish = min(mine.wish, ask_.largest_step);
      }
      const double left = mine.stop - mine.t;
      // A hair more avoids a last step of almost nothing.
      mine.arrives = mine.wish * (1 + 1e-6) >= left;
      mine.step = mine.arrives ? left : mine.wish;
      set_lane(steps, lane, mine.step);
    }
    return convert<Real>(steps);
  }

  /// A first step from how fast the state moves, as measured by what may be wrong of it.
  double guess(int lane) const {
    double size = 0;
    double speed = 0;
    for (int i = 0; i < n; ++i) {
      const double y = abs(static_cast<double>(lane_of(y_[i], lane)));
      const double allowed = ask_.absolute_tolerance + ask_.relative_tolerance * y;
      size = max(size, y / allowed);
      speed = max(speed, abs(static_cast<double>(lane_of(step_.slope[i], lane))) / allowed);
    }
    const double whole = ask_.end - ask_.begin;
    if (!(speed > 0)) {
      return whole;
    }
    // The error of such a method is about (h speed / size)^4 / 24 of the size.
    return min(whole, sqrt(sqrt(24 * ask_.relative_tolerance)) * max(size, 1.0) / speed);
  }

  /// Which lanes may keep their step, and how much longer the next may be.
  void judge() {
    constexpr int group = reciprocals_per_division<Real>;
    const Scalar least = static_cast<Scalar>(ask_.absolute_tolerance / ask_.relative_tolerance);
    Real sum(Scalar(0));
    for (int first = 0; first < n; first += group) {
      Real allowed[group];
      for (int k = 0; k < group; ++k) {
        allowed[k] = first + k < n
                         ? max(abs(y_[first + k]), abs(step_.end[first + k])) + Real(least)
                         : Real(Scalar(1));
      }
      invert_together(allowed);
      for (int k = 0; k < group && first + k < n; ++k) {
        const Real part = step_.error[first + k] * allowed[k];
        sum = sum + part * part;
      }
    }
    const auto relative = static_cast<Scalar>(ask_.relative_tolerance);
    const Real square = sum * Real(Scalar(1) / (relative * relative * static_cast<Scalar>(n)));
    accepted_ = square <= Real(Scalar(1));
    finite_ = is_finite(square);
    // The error goes like the fourth power of the step.
    const Real growth = rough_inverse_eighth_root(max(square, Real(Scalar(1e-12F)))) *
                        Real(static_cast<Scalar>(caution));
    const Real bounded = max(Real(static_cast<Scalar>(least_growth)),
                             min(growth, Real(static_cast<Scalar>(most_growth))));
    growth_ = select(finite_, bounded, Real(static_cast<Scalar>(least_growth)));
  }

  /// Outputs strictly inside the accepted steps, one of each lane at a time.
  void tell_between(const Real& h) {
    bool bent = false;
    while (true) {
      Time theta(0.0);
      bool pending[lanes];
      bool any_pending = false;
      for (int lane = 0; lane < lanes; ++lane) {
        const Lane& mine = lane_[lane];
        const double to = mine.arrives ? mine.stop : mine.t + mine.step;
        pending[lane] =
            mine.trajectory >= 0 && lane_of_mask(accepted_, lane) && next_told(mine) < to;
        if (pending[lane]) {
          set_lane(theta, lane, (next_told(mine) - mine.t) / mine.step);
          any_pending = true;
        }
      }
      if (!any_pending) {
        return;
      }
      if (!bent) {
        step_.bend(rates_, h);
        bent = true;
        ++work_.bends;
      }
      tell_at(convert<Real>(theta), pending);
      ++work_.dense_outputs;
    }
  }

  void tell_at(const Real& theta, const bool (&pending)[lanes]) {
    double* places[lanes];
    for (int lane = 0; lane < lanes; ++lane) {
      places[lane] = pending[lane] ? told_place(lane_[lane]) : nullptr;
      lane_[lane].next_output += pending[lane] ? 1 : 0;
    }
    for (int i = 0; i < told_states(); ++i) {
      const int state = told_state(i);
      const Real value = step_.between(state, theta, y_[state]);
      for (int lane = 0; lane < lanes; ++lane) {
        if (pending[lane]) {
          places[lane][i] = static_cast<double>(lane_of(value, lane));
        }
      }
    }
  }

  /// Accepted lanes take their new state. In float what rounding loses is kept and added next time:
  /// otherwise hundreds of small steps would cost a digit.
  void move() {
    for (int i = 0; i < n; ++i) {
      if constexpr (sizeof(Scalar) == 4) {
        const Real rise = step_.rise[i] + lost_[i];
        const Real next = y_[i] + rise;
        lost_[i] = select(accepted_, rise - (next - y_[i]), lost_[i]);
        y_[i] = select(accepted_, next, y_[i]);
      } else {
        y_[i] = select(accepted_, step_.end[i], y_[i]);
      }
    }
  }

  /// After a step: moves accepted lanes on, lets rejected ones try shorter, gives up hopeless ones.
  void attend() {
    for (int lane = 0; lane < lanes; ++lane) {
      Lane& mine = lane_[lane];
      if (mine.trajectory < 0) {
        continue;
      }
      const double growth = static_cast<double>(lane_of(growth_, lane));
      Fate& fate = fates_[mine.trajectory];
      bool done = false;
      if (lane_of_mask(accepted_, lane)) {
        ++fate.steps;
        done = go_on(lane, growth);
      } else {
        ++fate.rejected;
        mine.wish = mine.step * min(growth, 1.0);
        mine.rejected_before = true;
        done = give_up(lane);
      }
      if (!done && fate.steps + fate.rejected >= ask_.most_steps) {
        finish(lane, Trouble::too_many_steps);
        done = true;
      }
      if (done) {
        begin_trajectory(lane);
      }
    }
  }

  bool go_on(int lane, double growth) {
    Lane& mine = lane_[lane];
    // A step cut short by a stop says little against the longer one that was wished.
    const double next = mine.step * (mine.rejected_before ? min(growth, 1.0) : growth);
    mine.wish = mine.arrives ? max(next, mine.wish) : next;
    mine.rejected_before = false;
    if (mine.first) {
      mine.first = false;
      mine.first_taken = mine.step;
    }
    if (!mine.arrives) {
      mine.t = mine.t + mine.step;
      return false;
    }
    mine.t = mine.stop;
    return arrive(lane);
  }

  bool give_up(int lane) {
    Lane& mine = lane_[lane];
    if (mine.wish >= collapsed * (ask_.end - ask_.begin)) {
      return false;
    }
    finish(lane, lane_of_mask(finite_, lane) ? Trouble::step_collapsed : Trouble::not_finite);
    return true;
  }

  Real y_[n];
  Real lost_[n];
  Rates rates_;
  RosenbrockStep<Model, Real, Method> step_;
  Real growth_;
  MaskOf<Real> accepted_;
  MaskOf<Real> finite_;
  Lane lane_[lanes];
  int busy_ = 0;
  int next_trajectory_ = 0;

  Questions ask_;
  const Trajectory<Model>* trajectories_;
  int count_;
  double* told_;
  Fate* fates_;
  Work work_;
};

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
