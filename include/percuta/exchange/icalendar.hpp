#pragma once

#include <string>

#include "percuta/calendar/calendar.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::exchange {

/// The most events of a calendar month beside the sessions: more reminders than days somebody acts
/// on are not read.
inline constexpr int most_reminders_a_month = 12;

/// A calendar as an iCalendar file (RFC 5545), in the patient's language: sessions, and what the
/// patient acts on around them, at most so many a month. Times are in UTC, so that every reader
/// shows the right local one. Others may see it: it tells nothing of health and names no product.
/// The same calendar on the same day gives the same bytes, and an event keeps its identity for as
/// long as the case stays the same.
std::string to_icalendar(const calendar::Calendar& calendar, const evidence::Provenance& provenance,
                         const rules::Speech& speech);

}  // namespace percuta::exchange
