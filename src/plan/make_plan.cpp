#include "percuta/plan/make_plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/rules/match.hpp"

namespace percuta::plan {
namespace {

using rules::Decision;
using rules::Effect;

bool concerns(const rules::Risk& risk, const intake::Facts& facts) {
  return risk.when.empty() ||
         std::any_of(risk.when.begin(), risk.when.end(), [&](const rules::When& when) {
           return !rules::is_zonal(when) && rules::match(when, facts, nullptr).has_value();
         });
}

// One line a zone, or one for all where they agree.
void add_settings(const Plan& plan, First& first) {
  for (const ZonePlan& zone : plan.zones) {
    if (!zone.settings) {
      continue;
    }
    const ZoneSettings& set = *zone.settings;
    std::string line = fmt::format("{}: begin at {} mm, work up to {} mm, not beyond {} mm",
                                   zone.id, set.start_depth_mm, set.depth_mm, set.ceiling_depth_mm);
    if (set.passes_count) {
      line += fmt::format("; {} passes, as you set", *set.passes_count);
    }
    Reason reason{line + ".", {}};
    for (const Reason& why : zone.why) {
      reason.ids.insert(reason.ids.end(), why.ids.begin(), why.ids.end());
    }
    std::sort(reason.ids.begin(), reason.ids.end());
    reason.ids.erase(std::unique(reason.ids.begin(), reason.ids.end()), reason.ids.end());
    first.settings.push_back(std::move(reason));
  }
}

void add_dates(const Plan& plan, First& first) {
  for (const calendar::Session& session : plan.course.sessions) {
    const std::string window =
        fmt::format("{} to {}", base::to_string(session.earliest), base::to_string(session.latest));
    first.dates.push_back({session.planned
                               ? fmt::format("Session {}: {} (window {}).", session.number,
                                             base::to_string(*session.planned), window)
                               : fmt::format("Session {}: no day in its window {}. {}",
                                             session.number, window, session.because.value_or("")),
                           {}});
  }
  if (plan.course.why_none) {
    first.dates.push_back({*plan.course.why_none, {}});
  }
}

First read_first(const Basis& from, const Plan& plan) {
  First out;
  out.decision = plan.screening.decision;
  out.provisional = plan.screening.provisional;
  for (const rules::NotStated& open : plan.screening.not_stated) {
    out.unanswered.push_back(open.question);
  }
  for (const rules::Finding& finding : plan.screening.findings) {
    const std::string where = finding.zone ? " (" + *finding.zone + ")" : "";
    out.before_starting.push_back({finding.action + where, {finding.rule}});
  }
  add_settings(plan, out);
  add_dates(plan, out);
  for (const rules::Risk& risk : from.catalog.risks) {
    if (concerns(risk, from.facts)) {
      out.risks.push_back({risk.name + ": " + risk.says, {risk.id}});
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> why_no_settings(const Basis& from) {
  if (from.facts.stated.operated_by.role == intake::Role::self) {
    return "People who treat themselves get information, never settings.";
  }
  if (from.screening.decision == Decision::do_not_treat) {
    return "Not to be treated, so there are no settings.";
  }
  if (from.screening.decision == Decision::defer && !from.screening.earliest_date) {
    return "Deferred without a date, so there are no settings yet.";
  }
  return std::nullopt;
}

Plan make_plan(const Basis& from) {
  Plan out;
  out.screening = from.screening;
  const bool refused = from.screening.decision == Decision::do_not_treat;
  if (!refused) {
    out.precare = from.calendar.precare;
  }
  out.zones = plan_zones(from);
  out.course = {from.calendar.sessions, from.calendar.interval_weeks, from.calendar.why_none,
                from.calendar.refused};
  out.aftercare = plan_aftercare(from);
  out.first = read_first(from, out);
  out.disagreements = find_disagreements(from, out);
  out.assumptions = find_assumptions(from, out);
  out.case_hash = from.calendar.case_hash;
  return out;
}

}  // namespace percuta::plan
