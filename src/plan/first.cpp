#include <algorithm>
#include <set>
#include <tuple>

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/match.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;

bool concerns(const rules::Risk& risk, const rules::Circumstances& known) {
  return risk.when.empty() ||
         std::any_of(risk.when.begin(), risk.when.end(), [&](const rules::When& when) {
           return !rules::is_zonal(when) && rules::match(when, known, nullptr).has_value();
         });
}

bool same_in_short(const ZoneSettings& a, const ZoneSettings& b) {
  const auto told = [](const ZoneSettings& one) {
    return std::tie(one.start_depth_mm, one.depth_mm, one.ceiling_depth_mm, one.passes_count);
  };
  return told(a) == told(b);
}

Reason settings_told(const std::string& zones, const ZoneSettings& settings,
                     std::vector<std::string> ids) {
  std::vector<evidence::Filling> values = {{"zones", zones},
                                           {"start_mm", settings.start_depth_mm},
                                           {"depth_mm", settings.depth_mm},
                                           {"ceiling_mm", settings.ceiling_depth_mm}};
  if (!settings.passes_count) {
    return reason("settings-of", values, std::move(ids));
  }
  values.emplace_back("passes_count", *settings.passes_count);
  return reason("settings-and-passes-of", values, std::move(ids));
}

// One line for all zones that are treated alike.
void add_settings(const Plan& plan, First& first) {
  struct Alike {
    ZoneSettings settings;
    std::string zones;
    std::set<std::string> ids;
  };
  std::vector<Alike> all;
  for (const ZonePlan& zone : plan.zones) {
    if (!zone.settings) {
      continue;
    }
    auto alike = std::find_if(all.begin(), all.end(), [&](const Alike& other) {
      return same_in_short(other.settings, *zone.settings);
    });
    if (alike == all.end()) {
      alike = all.insert(all.end(), {*zone.settings, "", {}});
    }
    alike->zones += (alike->zones.empty() ? "" : ", ") + zone.id;
    for (const Reason& why : zone.why) {
      alike->ids.insert(why.ids.begin(), why.ids.end());
    }
  }
  for (const Alike& alike : all) {
    first.settings.push_back(
        settings_told(alike.zones, alike.settings, {alike.ids.begin(), alike.ids.end()}));
  }
}

// The same reason with the zone that it is about.
Reason with_zone(const Reason& why, const std::string& zone) {
  Reason out = why.code == "zone-refused" ? reason("first-zone-refused", {{"zone", zone}})
               : why.code == "zone-waits-until"
                   ? reason("first-zone-waits-until", {{"zone", zone}, {"until", ""}})
               : why.code == "zone-waits-for"
                   ? reason("first-zone-waits-for", {{"zone", zone}, {"waits_for", ""}})
               : why.code == "zone-waits" ? reason("first-zone-waits", {{"zone", zone}})
                                          : why;
  for (const auto& [name, value] : why.values) {
    out.values[name] = value;
  }
  out.ids = why.ids;
  return out;
}

// Zones that wait beside others that are treated.
void add_waiting(const Plan& plan, First& first) {
  for (const ZonePlan& zone : plan.zones) {
    if (!rules::may_be_planned(plan.screening, zone.id) && !zone.why.empty()) {
      first.waiting.push_back(with_zone(zone.why.front(), zone.id));
    }
  }
}

// "10:00" of "2026-12-10T10:00:00+01:00".
std::string clock_time(const calendar::Session& session) {
  constexpr std::size_t date_length = 10;
  constexpr std::size_t time_length = 5;
  return session.starts_at && session.starts_at->size() > date_length
             ? session.starts_at->substr(date_length + 1, time_length)
             : std::string{};
}

void add_dates(const Plan& plan, First& first) {
  for (const calendar::MilestoneTime& one : plan.course.milestones) {
    const bool before_all = !plan.course.sessions.empty() && one.after_h < 0 &&
                            one.session == plan.course.sessions.front().number;
    if (before_all || one.day == rules::DayOf::test_spot_reading) {
      constexpr std::size_t date_length = 10;
      first.dates.push_back(reason(
          "day-to-keep", {{"day", one.at.substr(0, date_length)}, {"says", one.what}}, {one.id}));
    }
  }
  for (const calendar::Session& session : plan.course.sessions) {
    first.dates.push_back(session.planned
                              ? reason("session-on", {{"session_count", session.number},
                                                      {"day", *session.planned},
                                                      {"time", clock_time(session)},
                                                      {"earliest", session.earliest},
                                                      {"latest", session.latest}})
                              : reason("session-without-day", {{"session_count", session.number},
                                                               {"earliest", session.earliest},
                                                               {"latest", session.latest}}));
  }
  if (plan.course.why_none) {
    first.dates.push_back(*plan.course.why_none);
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
    out.before_starting.push_back(
        finding.zone ? reason("finding-action-here",
                              {{"says", finding.action}, {"zone", *finding.zone}}, {finding.rule})
                     : reason("finding-action", {{"says", finding.action}}, {finding.rule}));
  }
  add_settings(plan, out);
  add_dates(plan, out);
  rules::Circumstances known;  // a risk asks about the person and the goal alone
  known.facts = from.facts;
  for (const rules::Risk& risk : from.catalog.risks) {
    if (concerns(risk, known)) {
      out.risks.push_back(reason("risk", {{"name", risk.name}, {"says", risk.says}}, {risk.id}));
    }
  }
  return out;
}

}  // namespace percuta::plan
