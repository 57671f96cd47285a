#include "percuta/calendar/spacing.hpp"

#include <algorithm>
#include <set>

#include "percuta/base/units.hpp"
#include "percuta/rules/spacing.hpp"

namespace percuta::calendar {
namespace {

using evidence::reason;

// How the label of the handpiece stands to the protocol's window.
void tell_label(const intake::Facts& facts, const rules::SpacingDays& days, SpacingAnswer& out) {
  if (!days.label_d) {
    return;
  }
  out.interval.label_min = base::weeks_from_days(*days.label_d);
  const std::vector<evidence::Filling> label = {{"handpiece", facts.handpiece.id},
                                                {"label_d", *days.label_d},
                                                {"label_weeks", *out.interval.label_min}};
  const std::vector<std::string> ids = {facts.handpiece.id};
  if (*days.label_d <= days.protocol_earliest_d) {
    out.interval.why.push_back(reason("label-interval-holds", label, ids));
    return;
  }
  out.interval.why.push_back(reason("label-interval-sets", label, ids));
  if (*days.label_d > days.protocol_latest_d) {
    out.warnings.push_back(reason("label-interval-beyond", label, ids));
  }
}

bool is_clinic(const intake::PastSession& session) {
  return session.by.value_or(intake::Place::clinic) == intake::Place::clinic;
}

// The days on which a zone was needled in a clinic.
std::set<Date> clinic_days(const intake::Facts& facts, const std::string& zone) {
  std::set<Date> out;
  for (const auto& [session, where] : facts.sessions) {
    if (is_clinic(session) && intake::may_lie_in(where, zone)) {
      out.insert(session.date);
    }
  }
  return out;
}

int count_of_course(const std::set<Date>& days, Date today, int longest_gap_d) {
  int count = 0;
  Date later = today;
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (base::days_between(*day, later) > longest_gap_d) {
      break;
    }
    ++count;
    later = *day;
  }
  return count;
}

}  // namespace

SpacingAnswer choose_spacing(const rules::Protocol& protocol, const intake::Facts& facts) {
  const rules::Practice& rule = protocol.interval_weeks;
  const rules::SpacingDays days =
      rules::spacing_days(facts, {&protocol, 1}).value_or(rules::SpacingDays{});
  SpacingAnswer out;
  out.spacing.earliest_d = days.earliest_d();
  out.spacing.latest_d = days.latest_d();
  out.interval.rule_low = rule.low;
  out.interval.rule_high = rule.high;
  out.interval.why.push_back(reason("protocol", {{"says", protocol.says}}, {protocol.id}));
  if (rule.note) {
    out.interval.why.push_back(reason("protocol-interval", {{"says", *rule.note}}));
  }
  tell_label(facts, days, out);
  const auto asked = facts.stated.course.interval_weeks;
  const int aim_d = base::days_from_weeks(asked.value_or(rule.usual));
  out.spacing.aim_d = std::clamp(aim_d, out.spacing.earliest_d, out.spacing.latest_d);
  out.interval.chosen = base::weeks_from_days(out.spacing.aim_d);
  if (asked && aim_d != out.spacing.aim_d) {
    out.warnings.push_back(reason("interval-outside", {{"asked_weeks", *asked},
                                                       {"earliest_d", out.spacing.earliest_d},
                                                       {"latest_d", out.spacing.latest_d},
                                                       {"kept_d", out.spacing.aim_d},
                                                       {"kept_weeks", out.interval.chosen}}));
  } else if (asked) {
    out.interval.why.push_back(reason("case-asks"));
  }
  return out;
}

SessionsCount choose_sessions_count(const rules::Protocol& protocol, const intake::Facts& facts,
                                    int held_count, const std::optional<SessionsAdvice>& advice) {
  const auto [usual, low, high] = rules::counts(protocol.sessions_count);
  SessionsCount out;
  out.rule_low = low;
  out.rule_high = high;
  if (const auto asked = facts.stated.course.sessions_count) {
    out.chosen = *asked;
    out.why.push_back(reason("case-asks"));
    return out;
  }
  out.chosen = advice ? std::clamp(advice->sessions_count, low, high) : usual;
  if (advice) {
    out.why.push_back(advice->because);
  }
  if (out.chosen != usual || out.why.empty()) {
    out.why.push_back(reason("sessions-usual", {{"usual_count", usual}}, {protocol.id}));
  }
  if (held_count >= out.chosen && held_count < high) {
    out.chosen = held_count + 1;
    out.why.push_back(reason("sessions-held", {{"held_count", held_count}, {"most_count", high}}));
  }
  return out;
}

EarlierSessions earlier_sessions(const intake::Facts& facts, const rules::Screening& screening,
                                 int longest_gap_d) {
  EarlierSessions out;
  for (const rules::ZoneDecision& zone : screening.zones) {
    const auto days = zone.planned ? clinic_days(facts, zone.id) : std::set<Date>{};
    const int count = count_of_course(days, facts.today, longest_gap_d);
    out.of_course_count = std::max(out.of_course_count, count);
    if (count > 0) {
      out.last_of_course = std::max(out.last_of_course, std::optional{*days.rbegin()});
    }
  }
  return out;
}

}  // namespace percuta::calendar
