#include "percuta/calendar/days.hpp"

#include <algorithm>

namespace percuta::calendar {
namespace {

using intake::DateSpan;

const Date last_writable_day{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};

}  // namespace

FreeDays::FreeDays(std::vector<DateSpan> unavailable) {
  std::sort(unavailable.begin(), unavailable.end(),
            [](const DateSpan& a, const DateSpan& b) { return a.from < b.from; });
  for (const DateSpan& span : unavailable) {
    if (!spans_.empty() && span.from <= base::add_days(spans_.back().to, 1)) {
      spans_.back().to = std::max(spans_.back().to, span.to);
    } else {
      spans_.push_back(span);
    }
  }
}

std::optional<DateSpan> FreeDays::span_around(Date day) const {
  const auto after =
      std::upper_bound(spans_.begin(), spans_.end(), day,
                       [](Date value, const DateSpan& span) { return value < span.from; });
  if (after == spans_.begin() || std::prev(after)->to < day) {
    return std::nullopt;
  }
  return *std::prev(after);
}

std::optional<Date> FreeDays::first_from(Date day) const {
  const auto span = span_around(day);
  const Date first = span ? base::add_days(span->to, 1) : day;
  return first <= last_writable_day ? std::optional{first} : std::nullopt;
}

std::optional<Date> FreeDays::last_until(Date day, Date earliest) const {
  const auto span = span_around(day);
  const Date last = span ? base::add_days(span->from, -1) : day;
  return last >= earliest && last <= last_writable_day ? std::optional{last} : std::nullopt;
}

}  // namespace percuta::calendar
