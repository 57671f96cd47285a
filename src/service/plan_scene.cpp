#include "plan_scene.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/outcome/comparison.hpp"
#include "percuta/strike/simulate.hpp"

namespace percuta::service {
namespace {

constexpr std::size_t most_injuries = 2;  // beside one another on a sheet
constexpr std::size_t most_trials = 8;
constexpr double strikes_of_a_square = 4e4;

exchange::InjuryShown shown(const plan::TreatedZone& zone, const std::string& names,
                            std::size_t number, const Request& request,
                            const catalog::Catalog& catalog) {
  strike::Throw chance;
  chance.seed = seed_of(request);
  chance.zone = number;
  chance.strikes_wished = strikes_of_a_square;
  chance.with_footprint = true;
  plan::SimulatedZone needled;
  needled.skin = zone.skin;
  needled.thrown = strike::simulate(zone.skin, zone.handpiece, zone.motion,
                                    catalog.models.strike.values, chance);
  return {
      fmt::format("{}: {}, {:g} mm", names, base::word(zone.handpiece.kind), zone.motion.depth_mm),
      exchange::needled_skin(needled), needled.thrown.injury};
}

// "malik2024: pen 2 mm, 3 sessions, 50 people"; what was not told is left out, what was given
// besides needling is not.
std::string label_of(const outcome::Trial& trial) {
  std::vector<std::string> told;
  if (trial.instrument != outcome::Instrument::not_told) {
    told.push_back(std::string(base::word(trial.instrument)) +
                   (trial.depth_mm ? fmt::format(" {:g} mm", *trial.depth_mm) : ""));
  }
  if (trial.sessions_count) {
    told.push_back(
        fmt::format("{} session{}", *trial.sessions_count, *trial.sessions_count == 1 ? "" : "s"));
  }
  if (trial.beside) {
    told.push_back("with " + *trial.beside);
  }
  if (trial.people_count) {
    told.push_back(fmt::format("{} people", *trial.people_count));
  }
  return told.empty() ? trial.id : fmt::format("{}: {}", trial.id, fmt::join(told, ", "));
}

// Those that tell all of their settings first.
std::vector<exchange::OutcomeShown::Row> published(intake::Indication indication,
                                                   const catalog::Catalog& catalog) {
  std::vector<exchange::OutcomeShown::Row> full;
  std::vector<exchange::OutcomeShown::Row> rest;
  for (const outcome::Trial& trial : catalog.trials) {
    const bool fits = trial.indication && trial.indication->text == base::word(indication);
    const auto scale = trial.scale ? catalog.scales.find(trial.scale->text) : catalog.scales.end();
    if (!fits || scale == catalog.scales.end()) {
      continue;
    }
    const auto seen = outcome::observe(trial, scale->second, catalog.models.outcome.values);
    if (!seen) {
      continue;
    }
    const double around = outcome::people_around_frac(*seen);
    (outcome::states_its_settings(trial) ? full : rest)
        .push_back(
            {label_of(trial),
             {seen->improved_frac, seen->improved_frac - around, seen->improved_frac + around}});
  }
  full.insert(full.end(), rest.begin(), rest.end());
  full.resize(std::min(full.size(), most_trials));
  return full;
}

}  // namespace

exchange::PlanScene plan_scene(const WorkedCase& worked, const plan::Plan& made,
                               const Request& request, const catalog::Catalog& catalog) {
  exchange::PlanScene out;
  if (!made.prediction) {
    return out;
  }
  const auto zones =
      plan::treated_zones({worked.facts, worked.screening, catalog}, worked.treatment);
  std::vector<const plan::TreatedZone*> distinct;
  for (const plan::TreatedZone& zone : zones) {
    const bool seen = std::any_of(distinct.begin(), distinct.end(),
                                  [&](const auto* other) { return plan::alike(*other, zone); });
    if (!seen && distinct.size() < most_injuries) {
      distinct.push_back(&zone);
    }
  }
  for (std::size_t i = 0; i < distinct.size(); ++i) {
    std::string names;
    for (const plan::TreatedZone& zone : zones) {
      if (plan::alike(*distinct[i], zone)) {
        names += (names.empty() ? "" : ", ") + zone.id;
      }
    }
    out.injuries.push_back(shown(*distinct[i], names, i, request, catalog));
  }
  const plan::Basis basis = worked.basis(catalog);
  if (const auto zone = plan::leading_zone(basis)) {  // the zone that the prediction is for
    const auto& uptake = made.prediction->barrier.uptake;
    if (const auto permeation = plan::follow_uptake(basis, *zone, uptake)) {
      out.uptake = exchange::uptake_shown(*permeation, uptake);
    }
  }
  out.published = published(worked.stated.goal.indication, catalog);
  if (!made.prediction->outcome.empty()) {
    const auto scale = catalog.scales.find(made.prediction->outcome.front().scale);
    out.scale_name = scale == catalog.scales.end() ? "" : scale->second.name;
  }
  out.rule_hold_h = catalog.number("avoid_hold_h");
  out.enough_gain_frac = catalog.number("enough_gain_frac");
  out.elastin_told_d = catalog.number("elastin_told_d");
  return out;
}

}  // namespace percuta::service
