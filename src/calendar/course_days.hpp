#pragma once

#include "percuta/calendar/beginning.hpp"
#include "percuta/calendar/calendar.hpp"

namespace percuta::calendar {

/// Adds the days on which somebody acts to a calendar whose sessions are set: what comes before the
/// first session and around each, and when the skin is looked at again. Milestones are then in the
/// order of time.
void add_course_days(const rules::Circumstances& known, const Beginning& beginning,
                     const CourseKnowledge& knowledge, Calendar& calendar);

}  // namespace percuta::calendar
