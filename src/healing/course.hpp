#pragma once

#include <array>
#include <span>
#include <vector>

#include "integrate.hpp"

#include "percuta/healing/dose.hpp"
#include "percuta/healing/healing.hpp"

namespace percuta::healing {

/// One layer of a person on a course.
Patient patient(std::span<const Dose> course, Layer layer, const Parameters& parameters,
                const Peaks& scale);

/// All collagen of a layer over rest, less 1. `y` is indexed by Tissue::State.
double collagen_gain(const double* y);

/// One person's course in units of `scale`, without bands.
Response respond(std::span<const Dose> course, std::span<const double> times_d,
                 const Parameters& parameters, const Peaks& scale);

/// What a reading needs to know of one person.
struct Person {
  std::span<const Dose> course;
  Parameters parameters;
};

/// Readings of people whose courses have the same days, in units of `scale`; a fate for each.
struct PeopleRead {
  std::vector<Reading> readings;
  std::vector<num::Trouble> troubles;
};
PeopleRead take_readings(std::span<const Person> people, double at_d, const Peaks& scale);

}  // namespace percuta::healing
