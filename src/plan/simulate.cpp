#include "percuta/plan/simulate.hpp"

#include <algorithm>
#include <span>

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
  return out;
}

void respond(const Basis& from, const TreatedZone& zone, Stage stage, SimulatedZone& out) {
  if (stage == Stage::strike) {
    return;
  }
  const Cohort& cohort = from.cohorts.of(zone, from.piece(0, 1, 4).how);
  out.barrier = cohort.barrier;
  out.barrier->uptake = predict_uptake(from.piece(1, 2, 4), zone);
  out.permeation = follow_uptake(from, zone, out.barrier->uptake);
  if (stage == Stage::barrier) {
    return;
  }
  const auto& model = from.catalog.models.healing;
  const std::uint64_t seed = from.cohorts.seed();
  const Forecast ahead{
      from.facts, zone, cohort, simulated_timetable(from), seed, from.piece(2, 4, 4).how};
  const auto typical = typical_course(ahead);
  out.healing = healing::heal({typical, model.values}, member_courses(ahead), year_d,
                              {model.spreads, members_count, seed}, ahead.how)
                    .response;
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

std::optional<SimulatedZone> simulate_most_wounded(const Basis& from, Stage stage) {
  const auto zones = treated_zones(from.screened(), from.treatment);
  const auto wounded = [&](const TreatedZone& zone) {
    return strike::expected(zone.skin, zone.handpiece, zone.motion,
                            from.catalog.models.strike.values)
        .wounded_frac.papillary_dermis;
  };
  const TreatedZone* most = nullptr;
  for (const TreatedZone& zone : zones) {
    most = most == nullptr || wounded(zone) > wounded(*most) ? &zone : most;
  }
  if (most == nullptr) {
    return std::nullopt;
  }
  SimulatedZone out = throw_needles(from.piece(0, 1, 5), *most);
  respond(from.piece(1, 5, 5), *most, stage, out);
  return out;
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
