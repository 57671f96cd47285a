#pragma once

#include <span>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/parameters.hpp"

namespace percuta::outcome {

/// Days with their band of 5 to 95 %; `expected` is the median.
struct Days {
  double expected = 0;
  double low = 0;
  double high = 0;
};

void fields(Is<Days> auto& days, auto&& field) {
  field("expected", days.expected, base::unitless, "Half of people need fewer days.");
  field("low", days.low, base::unitless, "5 % of people need fewer.");
  field("high", days.high, base::unitless, "5 % of people need more.");
}

/// How long a session shows.
struct Downtime {
  Days erythema_d;
  Days oedema_d;
  Days flaking_d;
  Days whole_d;  ///< until the last of them is gone
};

void fields(Is<Downtime> auto& downtime, auto&& field) {
  field("erythema_d", downtime.erythema_d, "Redness.");
  field("oedema_d", downtime.oedema_d, "Swelling.");
  field("flaking_d", downtime.flaking_d, "Until flaking ends.");
  field("whole_d", downtime.whole_d, "Until the last of them is gone.");
}

/// What a session did, as far as it shows.
struct Trace {
  double depth_mm = 0;      ///< mean depth of the tips
  double damage_ratio = 0;  ///< damage of the epidermis over that of the reference session
};

/// E5 of docs/models/outcome.md. Draws should differ in worlds and people.
Downtime downtime(const Trace& trace, std::span<const Parameters> draws);

/// Needles that go in at once.
struct Needles {
  double length_um = 0;
  double count = 0;
};

/// Pain of `needles` over that of `reference`, E10. Ratios only: how much it hurts depends on the
/// person and on anaesthesia.
double pain_ratio(const Needles& needles, const Needles& reference, const Parameters& parameters);

}  // namespace percuta::outcome
