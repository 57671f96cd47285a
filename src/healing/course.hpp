#pragma once

#include <span>
#include <vector>

#include "integrate.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/healing/healing.hpp"

namespace percuta::healing {

/// What a course does to a layer, session by session.
std::vector<Blow> blows(std::span<const Dose> course, Layer layer, const Parameters& parameters);

/// A state of every grid time of one layer; empty if it could not be computed.
std::vector<States> layer_states(std::span<const Dose> course, Layer layer,
                                 std::span<const double> times_d, const Parameters& parameters,
                                 const Peaks& scale);

double value(const States& states, Tissue::State state);

/// All collagen of a layer, 1 at rest.
double collagen_total(const States& states);

/// Elastin of a layer, 1 at rest.
double elastin_total(const States& states);

/// One person's course in units of `scale`, without bands.
Response respond(std::span<const Dose> course, std::span<const double> times_d,
                 const Parameters& parameters, const Peaks& scale);

/// One person's reading in units of `scale`; false if it could not be computed.
bool take_reading(std::span<const Dose> course, double at_d, const Parameters& parameters,
                  const Peaks& scale, Reading& reading);

}  // namespace percuta::healing
