#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/barrier/response.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/healing/intervals.hpp"
#include "percuta/healing/response.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/outcome/outcome.hpp"
#include "percuta/outcome/risk.hpp"
#include "percuta/plan/edges.hpp"
#include "percuta/plan/permeation.hpp"

namespace percuta::plan {

using base::Is;

/// What each world and person of a prediction came to, member by member: for telling whether two
/// predictions differ. Never written.
struct Worlds {
  std::vector<double> improved_frac;  ///< before what sets clinics and people apart
  std::vector<double> downtime_d;
  std::vector<double> collagen_gain_ratio;  ///< in a year
  std::vector<double> recovered_h;
};

/// What is computed for one zone, with bands of 5 to 95 % over what is not known and how people
/// differ.
struct Prediction {
  std::string zone;
  barrier::Response barrier;
  std::optional<Permeation> permeation;
  healing::Response healing;
  std::vector<outcome::Prediction> outcome;
  base::Band downtime_d;
  std::vector<outcome::Risk> risks;
  std::vector<Sensitivity> sensitivity;
  Worlds worlds;  ///< never written
};

void fields(Is<Prediction> auto& prediction, auto&& field) {
  field("zone", prediction.zone, "The zone it is computed for: the one with the largest injury.");
  field("barrier", prediction.barrier, "The leaking barrier over the hours after a session.");
  field("permeation", prediction.permeation,
        "The ingredient that matters most, in the skin by depth.");
  field("healing", prediction.healing, "The tissue over a year.");
  field("outcome", prediction.outcome, "What a clinic would count.");
  field("downtime_d", prediction.downtime_d, "How long a session shows.");
  field("risks", prediction.risks, "What may go wrong, as shares of people.");
  field("sensitivity", prediction.sensitivity, "The numbers that move the improvement most.");
}

/// A course of another length.
struct LengthOption {
  int sessions_count = 0;
  double gain_ratio = 0;
};

void fields(Is<LengthOption> auto& option, auto&& field) {
  field("sessions_count", option.sessions_count, "Sessions of the course.");
  field("gain_ratio", option.gain_ratio, "Collagen gained in the papillary dermis, over rest.");
}

/// What would happen otherwise. Computed; the rules stay the default for the reasons they give.
struct WhatIf {
  std::vector<healing::IntervalPoint> interval_weeks;
  std::vector<healing::IntervalPoint> interval_weeks_equal_time;
  std::vector<healing::CarryOverDay> carry_over;
  std::vector<LengthOption> sessions_count;
  std::string says;
};

void fields(Is<WhatIf> auto& what_if, auto&& field) {
  field("interval_weeks", what_if.interval_weeks, "Other distances, as many sessions.");
  field("interval_weeks_equal_time", what_if.interval_weeks_equal_time,
        "Other distances, as much time in all.");
  field("carry_over", what_if.carry_over, "How long a session is felt by the next.");
  field("sessions_count", what_if.sessions_count, "Courses of other lengths.");
  field("says", what_if.says, "What of this is data and what is model.");
}

/// Another way to treat a zone, and what speaks for the chosen one.
struct Alternative {
  std::string zone;
  double depth_mm = 0;
  int passes_count = 0;
  double gain_ratio = 0;
  double reached_frac = 0;
  double beyond_dermis_frac = 0;
  double beyond_dermis_low_frac = 0;
  double beyond_dermis_high_frac = 0;
  bool sound = false;
  bool chosen = false;
  std::optional<base::Band> gain_difference_ratio;
  std::optional<double> better_frac;
  std::optional<bool> told_apart;
};

void fields(Is<Alternative> auto& alternative, auto&& field) {
  field("zone", alternative.zone, "The zone.");
  field("depth_mm", alternative.depth_mm, "Depth on the dial.");
  field("passes_count", alternative.passes_count, "Fewest passes that do there.");
  field("gain_ratio", alternative.gain_ratio, "Collagen gained in the layer aimed at, over rest.");
  field("reached_frac", alternative.reached_frac, "Strikes that reach the layer aimed at.");
  field("beyond_dermis_frac", alternative.beyond_dermis_frac,
        "Strikes through the dermis, were it as thick as all series together make likely.");
  field("beyond_dermis_low_frac", alternative.beyond_dermis_low_frac,
        "The same were it as thick as series let it be.");
  field("beyond_dermis_high_frac", alternative.beyond_dermis_high_frac,
        "The same were it as thin as series let it be.");
  field("sound", alternative.sound,
        "Whether enough strikes reach the layer and few pass through the dermis.");
  field("chosen", alternative.chosen, "Whether the plan takes it.");
  field("gain_difference_ratio", alternative.gain_difference_ratio,
        "What it gains more than the chosen one, in the same worlds.");
  field("better_frac", alternative.better_frac,
        "Share of worlds in which it gains more than the chosen one.");
  field("told_apart", alternative.told_apart,
        "Whether it and the chosen one gain differently, as far as models can tell.");
}

}  // namespace percuta::plan
