#include "provenance.hpp"
#include "read_case.hpp"

#include "percuta/intake/facts.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

base::Result<Answer<rules::Screening>> screen(const Request& request,
                                              const catalog::Catalog& catalog) {
  const auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  const auto knowledge = catalog::screening_knowledge(catalog, *stated);
  const auto known = rules::circumstances(
      intake::facts(*stated, catalog.surroundings(), request.today), knowledge);
  auto [screening, warnings] = rules::screen(known, knowledge);
  Answer<rules::Screening> answer{std::move(screening), provenance(request, catalog)};
  answer.provenance.warnings = known.facts.warnings;
  answer.provenance.warnings.insert(answer.provenance.warnings.end(), warnings.begin(),
                                    warnings.end());
  return answer;
}

}  // namespace percuta::service
