#include "percuta/service/simulate.hpp"

#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

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
  Answer<plan::Simulation> answer{plan::simulate(basis, stage), provenance(request, catalog)};
  report::tell_reasons(answer.result, catalog.speech(intake::Language::en));
  answer.provenance.warnings = std::move(worked->warnings);
  for (const plan::SimulatedZone& zone : answer.result.zones) {
    if (zone.thrown.is_scaled) {
      answer.provenance.warnings.push_back(fmt::format(
          "{}: more strikes fall here than are thrown one by one; {:.3g} mm² of skin stand for "
          "the zone. What is told for an area, a depth or a share is as of the whole.",
          base::quoted(zone.id), zone.thrown.patch_mm2));
    }
  }
  return answer;
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

base::Result<Told> simulate_asked(const Asked& asked, const Engine& engine) {
  const std::string stage = asked.has("stage") ? asked.value("stage") : "all";
  return tell(simulate(asked.asks.front(), stage, *engine.catalog), asked);
}

}  // namespace percuta::service
