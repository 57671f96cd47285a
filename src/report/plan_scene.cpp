#include "plan_scene.hpp"

#include <algorithm>

#include "common.hpp"
#include "pictures.hpp"
#include <fmt/format.h>

#include "percuta/catalog/catalog.hpp"
#include "percuta/outcome/comparison.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/strike/simulate.hpp"

namespace percuta::report {
namespace {

using intake::spaced;

constexpr std::size_t most_injuries = 2;  // beside one another on a sheet
constexpr std::size_t most_trials = 8;
constexpr double strikes_of_a_square = 4e4;

InjuryShown shown(const plan::TreatedZone& zone, const std::string& names, std::size_t number,
                  std::uint64_t seed, const catalog::Catalog& catalog) {
  const rules::Speech speech = catalog.speech(intake::Language::en);
  strike::Throw chance;
  chance.seed = seed;
  chance.zone = number;
  chance.strikes_wished = strikes_of_a_square;
  chance.with_footprint = true;
  plan::SimulatedZone needled;
  needled.skin = zone.skin;
  needled.thrown = strike::simulate(zone.skin, zone.handpiece, zone.motion,
                                    catalog.models.strike.values, chance);
  return {speech.page("injury-of", {{"zones", names},
                                    {"device", std::string(base::word(zone.handpiece.kind))},
                                    {"depth", fmt::format("{:g}", zone.motion.depth_mm)}}),
          needled_skin(needled, speech), needled.thrown.injury};
}

// "Malik 2024" where the authors are known, else where it was printed.
std::string name_of(const evidence::Source& source, const rules::Speech& speech) {
  const std::string locator = source.locator.value_or("");
  const bool is_number = locator.find(' ') == std::string::npos || locator.starts_with("PMID");
  std::string name = source.authors ? source.authors->substr(0, source.authors->find(','))
                     : is_number    ? speech.page("authors-unknown")
                                    : locator.substr(0, locator.find(';'));
  if (const std::size_t others = name.find(" et al."); others != std::string::npos) {
    name.resize(others);
  }
  const std::string year = source.year ? std::to_string(*source.year) : "";
  return name + (year.empty() || name.ends_with(year) ? "" : " " + year);
}

std::string name_of(const outcome::Trial& trial, const catalog::Catalog& catalog,
                    const rules::Speech& speech) {
  const auto source =
      trial.sources.empty() ? catalog.sources.end() : catalog.sources.find(trial.sources[0].text);
  return source == catalog.sources.end() ? trial.id : name_of(source->second, speech);
}

// "Malik 2024: pen 2 mm, 3 sessions, 50 people"; what was not told is left out, what was given
// besides needling is not.
std::string label_of(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  const rules::Speech speech = catalog.speech(intake::Language::en);
  const std::string name = name_of(trial, catalog, speech);
  std::vector<std::string> told;
  if (trial.instrument != outcome::Instrument::not_told) {
    told.push_back(std::string(base::word(trial.instrument)) +
                   (trial.depth_mm ? fmt::format(" {:g} mm", *trial.depth_mm) : ""));
  }
  if (trial.sessions_count) {
    told.push_back(
        speech.page("count-sessions", {{"count", static_cast<double>(*trial.sessions_count)}}));
  }
  if (trial.beside) {
    told.push_back(speech.page("with-beside", {{"what", *trial.beside}}));
  }
  if (trial.people_count) {
    told.push_back(
        speech.page("count-people", {{"count", fmt::format("{}", *trial.people_count)}}));
  }
  if (trial.scar && *trial.scar != outcome::ScarShape::mixed) {
    told.push_back(speech.page("scars-of", {{"shape", spaced(base::word(*trial.scar))}}));
  }
  return told.empty() ? name : fmt::format("{}: {}", name, listed(told));
}

// Those that tell all of their settings first.
std::vector<OutcomeShown::Row> published(intake::Indication indication,
                                         const catalog::Catalog& catalog) {
  std::vector<OutcomeShown::Row> full;
  std::vector<OutcomeShown::Row> rest;
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
            {label_of(trial, catalog),
             {seen->improved_frac - around, seen->improved_frac, seen->improved_frac + around},
             trial.id});
  }
  full.insert(full.end(), rest.begin(), rest.end());
  full.resize(std::min(full.size(), most_trials));
  return full;
}

}  // namespace

PlanScene plan_scene(const plan::Basis& from, const plan::Plan& made, std::uint64_t seed) {
  const catalog::Catalog& catalog = from.catalog;
  PlanScene out;
  if (!made.prediction) {
    return out;
  }
  const auto zones = plan::treated_zones(from.screened(), from.treatment);
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
    out.injuries.push_back(shown(*distinct[i], names, i, seed, catalog));
  }
  if (made.prediction->permeation) {
    out.uptake = uptake_shown(*made.prediction->permeation, made.prediction->barrier.uptake);
  }
  out.published = published(from.facts.stated.goal.indication, catalog);
  if (!made.prediction->outcome.empty()) {
    const auto scale = catalog.scales.find(made.prediction->outcome.front().scale);
    out.scale_name = scale == catalog.scales.end() ? "" : scale->second.name;
  }
  out.rule_hold_h = catalog.number("avoid_hold_h");
  out.enough_gain_frac = catalog.number("enough_gain_frac");
  out.elastin_told_d = catalog.number("elastin_told_d");
  return out;
}

}  // namespace percuta::report
