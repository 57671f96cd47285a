#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/match.hpp"

namespace percuta::plan {
namespace {

bool concerns(const rules::Risk& risk, const rules::Circumstances& known) {
  return risk.when.empty() ||
         std::any_of(risk.when.begin(), risk.when.end(), [&](const rules::When& when) {
           return !rules::is_zonal(when) && rules::match(when, known, nullptr).has_value();
         });
}

std::string settings_line(const ZoneSettings& settings) {
  std::string out =
      fmt::format("begin at {} mm, work up to {} mm, not beyond {} mm", settings.start_depth_mm,
                  settings.depth_mm, settings.ceiling_depth_mm);
  if (settings.passes_count) {
    out += fmt::format("; {} passes", *settings.passes_count);
  }
  return out;
}

// One line for all zones that are treated alike.
void add_settings(const Plan& plan, First& first) {
  struct Alike {
    std::string line;
    std::string zones;
    std::set<std::string> ids;
  };
  std::vector<Alike> all;
  for (const ZonePlan& zone : plan.zones) {
    if (!zone.settings) {
      continue;
    }
    const std::string line = settings_line(*zone.settings);
    auto alike = std::find_if(all.begin(), all.end(),
                              [&](const Alike& other) { return other.line == line; });
    if (alike == all.end()) {
      alike = all.insert(all.end(), {line, "", {}});
    }
    alike->zones += (alike->zones.empty() ? "" : ", ") + zone.id;
    for (const Reason& why : zone.why) {
      alike->ids.insert(why.ids.begin(), why.ids.end());
    }
  }
  for (const Alike& alike : all) {
    first.settings.push_back(
        {alike.zones + ": " + alike.line + ".", {alike.ids.begin(), alike.ids.end()}});
  }
}

// Zones that wait beside others that are treated.
void add_waiting(const Plan& plan, First& first) {
  for (const ZonePlan& zone : plan.zones) {
    if (!rules::may_be_planned(plan.screening, zone.id) && !zone.why.empty()) {
      first.waiting.push_back({zone.id + ": " + zone.why.front().says, zone.why.front().ids});
    }
  }
}

// " 10:00" of "2026-12-10T10:00:00+01:00".
std::string clock_time(const calendar::Session& session) {
  constexpr std::size_t date_length = 10;
  constexpr std::size_t time_length = 5;
  return session.starts_at && session.starts_at->size() > date_length
             ? " " + session.starts_at->substr(date_length + 1, time_length)
             : std::string{};
}

void add_dates(const Plan& plan, First& first) {
  for (const calendar::MilestoneTime& one : plan.course.milestones) {
    const bool before_all = !plan.course.sessions.empty() && one.after_h < 0 &&
                            one.session == plan.course.sessions.front().number;
    if (before_all || one.day == rules::DayOf::test_spot_reading) {
      constexpr std::size_t date_length = 10;
      first.dates.push_back({one.at.substr(0, date_length) + ": " + one.what, {one.id}});
    }
  }
  for (const calendar::Session& session : plan.course.sessions) {
    const std::string window =
        fmt::format("{} to {}", base::to_string(session.earliest), base::to_string(session.latest));
    first.dates.push_back(
        {session.planned
             ? fmt::format("Session {}: {}{} (window {}).", session.number,
                           base::to_string(*session.planned), clock_time(session), window)
             : fmt::format("Session {}: no day in its window {}. {}", session.number, window,
                           session.because.value_or("")),
         {}});
  }
  if (plan.course.why_none) {
    first.dates.push_back({*plan.course.why_none, {}});
  }
}

}  // namespace

First sum_up(const Basis& from, const Plan& plan) {
  First out;
  out.decision = plan.screening.decision;
  out.provisional = plan.screening.provisional;
  for (const rules::NotStated& open : plan.screening.not_stated) {
    out.unanswered.push_back(open.question);
  }
  for (const rules::AskToday& again : plan.screening.ask_today) {
    out.ask_today.push_back(again.question);
  }
  if (rules::may_be_planned(plan.screening)) {
    add_waiting(plan, out);
  }
  for (const rules::Finding& finding : plan.screening.findings) {
    const std::string where = finding.zone ? " (" + *finding.zone + ")" : "";
    out.before_starting.push_back({finding.action + where, {finding.rule}});
  }
  add_settings(plan, out);
  add_dates(plan, out);
  rules::Circumstances known;  // a risk asks about the person and the goal alone
  known.facts = from.facts;
  for (const rules::Risk& risk : from.catalog.risks) {
    if (concerns(risk, known)) {
      out.risks.push_back({risk.name + ": " + risk.says, {risk.id}});
    }
  }
  return out;
}

}  // namespace percuta::plan
