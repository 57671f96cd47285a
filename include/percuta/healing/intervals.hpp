#pragma once

#include <array>
#include <span>
#include <vector>

#include "percuta/base/band.hpp"
#include "percuta/healing/healing.hpp"

namespace percuta::healing {

/// The same sessions at one interval.
struct IntervalPoint {
  double interval_weeks = 0;
  int sessions_count = 0;
  base::Band gain_pct;               ///< collagen of the papillary dermis over rest
  base::Band gain_per_session_pct;   ///< the same over the number of sessions
  base::Band against_longest_ratio;  ///< gain per session over that at the longest interval, person
                                     ///< by person
  double falls_frac = 0;             ///< people whose gain per session is below that at the longest
  base::Band carry_over_pct;         ///< myofibroblasts just before a session over the peak before
  base::Band inflammation_left_pct;  ///< cytokines just before a session, of their reference peak
  base::Band inflammation_d;         ///< in days of the peak of one reference session
  base::Band pigment_d;              ///< likewise
};

void fields(Is<IntervalPoint> auto& point, auto&& field) {
  field("interval_weeks", point.interval_weeks, "From one session to the next.");
  field("sessions_count", point.sessions_count, "Sessions of the course.");
  field("gain_pct", point.gain_pct, "Collagen of the papillary dermis over rest.");
  field("gain_per_session_pct", point.gain_per_session_pct, "The same for each session.");
  field("against_longest_ratio", point.against_longest_ratio,
        "Gain per session over that at the longest interval.");
  field("falls_frac", point.falls_frac,
        "How likely the gain per session is below that at the longest interval.");
  field("carry_over_pct", point.carry_over_pct,
        "Myofibroblasts left when the next session comes, of their peak.");
  field("inflammation_left_pct", point.inflammation_left_pct,
        "Inflammation left when the next session comes, of its reference peak.");
  field("inflammation_d", point.inflammation_d, "Inflammation, in days of its reference peak.");
  field("pigment_d", point.pigment_d, "Drive to darken, likewise.");
}

/// How long after one session the myofibroblasts fall below a share of their peak.
struct CarryOverDay {
  double carry_over_pct = 0;
  base::Band after_d;
};

void fields(Is<CarryOverDay> auto& day, auto&& field) {
  field("carry_over_pct", day.carry_over_pct, "Share of the peak.");
  field("after_d", day.after_d, "Days after the session.");
}

/// The same treatment at several intervals. No trial compared intervals: the days of the carry-over
/// rest on measured courses of wounds, the gains on the structure of the model and on crowding
/// terms whose ranges begin at no effect. docs/models/healing.md says which part is data.
struct IntervalSweep {
  std::vector<IntervalPoint> equal_sessions;  ///< read so long after the last session
  std::vector<IntervalPoint> equal_time;      ///< read on one day
  std::vector<CarryOverDay> carry_over;
  std::vector<Failure> failures;
  bool stopped = false;
};

void fields(Is<IntervalSweep> auto& sweep, auto&& field) {
  field("equal_sessions", sweep.equal_sessions, "The same number of sessions at each interval.");
  field("equal_time", sweep.equal_time, "As many sessions as the same time holds.");
  field("carry_over", sweep.carry_over, "When a session's myofibroblasts have gone.");
}

/// Where the sweep looks: what is practised, and far enough to either side to see where it leads.
inline constexpr std::array swept_weeks = {1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0};

/// What is swept.
struct SweepQuestion {
  Dose session;                                          ///< each session; its day is not used
  std::span<const double> interval_weeks = swept_weeks;  ///< rising
  int sessions_count = 5;                                ///< for equal sessions
  double span_weeks = 16;    ///< from the first to the last session, for equal time
  double read_after_d = 56;  ///< after the last session, or after the span
};

IntervalSweep sweep_intervals(const SweepQuestion& question, const Parameters& typical,
                              const Population& population, const num::Parallel& how);

}  // namespace percuta::healing
