#pragma once

#include <optional>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::rules {

/// Why a rule holds, and since when.
struct Match {
  std::vector<evidence::Reason> because;
  std::optional<base::Date> start;  ///< the day a wash-out counts from, where one is stated
  bool open_ended = false;          ///< a medicine whose end nobody has planned
  bool at_most_caution = false;     ///< rests on history that nobody said where it lay
};

/// Which medicines count: those still taken, or, with at least one of them, those that were
/// stopped.
enum class Taken { now, stopped };

/// Whether a rule speaks of single zones rather than of the whole person.
bool is_zonal(const When& when);

/// Whether a rule asks for a medicine, or for what a product holds: something that can be stopped.
bool can_be_stopped(const When& when);

/// Whether `when` holds. `zone` is the zone asked about, or null for a rule that is not zonal.
std::optional<Match> match(const When& when, const Circumstances& known,
                           const intake::ZoneFact* zone, Taken taken = Taken::now);

/// Whether `when` holds of the person or, where it is zonal, in any zone.
bool holds_anywhere(const When& when, const Circumstances& known);

}  // namespace percuta::rules
