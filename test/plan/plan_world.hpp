#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/small_world.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {

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

  PlanWorld();

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
    finding.because = {evidence::reason("no-test-spot")};
    screening.findings.push_back(finding);
    return screening.findings.back();
  }

  /// A course with sessions on these days, each in a window of that one day.
  void plan_on(const std::vector<base::Date>& days) {
    for (const base::Date day : days) {
      calendar::Session session{};
      session.number = static_cast<int>(calendar.sessions.size()) + 1;
      session.earliest = day;
      session.planned = day;
      session.latest = day;
      calendar.sessions.push_back(session);
    }
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

  [[nodiscard]] Plan plan() const;
  [[nodiscard]] ZonePlan zone(std::string_view id) const;
};

/// Every reason in short, one a line, with its ids.
std::string told(const std::vector<Reason>& reasons);

}  // namespace percuta::plan
