#include <algorithm>

#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {
Timetable usual_timetable(const Screened& from, std::optional<int> sessions_count) {
  const intake::Case& stated = from.facts.stated;
  const auto* protocol = rules::protocol_for(stated.goal.indication, from.catalog.protocols);
  const int usual = protocol == nullptr ? 1 : rules::counts(protocol->sessions_count).usual;
  const int sessions = stated.course.sessions_count.value_or(sessions_count.value_or(usual));
  const double weeks = stated.course.interval_weeks.value_or(
      protocol == nullptr ? 0 : protocol->interval_weeks.usual);
  return even_timetable(sessions, weeks * base::days_per_week,
                        from.catalog.number("assessed_after_d"));
}

std::optional<Timetable> planned_timetable(const Basis& from) {
  Timetable out;
  std::optional<base::Date> first;
  for (const calendar::Session& session : from.calendar.sessions) {
    if (session.planned) {
      first = first.value_or(*session.planned);
      out.session_d.push_back(base::days_between(*first, *session.planned));
    }
  }
  if (!first) {
    return std::nullopt;
  }
  out.at_d = out.session_d.back() + from.catalog.number("assessed_after_d");
  return out;
}

std::vector<TreatedZone> treated_zones(const Screened& from, const Treatment& treatment) {
  std::vector<TreatedZone> out;
  for (std::size_t i = 0; i < from.facts.zones.size(); ++i) {
    const intake::ZoneFact& zone = from.facts.zones[i];
    if (const auto& settings = treatment.zones[i].settings) {
      out.push_back(treated_zone(from.facts, zone, *settings, from.catalog));
    } else if (rules::may_be_planned(from.screening)) {
      continue;  // it waits, while others are treated
    } else if (const auto stated = stated_zone(from.facts, zone, from.catalog)) {
      out.push_back(*stated);
    }
  }
  return out;
}

double skin_open_h(const Screened& from, const Treatment& treatment, Cohorts& cohorts) {
  double out = 0;
  const auto zones = treated_zones(from, treatment);
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const num::Parallel how = num::piece(from.how, i, i + 1, zones.size());
    out = std::max(out, cohorts.of(zones[i], how).barrier.recovered_h_high);
  }
  return out;
}

std::optional<TreatedZone> leading_zone(const Basis& from) {
  std::optional<TreatedZone> out;
  double most = -1;  // of zones alike the first leads
  for (std::size_t i = 0; i < from.treatment.zones.size(); ++i) {
    const ZonePlan& zone = from.treatment.zones[i];
    if (zone.settings && zone.injury && zone.injury->wounded_frac.papillary_dermis > most) {
      most = zone.injury->wounded_frac.papillary_dermis;
      out.emplace(treated_zone(from.facts, from.facts.zones[i], *zone.settings, from.catalog));
    }
  }
  return out;
}

}  // namespace percuta::plan
