#include "percuta/plan/simulate.hpp"

#include "population.hpp"

#include "percuta/plan/make_plan.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

constexpr double year_d = 365;
constexpr double strikes_thrown = 2e5;

SimulatedZone simulate_zone(const Basis& from, const TreatedZone& zone, std::uint64_t number,
                            Stage stage, const Timetable& timetable) {
  SimulatedZone out;
  out.id = zone.id;
  out.motion = zone.motion;
  const auto& models = from.catalog.models;
  out.skin = zone.skin;
  strike::Throw chance;
  chance.seed = from.seed;
  chance.zone = number;
  chance.strikes_wished = strikes_thrown;
  chance.with_footprint = true;
  chance.how = from.how;
  out.thrown =
      strike::simulate(zone.skin, zone.handpiece, zone.motion, models.strike.values, chance);
  out.injury = out.thrown.injury;
  if (stage != Stage::strike) {
    out.barrier = predict_barrier(zone, from.facts, from.catalog, from.seed);
    out.barrier->uptake = predict_uptake(from, zone);
    out.permeation = follow_uptake(from, zone, out.barrier->uptake);
  }
  if (stage == Stage::healing || stage == Stage::all) {
    const Forecast ahead{from.facts, zone, timetable, from.seed, from.how};
    const auto typical = typical_course(ahead, from.catalog);
    out.healing =
        healing::heal({typical, models.healing.values}, member_courses(ahead, from.catalog), year_d,
                      {models.healing.spreads, members_count, from.seed}, from.how)
            .response;
  }
  return out;
}

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
  SimulatedZone out =
      simulate_zone(from, *most, name_of(most->id), stage, simulated_timetable(from));
  out.site = most->layers.id;
  return out;
}

Simulation simulate(const Basis& from, Stage stage) {
  Simulation out;
  out.stage = stage;
  const Timetable timetable = simulated_timetable(from);
  out.session_d = timetable.session_d;
  const auto zones = treated_zones(from.screened(), from.treatment);
  for (std::size_t i = 0; i < from.facts.zones.size(); ++i) {
    const intake::ZoneFact& fact = from.facts.zones[i];
    SimulatedZone simulated;
    for (const TreatedZone& zone : zones) {
      if (zone.id == fact.id) {
        simulated = simulate_zone(from, zone, name_of(zone.id), stage, timetable);
      }
    }
    if (!simulated.injury) {
      simulated.id = fact.id;
      simulated.why_none =
          "The case leaves the depth open, and none is planned here: " +
          (from.treatment.zones[i].why.empty() ? std::string("see its findings.")
                                               : from.treatment.zones[i].why.front().says);
    }
    simulated.site = fact.site;
    out.zones.push_back(std::move(simulated));
  }
  return out;
}

}  // namespace percuta::plan
