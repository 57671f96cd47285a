#pragma once

#include <string>
#include <utility>

#include "support/practice.hpp"
#include "support/real_knowledge.hpp"
#include "support/small_world.hpp"

#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {

/// Models with their real numbers, and how hands lead real handpieces.
inline void take_models(catalog::Catalog& catalog) {
  const catalog::Catalog& real = support::real_catalog();
  catalog.models = real.models;
  catalog.parameters = real.parameters;
  evidence::Graded& studied = catalog.parameters.find("studied_dose_ratio")->second;
  studied.grade = evidence::Grade::label;
  studied.sources.clear();
  catalog.measures = real.measures;
  catalog.caveats = real.caveats;
  catalog.permeants = real.permeants;
  catalog.scales = real.scales;
  catalog.handpieces = real.handpieces;
  catalog.skins = real.skins;
  catalog.skins.emplace("belly", real.skins.find("abdomen")->second);
  catalog.depths.techniques = real.depths.techniques;
  for (rules::Technique& technique : catalog.depths.techniques) {  // undisputed and measured here
    for (rules::Practice* practice :
         {&technique.passes_count, &technique.beyond_dermis_frac, &technique.reached_frac}) {
      practice->disputes.clear();
      practice->grade = evidence::Grade::label;
    }
    for (auto* practice : {&technique.glide_speed_mm_per_s, &technique.tear_um}) {
      if (*practice) {
        (*practice)->grade = evidence::Grade::label;
      }
    }
  }
  catalog.depths.references = real.depths.references;
}

/// Made-up knowledge of settings and of what follows a session, and one case with the zones cheek,
/// chin and belly: cheek and chin are held at 1.5 mm, the belly at 1.0 mm; scars are worked at
/// 2.0 mm and in the reticular dermis. The dial has steps of 0.25 mm, the label went to 1.5 mm.
struct PlanWorld {
  support::SmallWorld world = support::small_world();
  catalog::Catalog catalog;
  rules::Screening screening;
  calendar::Calendar calendar;
  rules::ProductTimeline products;
  std::vector<Applied> applied;
  intake::Case stated = support::sound_case();

  PlanWorld() {
    using support::practice;
    take_models(catalog);
    pen().depth_step_mm = 0.25;
    pen().authorised = {device::Authorisation{}};  // for every use, as deep as its label
    auto& depths = catalog.depths;
    depths.sites = {
        {"depth-face",
         {{"cheek"}, {"chin"}},
         practice(0.5, 0.25, 0.5),
         practice(1.5, 1, 2),
         "Face."},
        {"depth-belly", {{"belly"}}, practice(0.5, 0.25, 0.5), practice(1.0, 1, 2), "Belly."}};
    depths.targets = {{"target-scars",
                       {intake::Indication::acne_scars},
                       practice(2.0, 1.5, 2.5),
                       rules::DermalLayer::reticular_dermis,
                       "Scars."},
                      {"target-texture",
                       {intake::Indication::texture},
                       practice(0.6, 0.5, 1),
                       rules::DermalLayer::papillary_dermis,
                       "Texture."}};
    depths.endpoints = {{"redness", {intake::Indication::texture}, "Redness.", "Enough.", {}, {}},
                        {"bleeding", {intake::Indication::acne_scars}, "Dots.", "Scars.", {}, {}}};
    depths.stops = {{"pain", "Pain", "Stop.", {}}, {"blood", "Running blood", "Stop.", {}}};
    for (const char* id : {"cheek", "chin", "belly"}) {
      screening.zones.push_back({id, rules::Decision::treat, {}, true, {}});
    }
  }

  /// The same for every zone.
  void decide(rules::Decision decision, std::optional<base::Date> until = {}) {
    screening.decision = decision;
    screening.earliest_date = until;
    for (rules::ZoneDecision& zone : screening.zones) {
      const bool planned = decision <= rules::Decision::treat_with_caution || until;
      zone = {zone.id, decision, until, planned, {}};
    }
  }

  /// Lets a rule say something of a zone; absent: of the whole person.
  rules::Finding& find(const rules::Rule& rule, std::optional<std::string> zone = {}) {
    catalog.rules.push_back(rule);
    rules::Finding finding;
    finding.rule = rule.id;
    finding.zone = std::move(zone);
    finding.because = "it is so";
    screening.findings.push_back(finding);
    return screening.findings.back();
  }

  [[nodiscard]] device::Handpiece& pen() { return world.handpieces.at("pen-12"); }

  template <class Ask>
  auto with_basis(Ask&& ask) const {
    const intake::Facts facts =
        intake::facts(stated, world.surroundings(), support::day("2026-12-05"));
    const Treatment treatment = plan_treatment({facts, screening, catalog});
    Cohorts cohorts(catalog, 7);
    return ask(
        Basis{facts, screening, catalog, treatment, calendar, products, applied, cohorts, {}});
  }

  [[nodiscard]] Plan plan() const {
    return with_basis([](const Basis& from) { return make_plan(from); });
  }

  [[nodiscard]] ZonePlan zone(std::string_view id) const {
    for (ZonePlan& planned : plan().zones) {
      if (planned.id == id) {
        return std::move(planned);
      }
    }
    throw std::logic_error("there is no such zone");
  }
};

/// Every sentence that says why, one a line, with its ids.
inline std::string told(const std::vector<Reason>& reasons) {
  std::string out;
  for (const Reason& reason : reasons) {
    out += reason.says;
    for (const std::string& id : reason.ids) {
      out += " [" + id + "]";
    }
    out += "\n";
  }
  return out;
}

}  // namespace percuta::plan
