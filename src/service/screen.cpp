#include "provenance.hpp"
#include "read_case.hpp"
#include "screened_case.hpp"

#include "percuta/service/service.hpp"

namespace percuta::service {

base::Result<Answer<rules::Screening>> screen(const Request& request,
                                              const catalog::Catalog& catalog) {
  const auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  ScreenedCase screened = screen_case(*stated, catalog, request.today);
  Answer<rules::Screening> answer{std::move(screened.screening), provenance(request, catalog)};
  answer.provenance.warnings = std::move(screened.warnings);
  return answer;
}

}  // namespace percuta::service
