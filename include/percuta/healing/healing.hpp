#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "percuta/healing/dose.hpp"
#include "percuta/healing/parameters.hpp"
#include "percuta/healing/peaks.hpp"
#include "percuta/healing/response.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/num/sobol.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::healing {

// Sessions of a course stand in the order of their days. Cells, signals and pigment drive of a
// Response are those of the papillary dermis, 1 at their peak after one reference session.

/// The days at which a Response is told: 0.25 d apart in the 21 days after a session, 3.5 d
/// elsewhere, with every session's day among them.
std::vector<double> time_grid(std::span<const Dose> course, double end_d);

/// One person, no bands: `_low` and `_high` equal the values.
Response heal(std::span<const Dose> course, double end_d, const Parameters& parameters);

/// The same for a person whose cells and signals are told, and act, in units of another's: `scale`
/// is the typical person's. So people differ in how much they answer, not only in when.
Response heal(std::span<const Dose> course, double end_d, const Parameters& parameters,
              const Peaks& scale);

/// What the choice between courses looks at, of the papillary dermis.
struct Reading {
  double collagen_gain_ratio = 0;      ///< total collagen over rest, less 1
  double collagen_iii_gain_ratio = 0;  ///< total collagen III over its rest, less 1
  double carry_over_frac = 0;  ///< myofibroblasts just before a session over the peak before it,
                               ///< the largest of the course; 0 with one session
  double inflammation_left_frac = 0;  ///< cytokines just before a session, of the reference peak,
                                      ///< the largest of the course
  double inflammation_d = 0;          ///< integral of the cytokines, in days of the reference peak
  double pigment_d = 0;               ///< integral of the pigment drive, likewise
};

/// One person's reading on a day; nothing is stored in between.
Reading read(std::span<const Dose> course, double at_d, const Parameters& parameters);

/// Gains of collagen as readings have them, of people who are given, each in units of their own
/// peaks: every course of the first, then of the second …. The courses have the same days. NaN
/// where the equations could not be followed. Stopped: empty.
std::vector<double> collagen_gains(std::span<const Parameters> people,
                                   std::span<const std::vector<Dose>> courses, double at_d,
                                   const num::Parallel& how);

/// Who is drawn: what is not known and how people differ, and from which random numbers.
struct Population {
  std::span<const num::Spread> spreads;  ///< in the order of Parameters' fields
  std::size_t members_count = 256;
  num::Scramblings points;
};

/// The person a member is: a world and a person in it, at the member's own points.
Parameters member(const Population& population, std::size_t index);

/// A member that could not be computed, with what it was.
struct Failure {
  std::size_t member = 0;
  Parameters parameters;
  std::string why;
};

/// What a population answers. With a stop asked for, `stopped` and nothing else is told.
struct Prediction {
  Response response;  ///< values: the typical person; bands: 5 % and 95 %
  std::vector<Failure> failures;
  bool stopped = false;
};

/// The average person, and what each session does to them.
struct Typical {
  std::span<const Dose> course;
  const Parameters& parameters;
};

/// A course over a population. `courses` holds one course for all, or one for each member, then
/// with the same days as the typical person's.
Prediction heal(const Typical& typical, std::span<const std::vector<Dose>> courses, double end_d,
                const Population& population, const num::Parallel& how);

/// Readings of every member on a day, in the order of members.
struct Readings {
  std::vector<Reading> members;
  std::vector<Failure> failures;
  bool stopped = false;
};
Readings read(std::span<const std::vector<Dose>> courses, double at_d, const Parameters& typical,
              const Population& population, const num::Parallel& how);

}  // namespace percuta::healing
