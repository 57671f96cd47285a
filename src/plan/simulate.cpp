#include "percuta/plan/simulate.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "doubt.hpp"
#include "population.hpp"
#include "predict.hpp"

#include "percuta/plan/make_plan.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

constexpr double strikes_thrown = 2e5;

// The id as a number, so that strikes do not depend on what other zones there are.
std::uint64_t name_of(const std::string& id) {
  constexpr std::uint64_t offset = 0xcbf29ce484222325;  // FNV-1a
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t out = offset;
  for (const char letter : id) {
    out = (out ^ static_cast<unsigned char>(letter)) * prime;
  }
  return out;
}

SimulatedZone throw_needles(const Basis& from, const TreatedZone& zone) {
  SimulatedZone out;
  out.id = zone.id;
  out.site = zone.layers.id;
  out.motion = zone.motion;
  out.skin = zone.skin;
  strike::Throw chance;
  chance.seed = from.cohorts.seed();
  chance.zone = name_of(zone.id);
  chance.strikes_wished = strikes_thrown;
  chance.with_footprint = true;
  chance.how = from.how;
  out.thrown = strike::simulate(zone.skin, zone.handpiece, zone.motion,
                                from.catalog.models.strike.values, chance);
  num::stop_if_asked(from.how);
  out.injury = out.thrown.injury;
  out.ended_frac = strike::ended(out.injury->reached_frac);
  out.depth_histogram = strike::depth_histogram(out.thrown.footprint);
  out.channels = strike::channels(out.thrown.footprint);
  out.doubt = doubt(zone, zone.motion, from.catalog);
  return out;
}

void respond(const Basis& from, const TreatedZone& zone, Stage stage, SimulatedZone& out) {
  if (stage == Stage::strike) {
    return;
  }
  const Cohort& cohort = from.cohorts.of(zone, from.piece(0, 1, 4).how);
  out.barrier = cohort.barrier;
  out.worlds.recovered_h = cohort.recovered_h;
  out.barrier->uptake = predict_uptake(from.piece(1, 2, 4), zone);
  out.permeation = follow_uptake(from, zone, out.barrier->uptake);
  if (stage == Stage::barrier) {
    return;
  }
  const auto& model = from.catalog.models.healing;
  const std::uint64_t seed = from.cohorts.seed();
  const Forecast ahead{
      from.facts, zone, cohort, simulated_timetable(from), seed, from.piece(2, 3, 4).how};
  const auto typical = typical_course(ahead);
  const auto courses = member_courses(ahead);
  const healing::Population population{model.spreads, members_count, {seed, 0}};
  out.healing =
      healing::heal({typical, model.values}, courses, year_d, population, ahead.how).response;
  num::stop_if_asked(from.how);
  for (const healing::Reading& one :
       healing::read(courses, year_d, model.values, population, from.piece(3, 4, 4).how).members) {
    out.worlds.collagen_gain_ratio.push_back(one.collagen_gain_ratio);
  }
  num::stop_if_asked(from.how);
}

// Zones of one kind of skin under one motion respond alike; what needles hit, chance decides.
void respond_once(const Basis& from, std::span<const TreatedZone> zones, std::size_t index,
                  Stage stage, std::vector<SimulatedZone>& simulated) {
  for (std::size_t i = 0; i < index; ++i) {
    if (alike(zones[i], zones[index])) {
      simulated[index].barrier = simulated[i].barrier;
      simulated[index].permeation = simulated[i].permeation;
      simulated[index].healing = simulated[i].healing;
      simulated[index].worlds = simulated[i].worlds;
      return;
    }
  }
  respond(from, zones[index], stage, simulated[index]);
}

SimulatedZone nothing_simulated(const intake::ZoneFact& fact, const ZonePlan& planned) {
  SimulatedZone out;
  out.id = fact.id;
  out.site = fact.site;
  out.why_none = planned.why.empty() ? evidence::reason("see-findings") : planned.why.front();
  return out;
}

}  // namespace

Timetable simulated_timetable(const Basis& from) {
  return planned_timetable(from).value_or(usual_timetable(from.screened()));
}

std::vector<ZoneWound> zone_wounds(const Basis& from) {
  std::vector<ZoneWound> out;
  for (const TreatedZone& zone : treated_zones(from.screened(), from.treatment)) {
    const strike::Injury injury =
        strike::expected(zone.skin, zone.handpiece, zone.motion, from.catalog.models.strike.values);
    out.push_back({zone.id, injury.wounded_frac.papillary_dermis});
  }
  return out;
}

std::string zone_to_compare(std::span<const std::vector<ZoneWound>> cases) {
  if (cases.empty()) {
    return {};
  }
  std::string out;
  std::pair<double, double> best{-1, -1};
  for (const ZoneWound& zone : cases.front()) {
    double low = zone.wounded_frac;
    double high = zone.wounded_frac;
    std::size_t held_by = 0;
    for (const std::vector<ZoneWound>& of_case : cases) {
      for (const ZoneWound& other : of_case) {
        if (other.id == zone.id) {
          low = std::min(low, other.wounded_frac);
          high = std::max(high, other.wounded_frac);
          ++held_by;
        }
      }
    }
    if (held_by == cases.size() && std::pair(high - low, high) > best) {
      best = {high - low, high};
      out = zone.id;
    }
  }
  return out;
}

std::optional<SimulatedZone> simulate_zone(const Basis& from, std::string_view id, Stage stage) {
  for (const TreatedZone& zone : treated_zones(from.screened(), from.treatment)) {
    if (zone.id == id) {
      SimulatedZone out = throw_needles(from.piece(0, 1, 5), zone);
      respond(from.piece(1, 5, 5), zone, stage, out);
      return out;
    }
  }
  return std::nullopt;
}

std::optional<SimulatedZone> simulate_most_wounded(const Basis& from, Stage stage) {
  const std::vector<std::vector<ZoneWound>> alone = {zone_wounds(from)};
  return simulate_zone(from, zone_to_compare(alone), stage);
}

Simulation simulate(const Basis& from, Stage stage) {
  const auto zones = treated_zones(from.screened(), from.treatment);
  std::vector<SimulatedZone> simulated;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const Basis here = from.piece(i, i + 1, zones.size());
    simulated.push_back(throw_needles(here.piece(0, 1, 5), zones[i]));
    respond_once(here.piece(1, 5, 5), zones, i, stage, simulated);
  }
  Simulation out;
  out.stage = stage;
  out.session_d = simulated_timetable(from).session_d;
  for (std::size_t i = 0; i < from.facts.zones.size(); ++i) {
    const intake::ZoneFact& fact = from.facts.zones[i];
    const auto found = std::find_if(simulated.begin(), simulated.end(),
                                    [&](const auto& zone) { return zone.id == fact.id; });
    out.zones.push_back(found == simulated.end() ? nothing_simulated(fact, from.treatment.zones[i])
                                                 : std::move(*found));
  }
  return out;
}

}  // namespace percuta::plan
