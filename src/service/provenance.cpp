#include "provenance.hpp"

#include "percuta/base/version.hpp"
#include "percuta/report/reasons.hpp"

namespace percuta::service {

evidence::Provenance provenance(const Ask& request, const catalog::Catalog& catalog,
                                std::vector<evidence::Reason> warnings) {
  const rules::Speech english = catalog.speech(intake::Language::en);
  evidence::Provenance out{std::string(base::version()),
                           std::string(base::build()),
                           catalog.hash,
                           request.seed,
                           request.today,
                           std::move(warnings),
                           english.page("intended-use")};
  report::tell_reasons(out, english);
  return out;
}

}  // namespace percuta::service
