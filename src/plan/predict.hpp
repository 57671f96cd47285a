#pragma once

#include <cstdint>
#include <vector>

#include "percuta/num/parallel.hpp"
#include "percuta/plan/cohort.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/prediction.hpp"
#include "percuta/plan/treated_zone.hpp"

namespace percuta::plan {

/// What a prediction rests on besides knowledge.
struct Forecast {
  const intake::Facts& facts;
  const TreatedZone& zone;  ///< with the motion that is planned
  const Cohort& cohort;     ///< of that zone
  Timetable timetable;
  std::uint64_t seed = 0;
  num::Parallel how;
};

/// How long healing is told.
inline constexpr double year_d = 365;

/// What average skin gets from each session, in units of the reference session.
std::vector<healing::Dose> typical_course(const Forecast& forecast);

/// What every member gets from each session.
std::vector<std::vector<healing::Dose>> member_courses(const Forecast& forecast);

/// Barrier, healing, outcome, downtime and risks with their bands, and what they hang on most.
Prediction predict(const Forecast& forecast, const catalog::Catalog& catalog);

/// The same course at other distances and of other lengths.
WhatIf what_if(const Forecast& forecast, const catalog::Catalog& catalog);

}  // namespace percuta::plan
