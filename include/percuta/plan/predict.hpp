#pragma once

#include <cstdint>
#include <vector>

#include "percuta/num/parallel.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/prediction.hpp"
#include "percuta/plan/treated_zone.hpp"

namespace percuta::plan {

/// What a prediction rests on besides knowledge.
struct Forecast {
  const intake::Facts& facts;
  const TreatedZone& zone;  ///< with the motion that is planned
  Timetable timetable;
  std::uint64_t seed = 0;
  num::Parallel how;
};

/// How long healing is told.
inline constexpr double year_d = 365;

/// How many worlds and people a band is made of.
inline constexpr std::size_t members_count = 256;

/// What the zone of average skin gets from each session, in units of the reference session.
std::vector<healing::Dose> typical_course(const Forecast& forecast,
                                          const catalog::Catalog& catalog);

/// What every member's zone gets from each session: the needles of its world in the skin of its
/// person, over what the reference session does in that world.
std::vector<std::vector<healing::Dose>> member_courses(const Forecast& forecast,
                                                       const catalog::Catalog& catalog);

/// Barrier, healing, outcome, downtime and risks with their bands, and what they hang on most.
Prediction predict(const Forecast& forecast, const catalog::Catalog& catalog);

/// The barrier of a zone after one session, with its band.
barrier::Response predict_barrier(const TreatedZone& zone, const intake::Facts& facts,
                                  const catalog::Catalog& catalog, std::uint64_t seed);

/// The same course at other distances and of other lengths.
WhatIf what_if(const Forecast& forecast, const catalog::Catalog& catalog);

}  // namespace percuta::plan
