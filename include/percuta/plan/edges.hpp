#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/reason.hpp"

namespace percuta::plan {

using base::Is;

/// What a plan would be with one number at an end of what is declared of it, all others as they
/// are: what would be chosen, and what the settings of this plan would give.
struct AtEnd {
  double depth_mm = 0;
  int passes_count = 0;
  int sessions_count = 0;
  double gain_ratio = 0;
  std::optional<double> improved_frac;
};

void fields(Is<AtEnd> auto& end, auto&& field) {
  field("depth_mm", end.depth_mm, "Depth that would be chosen.");
  field("passes_count", end.passes_count, "Passes that would be chosen.");
  field("sessions_count", end.sessions_count, "Sessions that would be chosen.");
  field("gain_ratio", end.gain_ratio, "Collagen gained with this plan's settings, over rest.");
  field("improved_frac", end.improved_frac,
        "Improvement with this plan's settings, of the typical person.");
}

/// A number of knowledge that is moved alone, from one end to the other of what is declared of it.
/// Numbers of practice, as how fast a hand glides, are moved over what people do.
struct Sensitivity {
  std::string id;
  std::string parameter;
  evidence::Measure declared;
  evidence::Grade grade = evidence::Grade::assumption;
  evidence::Status status = evidence::Status::read;
  std::vector<std::string> sources;
  AtEnd at_low;
  AtEnd at_high;
  std::string says;
};

void fields(Is<Sensitivity> auto& one, auto&& field) {
  field("id", one.id, "What `explain` tells more about.");
  field("parameter", one.parameter, "The number; its name ends in its unit.");
  field("declared", one.declared, "Its value, and from where to where it may be.");
  field("grade", one.grade, "What kind of observation it rests on.");
  field("status", one.status, "Whether it was seen in the source itself.");
  field("sources", one.sources, "Who says so.");
  field("at_low", one.at_low, "With the number at its lower end.");
  field("at_high", one.at_high, "With the number at its higher end.");
  field("says", one.says, "How the number was obtained.");
}

/// How firm the choice for the leading zone is: which other settings lie beside it, and which
/// numbers, moved alone, would have chosen otherwise.
struct Edges {
  std::string zone;
  int changes_count = 0;
  int moving_count = 0;
  std::vector<evidence::Reason> told;
  std::vector<Sensitivity> moved_by;
};

void fields(Is<Edges> auto& edges, auto&& field) {
  field("zone", edges.zone, "The zone.");
  field("changes_count", edges.changes_count, "How often one number alone was moved to an end.");
  field("moving_count", edges.moving_count, "How often something else would have been chosen.");
  field("told", edges.told, "What lies on the edge of the choice, and how much moves it.");
  field("moved_by", edges.moved_by, "The numbers that move it.");
}

}  // namespace percuta::plan
