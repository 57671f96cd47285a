#include "percuta/calendar/days.hpp"

#include <algorithm>

namespace percuta::calendar {
namespace {

using intake::DateSpan;
using intake::Weekday;

const Date last_writable_day{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};

std::chrono::weekday weekday_of(Weekday day) {
  switch (day) {
    case Weekday::mon:
      return std::chrono::Monday;
    case Weekday::tue:
      return std::chrono::Tuesday;
    case Weekday::wed:
      return std::chrono::Wednesday;
    case Weekday::thu:
      return std::chrono::Thursday;
    case Weekday::fri:
      return std::chrono::Friday;
    case Weekday::sat:
      return std::chrono::Saturday;
    case Weekday::sun:
      break;
  }
  return std::chrono::Sunday;
}

}  // namespace

FreeDays::FreeDays(std::vector<DateSpan> unavailable, const std::vector<Weekday>& open) {
  std::sort(unavailable.begin(), unavailable.end(),
            [](const DateSpan& a, const DateSpan& b) { return a.from < b.from; });
  for (const DateSpan& span : unavailable) {
    if (!spans_.empty() && span.from <= base::add_days(spans_.back().to, 1)) {
      spans_.back().to = std::max(spans_.back().to, span.to);
    } else {
      spans_.push_back(span);
    }
  }
  for (const Weekday day : open) {
    open_.at(weekday_of(day).c_encoding()) = true;
  }
}

std::vector<Weekday> FreeDays::every_day() {
  std::vector<Weekday> out;
  for (const auto& [day, word] : names(Weekday{})) {
    out.push_back(day);
  }
  return out;
}

bool FreeDays::is_open(Date day) const { return open_.at(std::chrono::weekday{day}.c_encoding()); }

std::optional<DateSpan> FreeDays::span_around(Date day) const {
  const auto after =
      std::upper_bound(spans_.begin(), spans_.end(), day,
                       [](Date value, const DateSpan& span) { return value < span.from; });
  if (after == spans_.begin() || std::prev(after)->to < day) {
    return std::nullopt;
  }
  return *std::prev(after);
}

// Between two spans there may be closed days only, so it goes on until a day is in neither.
std::optional<Date> FreeDays::first_from(Date day) const {
  if (std::none_of(open_.begin(), open_.end(), [](bool open) { return open; })) {
    return std::nullopt;
  }
  while (day <= last_writable_day) {
    if (const auto span = span_around(day)) {
      day = base::add_days(span->to, 1);
    } else if (!is_open(day)) {
      day = base::add_days(day, 1);
    } else {
      return day;
    }
  }
  return std::nullopt;
}

std::optional<Date> FreeDays::last_until(Date day, Date earliest) const {
  day = std::min(day, last_writable_day);
  while (day >= earliest) {
    if (const auto span = span_around(day)) {
      day = base::add_days(span->from, -1);
    } else if (!is_open(day)) {
      day = base::add_days(day, -1);
    } else {
      return day;
    }
  }
  return std::nullopt;
}

std::optional<evidence::Reason> FreeDays::why_not(Date day) const {
  if (const auto span = span_around(day)) {
    return evidence::reason("day-unavailable",
                            {{"day", day}, {"from", span->from}, {"to", span->to}});
  }
  return is_open(day) ? std::nullopt
                      : std::optional{evidence::reason("day-closed", {{"day", day}})};
}

}  // namespace percuta::calendar
