#include "percuta/calendar/spacing.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/units.hpp"

namespace percuta::calendar {
namespace {

std::string weeks(int days) {
  const double count = base::weeks_from_days(days);
  return fmt::format("{} days ({:.3g} weeks)", days, count);
}

// What the label adds to the protocol's window.
void apply_label(const intake::Facts& facts, SpacingAnswer& out) {
  const auto label_d = facts.handpiece.label_min_interval_d;
  if (!label_d) {
    return;
  }
  out.interval.label_min = base::weeks_from_days(*label_d);
  const std::string handpiece = base::quoted(facts.handpiece.id);
  if (*label_d <= out.spacing.earliest_d) {
    out.interval.why.push_back(fmt::format("The label of {} asks for {}, which holds anyway.",
                                           handpiece, weeks(*label_d)));
    return;
  }
  out.interval.why.push_back(
      fmt::format("The label of {} was evaluated {} apart, stricter than {} days: that is the "
                  "earliest.",
                  handpiece, weeks(*label_d), out.spacing.earliest_d));
  out.spacing.earliest_d = *label_d;
  if (*label_d > out.spacing.latest_d) {
    out.spacing.latest_d = *label_d;
    out.warnings.push_back(fmt::format(
        "The label of {} asks for {}, more than the protocol's longest interval; the label holds.",
        handpiece, weeks(*label_d)));
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

int count_of_course(const std::set<Date>& days, Date today, const Spacing& spacing) {
  constexpr int windows_until_new_course = 2;
  int count = 0;
  Date later = today;
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (base::days_between(*day, later) > windows_until_new_course * spacing.latest_d) {
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
  SpacingAnswer out;
  out.spacing.earliest_d = base::days_from_weeks(rule.low);
  out.spacing.latest_d = base::days_from_weeks(rule.high);
  out.interval.rule_low = rule.low;
  out.interval.rule_high = rule.high;
  out.interval.why.push_back(fmt::format("{} [{}]", protocol.says, protocol.id));
  if (rule.note) {
    out.interval.why.push_back(*rule.note);
  }
  apply_label(facts, out);
  const auto asked = facts.stated.course.interval_weeks;
  const int aim_d = base::days_from_weeks(asked.value_or(rule.usual));
  out.spacing.aim_d = std::clamp(aim_d, out.spacing.earliest_d, out.spacing.latest_d);
  out.interval.chosen = base::weeks_from_days(out.spacing.aim_d);
  if (asked && aim_d != out.spacing.aim_d) {
    out.warnings.push_back(fmt::format(
        "course.interval_weeks = {} is outside the window of {} to {} days; {} is kept "
        "instead.",
        *asked, out.spacing.earliest_d, out.spacing.latest_d, weeks(out.spacing.aim_d)));
  } else if (asked) {
    out.interval.why.push_back("The case asks for it.");
  }
  return out;
}

SessionsCount choose_sessions_count(const rules::Protocol& protocol, const intake::Facts& facts,
                                    const std::optional<SessionsAdvice>& advice) {
  const auto [usual, low, high] = rules::counts(protocol.sessions_count);
  SessionsCount out;
  out.rule_low = low;
  out.rule_high = high;
  if (const auto asked = facts.stated.course.sessions_count) {
    out.chosen = *asked;
    out.why.emplace_back("The case asks for it.");
  } else if (advice) {
    out.chosen = std::clamp(advice->sessions_count, out.rule_low, out.rule_high);
    out.why.push_back(advice->says);
  } else {
    out.chosen = usual;
  }
  if (out.chosen != usual || out.why.empty()) {
    out.why.push_back(fmt::format("{} are usual. [{}]", usual, protocol.id));
  }
  return out;
}

EarlierSessions earlier_sessions(const intake::Facts& facts, const Spacing& spacing) {
  EarlierSessions out;
  for (const auto& [session, where] : facts.sessions) {
    const bool in_zone = std::any_of(facts.zones.begin(), facts.zones.end(),
                                     [&, &there = where](const intake::ZoneFact& zone) {
                                       return intake::may_lie_in(there, zone.id);
                                     });
    if (in_zone) {
      out.last = std::max(out.last, std::optional{session.date});
    }
  }
  for (const intake::ZoneFact& zone : facts.zones) {
    out.of_course_count = std::max(
        out.of_course_count, count_of_course(clinic_days(facts, zone.id), facts.today, spacing));
  }
  return out;
}

}  // namespace percuta::calendar
