#pragma once

#include <string>

#include "percuta/calendar/calendar.hpp"
#include "percuta/evidence/provenance.hpp"

namespace percuta::exchange {

/// A calendar as an iCalendar file (RFC 5545): sessions, the moments after them, first uses of
/// products. Times are in UTC, so that every reader shows the right local one. Titles are neutral
/// and tell nothing of health. The same calendar on the same day gives the same bytes, and an event
/// keeps its identity for as long as the case stays the same.
std::string to_icalendar(const calendar::Calendar& calendar,
                         const evidence::Provenance& provenance);

}  // namespace percuta::exchange
