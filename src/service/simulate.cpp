#include "percuta/service/simulate.hpp"

#include "csv_asked.hpp"
#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"

#include "percuta/exchange/csv.hpp"
#include "percuta/report/reasons.hpp"

namespace percuta::service {
namespace {

base::Result<Answer<plan::Simulation>> simulated(const Ask& request, plan::Stage stage,
                                                 const catalog::Catalog& catalog) {
  auto worked = work_case(request, catalog, num::piece(request.watch, 0, 1, 4));
  if (!worked) {
    return std::move(worked).problems();
  }
  const plan::Basis basis = worked->basis(catalog, num::piece(request.watch, 1, 4, 4));
  plan::Simulation simulation = plan::simulate(basis, stage);
  report::tell_reasons(simulation, catalog.speech(intake::Language::en));
  std::vector<evidence::Reason> warnings = std::move(worked->warnings);
  for (const plan::SimulatedZone& zone : simulation.zones) {
    if (zone.thrown.is_scaled) {
      warnings.push_back(evidence::reason(
          "zone-stands-for-more", {{"zone", zone.id}, {"patch_mm2", zone.thrown.patch_mm2}}));
    }
  }
  return Answer<plan::Simulation>{std::move(simulation),
                                  provenance(request, catalog, std::move(warnings))};
}

}  // namespace

base::Result<Answer<plan::Simulation>> simulate(const Ask& request, const std::string& stage,
                                                const catalog::Catalog& catalog) {
  const auto stages = names(plan::Stage{});
  const auto known = std::find_if(stages.begin(), stages.end(),
                                  [&](const auto& one) { return one.second == stage; });
  if (known == stages.end()) {
    return base::Problem{"unknown-stage",
                         {},
                         base::quoted(stage) + " is no stage of a simulation",
                         "Take strike, barrier, healing or all."};
  }
  return unless_stopped(request.watch, [&] { return simulated(request, known->first, catalog); });
}

std::string to_csv(const Answer<plan::Simulation>& answer) {
  return exchange::to_csv(answer.result);
}

base::Result<Told> simulate_asked(const Asked& asked, const Engine& engine) {
  const std::string stage = asked.has("stage") ? asked.value("stage") : "all";
  return tell_with_csv(simulate(asked.asks.front(), stage, *engine.catalog), asked, engine);
}

}  // namespace percuta::service
