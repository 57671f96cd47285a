#include "percuta/service/simulate.hpp"

#include "provenance.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/report/reasons.hpp"

namespace percuta::service {

base::Result<Answer<plan::Simulation>> simulate(const Request& request, const std::string& stage,
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
  auto worked = work_case(request, catalog);
  if (!worked) {
    return std::move(worked).problems();
  }
  Answer<plan::Simulation> answer{plan::simulate(worked->basis(catalog), known->first),
                                  provenance(request, catalog)};
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

}  // namespace percuta::service
