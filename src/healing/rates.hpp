#pragma once

#include <array>

#include "model.hpp"

#include "percuta/healing/dose.hpp"
#include "percuta/healing/parameters.hpp"
#include "percuta/healing/peaks.hpp"

namespace percuta::healing {

/// The constants of one person. `scale` says what 1 means: the peaks of the typical person.
Tissue::Rates<double> rates(const Parameters& parameters, const Peaks& scale);

/// The two layers of the dermis; each is an integration of its own.
enum class Layer { papillary, reticular };

/// What a session does to a layer of that person. Elastin is lost up to the studied dose only.
Tissue::Impulse<double> blow(const Dose& dose, Layer layer, const Parameters& parameters);

using States = std::array<double, Tissue::states>;

/// Integrals from rest until now, in units of the states times days. What leads to them is a
/// linear chain, so they follow from the damage that came in and from what is left.
struct Exposure {
  double cytokine_d = 0;
  double pigment_d = 0;
};
Exposure exposure(const States& y, double damage_given, const Tissue::Rates<double>& rates);

}  // namespace percuta::healing
