#include "percuta/calendar/clock.hpp"

#include <algorithm>
#include <cstdlib>

#include <date/tz.h>
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::calendar {
namespace {

std::vector<std::string> time_zone_names() {
  std::vector<std::string> out;
  for (const auto& zone : date::get_tzdb().zones) {
    out.push_back(zone.name());
  }
  return out;
}

date::local_seconds wall_clock(base::Date date, base::TimeOfDay time) {
  const auto days = std::chrono::sys_days{date}.time_since_epoch();
  return date::local_seconds{days + std::chrono::hours{time.hour} +
                             std::chrono::minutes{time.minute} + std::chrono::seconds{time.second}};
}

std::string written(std::chrono::seconds since_epoch) {
  const auto days = std::chrono::floor<std::chrono::days>(since_epoch);
  const base::Date date{std::chrono::sys_days{days}};
  const std::chrono::hh_mm_ss clock{since_epoch - days};
  return fmt::format("{}T{:02}:{:02}:{:02}", base::to_string(date), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

}  // namespace

bool is_time_zone(std::string_view name) {
  const auto& zones = date::get_tzdb().zones;
  return std::any_of(zones.begin(), zones.end(),
                     [&](const auto& zone) { return zone.name() == name; });
}

std::string system_time_zone() {
  const char* variable = std::getenv("TZ");
  std::string_view named = variable == nullptr ? std::string_view{} : variable;
  if (named.starts_with(':')) {  // POSIX marks a name of its own with it
    named.remove_prefix(1);
  }
  if (is_time_zone(named)) {
    return std::string(named);
  }
  try {
    return date::current_zone()->name();
  } catch (const std::runtime_error&) {  // a machine that was never told where it stands
    return "UTC";
  }
}

std::optional<base::Complaint> check_time_zone(const std::optional<std::string>& name) {
  if (!name || is_time_zone(*name)) {
    return std::nullopt;
  }
  const auto known = time_zone_names();
  const auto meant = base::nearest(*name, known);
  return base::Complaint{{"time_zone"},
                         "unknown-time-zone",
                         "time_zone = " + base::quoted(*name) + " is not a time zone known here",
                         meant ? "Did you mean " + base::quoted(*meant) + "?"
                               : "Write a name like \"Europe/Berlin\", or leave it out."};
}

Instant instant(base::Date date, base::TimeOfDay time, const std::string& zone) {
  return Instant{date::locate_zone(zone)
                     ->to_sys(wall_clock(date, time), date::choose::earliest)
                     .time_since_epoch()};
}

std::string local_time(Instant instant, const std::string& zone) {
  const date::sys_seconds moment{instant.time_since_epoch()};
  const std::chrono::seconds offset = date::locate_zone(zone)->get_info(moment).offset;
  const std::chrono::hh_mm_ss apart{offset};
  return fmt::format("{}{}{:02}:{:02}", written(instant.time_since_epoch() + offset),
                     apart.is_negative() ? '-' : '+', apart.hours().count(),
                     apart.minutes().count());
}

std::string utc_time(Instant instant) { return written(instant.time_since_epoch()) + "Z"; }

}  // namespace percuta::calendar
