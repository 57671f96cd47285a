#pragma once

#include <span>

#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/aftercare_advice.hpp"
#include "percuta/rules/course_day.hpp"
#include "percuta/rules/protocol.hpp"

namespace percuta::calendar {

/// Days around the first session, as knowledge has them.
struct WaitingDays {
  int test_spot_reading_d = 0;   ///< from a test spot to its reading
  int prophylaxis_least_d = 0;   ///< prophylaxis begins at least so long before a session
  int prophylaxis_before_d = 0;  ///< and usually
  /// After so many of the longest intervals without a session a new course begins.
  int new_course_intervals_count = 0;
};

/// What knowledge tells about courses.
struct CourseKnowledge {
  std::span<const rules::Protocol> protocols;
  std::span<const rules::Precare> precare;
  std::span<const rules::Milestone> milestones;
  std::span<const rules::CourseDay> days;
  std::span<const rules::Activity> activities;
  const rules::Parameters& parameters;
  WaitingDays waits = {};
};

}  // namespace percuta::calendar
