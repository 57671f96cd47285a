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
#include "percuta/plan/permeation.hpp"

namespace percuta::plan {

using base::Is;

/// A parameter that moves the expected gain of collagen: what it would be worth to know better.
struct Sensitivity {
  std::string parameter;
  double rank_correlation_ratio = 0;
  std::string says;
};

void fields(Is<Sensitivity> auto& sensitivity, auto&& field) {
  field("parameter", sensitivity.parameter, "What `explain` tells more about.");
  field("rank_correlation_ratio", sensitivity.rank_correlation_ratio,
        "Of the parameter with the gain of collagen, over worlds and people.");
  field("says", sensitivity.says, "What it is.");
}

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
  field("sensitivity", prediction.sensitivity, "The three numbers that matter most.");
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
  bool sound = false;
  bool chosen = false;
};

void fields(Is<Alternative> auto& alternative, auto&& field) {
  field("zone", alternative.zone, "The zone.");
  field("depth_mm", alternative.depth_mm, "Depth on the dial.");
  field("passes_count", alternative.passes_count, "Fewest passes that do there.");
  field("gain_ratio", alternative.gain_ratio, "Collagen gained in the layer aimed at, over rest.");
  field("reached_frac", alternative.reached_frac, "Strikes that reach the layer aimed at.");
  field("beyond_dermis_frac", alternative.beyond_dermis_frac, "Strikes through the dermis.");
  field("sound", alternative.sound,
        "Whether enough strikes reach the layer and few pass through the dermis.");
  field("chosen", alternative.chosen, "Whether the plan takes it.");
}

}  // namespace percuta::plan
