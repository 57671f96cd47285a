#pragma once

#include <span>
#include <vector>

#include "percuta/barrier/parameters.hpp"
#include "percuta/barrier/response.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::barrier {

/// Whose skin, and what happens to it after the session.
struct Conditions {
  bool occluded = false;  ///< under a dressing; aftercare without a word means open skin
  double age_y = 0;
  double phototype_score = 0;  ///< Fitzpatrick, 1 to 6; 0: those whom the rates were taken from
  bool animal = false;         ///< of a laboratory, or a specimen
};

/// How one person's barrier closes after one session: two states that decay on their own, the open
/// area of the holes and the leak through them. Assumes that conditions stay the same; holds for
/// needles without heat and for skin that starts intact.
struct Closure {
  double hole_closing_per_h = 0;
  double leak_sealing_per_h = 0;
  double channels_per_cm2 = 0;
  double diameter_um = 0;         ///< of a circle as large as one hole at hour 0
  double excess_water_ratio = 0;  ///< excess water loss at hour 0, in units of intact water loss

  [[nodiscard]] double open_frac(double at_h) const;   ///< of the area at hour 0
  [[nodiscard]] double leak_frac(double at_h) const;   ///< of the leak at hour 0
  [[nodiscard]] double tewl_ratio(double at_h) const;  ///< over intact skin
  /// When the excess water loss falls below a tenth of its peak; 0 without channels.
  [[nodiscard]] double recovered_h() const;
};

Closure closure(const strike::Injury& injury, const skin::Skin& skin, const Conditions& conditions,
                const Parameters& parameters);

/// The hours after a session that a response is given for, 0 to 96.
std::vector<double> hours_shown();

/// Water loss and opening of one person in one world; the band is the line itself.
Response respond(const Closure& one);

/// The same of the typical person, with a 5–95 % band over the drawn ones, of which there are two
/// at least.
Response respond(const Closure& typical, std::span<const Closure> drawn);

}  // namespace percuta::barrier
