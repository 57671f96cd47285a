#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/calendar/schedule.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::calendar {

/// How far apart the sessions of a course lie, and what decided it. Every number is in weeks.
struct IntervalWeeks {
  double chosen = 0;
  double rule_low = 0;
  double rule_high = 0;
  std::optional<double> label_min;
  std::vector<evidence::Reason> why;
};

void fields(Is<IntervalWeeks> auto& interval, auto&& field) {
  field("chosen", interval.chosen, base::unitless, "What the calendar aims at, in weeks.");
  field("rule_low", interval.rule_low, base::unitless, "Shortest by the protocol, in weeks.");
  field("rule_high", interval.rule_high, base::unitless, "Longest by the protocol, in weeks.");
  field("label_min", interval.label_min, base::unitless,
        "Shortest by the label of the handpiece, in weeks.");
  field("why", interval.why, "What decided it.");
}

/// How many sessions a course has, and what decided it.
struct SessionsCount {
  int chosen = 0;
  int rule_low = 0;
  int rule_high = 0;
  std::vector<evidence::Reason> why;
};

void fields(Is<SessionsCount> auto& count, auto&& field) {
  field("chosen", count.chosen, base::unitless, "Sessions of the course.");
  field("rule_low", count.rule_low, base::unitless, "Fewest by the protocol.");
  field("rule_high", count.rule_high, base::unitless, "Most by the protocol.");
  field("why", count.why, "What decided it.");
}

/// What the models advise for a course whose length the case leaves open.
struct SessionsAdvice {
  int sessions_count = 0;
  evidence::Reason because;
};

/// What the case asks for, else what is advised, else what is usual; where so many were held
/// already, one more, up to the most that the protocol has.
SessionsCount choose_sessions_count(const rules::Protocol& protocol, const intake::Facts& facts,
                                    int held_count, const std::optional<SessionsAdvice>& advice);

struct SpacingAnswer {
  Spacing spacing;
  IntervalWeeks interval;
  std::vector<evidence::Reason> warnings;
};

/// The window of a protocol, narrowed by the handpiece's label: the stricter of the two holds. An
/// interval that the case asks for is kept inside it, and told when it had to be moved.
SpacingAnswer choose_spacing(const rules::Protocol& protocol, const intake::Facts& facts);

/// Sessions already held in the zones to be treated that belong to the running course.
struct EarlierSessions {
  int of_course_count = 0;
  std::optional<Date> last_of_course;
};

/// Sessions in a clinic belong to the course, zone by zone, back to the first gap longer than
/// `longest_gap_d`: there a new course began.
EarlierSessions earlier_sessions(const intake::Facts& facts, const rules::Screening& screening,
                                 int longest_gap_d);

}  // namespace percuta::calendar
