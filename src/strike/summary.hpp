#pragma once

#include "probes.hpp"

#include "percuta/strike/simulate.hpp"

namespace percuta::strike {

/// Adds what other strikes left.
void add(Tally& total, const Tally& part);

Simulated summarise(const StrikeLaw& setup, const Probes& probes, const Pattern& pattern,
                    const Tally& tally);

/// What the kernel needs of a setup.
Volley volley(const StrikeLaw& setup, const Probes& probes, const num::Stream& zone);

/// The streams of a zone: where runs begin, and what each strike does.
num::Stream pattern_stream(const num::Stream& zone);
num::Stream strike_stream(const num::Stream& zone);

}  // namespace percuta::strike
