#include "percuta/plan/make_plan.hpp"

#include <algorithm>
#include <iterator>

#include "predict.hpp"

namespace percuta::plan {
namespace {

void add_forecast(const Basis& from, Plan& out) {
  const auto zone = leading_zone(from);
  const auto timetable = planned_timetable(from);
  if (!zone || !timetable) {
    return;
  }
  const auto share = [&](std::size_t begin, std::size_t end) {  // about what each takes
    constexpr std::size_t all = 10;
    return from.piece(begin, end, all);
  };
  Forecast ahead{
      from.facts,          *zone,          from.cohorts.of(*zone, share(0, 1).how), *timetable,
      from.cohorts.seed(), share(1, 5).how};
  out.prediction = predict(ahead, from.catalog);
  out.prediction->barrier.uptake = predict_uptake(share(5, 6), *zone);
  out.prediction->permeation = follow_uptake(from, *zone, out.prediction->barrier.uptake);
  ahead.how = share(6, 10).how;
  out.what_if = what_if(ahead, from.catalog);
}

// The skin that settings were chosen for.
void tell_skin(const Basis& from, std::vector<ZonePlan>& zones) {
  for (const TreatedZone& treated : treated_zones(from.screened(), from.treatment)) {
    const auto zone = std::find_if(zones.begin(), zones.end(),
                                   [&](const ZonePlan& one) { return one.id == treated.id; });
    if (zone != zones.end() && zone->settings) {
      zone->skin = treated.skin;
    }
  }
}

// What a course has on days of its own; the hours after each session are the aftercare's.
std::vector<calendar::MilestoneTime> days_to_keep(const calendar::Calendar& calendar) {
  std::vector<calendar::MilestoneTime> out;
  std::copy_if(calendar.milestones.begin(), calendar.milestones.end(), std::back_inserter(out),
               [](const calendar::MilestoneTime& one) { return one.day.has_value(); });
  return out;
}

}  // namespace

Basis Basis::piece(std::size_t begin, std::size_t end, std::size_t all) const {
  Basis out = *this;
  out.how = num::piece(how, begin, end, all);
  return out;
}

std::optional<Reason> why_no_settings(const Screened& from) {
  if (from.facts.stated.operated_by.role == intake::Role::self) {
    return evidence::reason("settings-self");
  }
  if (rules::must_ask_first(from.screening)) {
    return evidence::reason("settings-ask-first");
  }
  if (rules::may_be_planned(from.screening)) {
    return std::nullopt;
  }
  return from.screening.decision == rules::Decision::do_not_treat
             ? evidence::reason("settings-refused")
             : evidence::reason("settings-deferred");
}

Plan make_plan(const Basis& from) {
  Plan out;
  out.screening = from.screening;
  if (rules::may_be_planned(from.screening)) {  // another zone may be refused
    out.precare = from.calendar.precare;
  }
  out.zones = from.treatment.zones;
  tell_skin(from, out.zones);
  out.alternatives = from.treatment.alternatives;
  out.course = {from.calendar.zones,          from.calendar.sessions, from.calendar.interval_weeks,
                from.calendar.sessions_count, from.calendar.why_none, from.calendar.refused,
                days_to_keep(from.calendar)};
  add_forecast(from, out);
  out.aftercare = plan_aftercare(from);
  out.staff = plan_staff(from);
  out.first = sum_up(from, out);
  out.disagreements = find_disagreements(from, out);
  out.assumptions = find_assumptions(from, out);
  out.case_hash = from.calendar.case_hash;
  return out;
}

}  // namespace percuta::plan
