#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/calendar/days.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/intake/treatment.hpp"

namespace percuta::calendar {

using base::Is;

/// From one session to the next, in days: never before `earliest_d`, never after `latest_d`.
struct Spacing {
  int earliest_d = 0;
  int aim_d = 0;
  int latest_d = 0;
};

/// A day before which nothing is planned, and why.
struct NotBefore {
  Date day;
  evidence::Reason because;
};

/// What the days of a course follow from.
struct ScheduleQuestion {
  Date today;
  std::vector<NotBefore> not_before;  ///< the wait after `last_session` too
  std::optional<Date> last_session;   ///< of the course: its window goes on from there
  int first_number = 1;
  int last_number = 1;
  Spacing spacing;
  std::vector<intake::DateSpan> unavailable;
  std::vector<Date> wished;
  std::vector<intake::Weekday> open = FreeDays::every_day();
};

/// The first day on which nothing speaks against a session, whether it suits or not.
Date first_day(Date today, const std::vector<NotBefore>& not_before);

/// One session. `planned` lies within its window and on a day that suits, or is absent.
struct Session {
  int number = 1;
  Date earliest;
  std::optional<Date> planned;
  Date latest;
  std::optional<std::string> starts_at;
  std::optional<std::string> starts_at_utc;
  std::optional<Date> first_possible;
  std::optional<evidence::Reason> because;
};

void fields(Is<Session> auto& session, auto&& field) {
  field("number", session.number, base::unitless, "Which session of the course.");
  field("earliest", session.earliest, "First day of its window.");
  field("planned", session.planned, "The day; absent when no day of the window suits.");
  field("latest", session.latest, "Last day of its window.");
  field("starts_at", session.starts_at, "Day and wall-clock time, with the distance from UTC.");
  field("starts_at_utc", session.starts_at_utc, "The same moment in UTC.");
  field("first_possible", session.first_possible,
        "Without a planned day: the first one that suits after the window.");
  field("because", session.because, "Why it has no day, or is not where it was aimed at.");
}

/// A wish that cannot be met.
struct RefusedWish {
  Date date;
  evidence::Reason because;
  std::optional<Date> first_possible;
};

void fields(Is<RefusedWish> auto& refused, auto&& field) {
  field("date", refused.date, "The day that was asked for.");
  field("because", refused.because, "Why not.");
  field("first_possible", refused.first_possible, "The first day from then on that could be had.");
}

struct Schedule {
  std::vector<Session> sessions;
  std::vector<RefusedWish> refused;
  std::vector<evidence::Reason> warnings;
};

/// Sets the sessions of a course. A wish inside a window is taken, else the day nearest to the aim
/// that suits, a later one before an earlier one. The first session may lie on `first_day` or,
/// where that does not suit, on the first day that does; it has as many days as any other, unless
/// it goes on a course whose window still holds. Every other window starts with the session before
/// it. After a session without a day none is set: each rests on the one before.
Schedule schedule(const ScheduleQuestion& question);

}  // namespace percuta::calendar
