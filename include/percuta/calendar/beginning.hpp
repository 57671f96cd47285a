#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/calendar/course_knowledge.hpp"
#include "percuta/calendar/schedule.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::calendar {

/// A small hidden place is treated first, and looked at before a whole zone is.
struct SpotDays {
  std::optional<Date> treated_on;  ///< nothing: no day for it suits
  Date read_on;
  bool is_treated = false;  ///< it was already
};

/// What has to come before the first session of a course, and the first day it may lie on.
struct Beginning {
  std::optional<evidence::Reason> why_none;  ///< there is no session at all
  std::vector<NotBefore> not_before;
  std::optional<SpotDays> spot;
  std::optional<Date> prophylaxis_from;       ///< medicine around each session: its first day
  bool prophylaxis_begun = false;             ///< before today
  std::vector<std::string> stopped_products;  ///< what the patient leaves off before each session
  double stop_before_d = 0;                   ///< so many days before
  int held_count = 0;                         ///< sessions of the running course
  std::optional<Date> last_held;              ///< the last of them

  /// Whether there is a session; then `first_day` of its `not_before` is its earliest day.
  [[nodiscard]] bool has_session() const { return !why_none; }
};

/// When a course may begin: the one answer that `screen`, `calendar` and `plan` share. Every wait
/// moves the date: wash-outs of the zones to be treated, a test spot still to be read, prophylaxis
/// still to begin, products still to be left off. What was done already shortens it.
Beginning beginning(const rules::Circumstances& known, const rules::Screening& screening,
                    const CourseKnowledge& knowledge);

/// Writes it into a screening: the earliest date, whole and of each zone to be treated; the day
/// until which an awaited finding moves the date; and that nothing starts today before it.
void tell_beginning(const Beginning& beginning, Date today, rules::Screening& screening);

}  // namespace percuta::calendar
