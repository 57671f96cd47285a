#pragma once

#include <optional>
#include <string>

#include "percuta/base/date.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// Why a rule holds, and since when.
struct Match {
  std::string because;
  std::optional<base::Date> start;  ///< the day a wash-out counts from, where one is stated
};

/// Whether a rule speaks of single zones rather than of the whole person.
bool is_zonal(const When& when);

/// Whether `when` holds. `zone` is the zone asked about, or null for a rule that is not zonal.
std::optional<Match> match(const When& when, const intake::Facts& facts,
                           const intake::ZoneFact* zone);

}  // namespace percuta::rules
