#pragma once

#include <span>

#include "percuta/base/band.hpp"
#include "percuta/outcome/parameters.hpp"

namespace percuta::outcome {

/// How long a session shows; the middle is the median.
struct Downtime {
  base::Band erythema_d;
  base::Band oedema_d;
  base::Band flaking_d;
  base::Band whole_d;  ///< until the last of them is gone
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
