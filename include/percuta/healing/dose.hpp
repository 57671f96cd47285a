#pragma once

#include "percuta/base/fields.hpp"
#include "percuta/healing/parameters.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::healing {

/// What one session gives each layer: the length of channels inside it over that of one session of
/// the reference treatment. Assumes that a layer answers to that and to nothing else about the
/// strikes.
struct Dose {
  double day_d = 0;
  double papillary = 0;
  double reticular = 0;
  double epidermis = 0;
};

void fields(Is<Dose> auto& dose, auto&& field) {
  field("day_d", dose.day_d, Range{0, 36500}, "Day of the session, counted from the first.");
  field("papillary", dose.papillary, Range{0, 1e6}, base::unitless, "Of the papillary dermis.");
  field("reticular", dose.reticular, Range{0, 1e6}, base::unitless, "Of the reticular dermis.");
  field("epidermis", dose.epidermis, Range{0, 1e6}, base::unitless, "Of the epidermis.");
}

/// A session of that injury on that day, in the reference session as typical needles leave it;
/// where needles are drawn, `plan` counts in that of the same world instead.
Dose dose(double day_d, const strike::Injury& injury, const Parameters& parameters);

/// Damage that a dose adds, in reference sessions: up to the studied dose as much as it is, beyond
/// it by a power between none and one. All that grows with a session grows with it: inflammation,
/// pigment drive, MMP and their cut, re-trauma.
double damage_of(double dose, const Parameters& parameters);

}  // namespace percuta::healing
