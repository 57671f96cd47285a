#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace percuta::base {

/// A day of the civil calendar.
using Date = std::chrono::year_month_day;

/// A time on a clock's face, without a day.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;
  int second = 0;
  auto operator<=>(const TimeOfDay&) const = default;
};

/// Reads `2026-12-01`; nothing for any other text and for days that no calendar has.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

/// Reads `10:00` or `10:00:00`.
std::optional<TimeOfDay> parse_time(std::string_view text);
std::string to_string(TimeOfDay time);

Date add_days(Date date, int days);

/// The same day of the month, or the month's last day where it has no such day.
Date add_months(Date date, int months);

/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

}  // namespace percuta::base
