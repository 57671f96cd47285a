#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"

namespace percuta::calendar {

// Time zones, from the system's tables. They reach to the end of 2037; beyond that a zone stays at
// its standard time.

/// A moment, whatever clock shows it.
using Instant = std::chrono::sys_seconds;

bool is_time_zone(std::string_view name);

/// The zone of this machine: what TZ names, else what the system is set to, else UTC.
std::string system_time_zone();

/// What is wrong with the time zone a case names (unknown-time-zone); nothing when it names none.
std::optional<base::Complaint> check_time_zone(const std::optional<std::string>& name);

/// When a wall clock in a zone shows that time. A time that a clock change skips is the moment of
/// the change; of a time that comes twice, the first.
Instant instant(base::Date date, base::TimeOfDay time, const std::string& zone);

/// What a wall clock in a zone shows, with its distance from UTC: `2026-12-10T10:00:00+01:00`.
std::string local_time(Instant instant, const std::string& zone);

/// The same moment as `2026-12-10T09:00:00Z`.
std::string utc_time(Instant instant);

}  // namespace percuta::calendar
