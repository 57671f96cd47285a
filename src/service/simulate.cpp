#include "percuta/service/simulate.hpp"

#include "provenance.hpp"
#include "worked_case.hpp"

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
  answer.provenance.warnings = std::move(worked->warnings);
  return answer;
}

}  // namespace percuta::service
