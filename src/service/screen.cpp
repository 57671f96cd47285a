#include "product_photos.hpp"
#include "provenance.hpp"
#include "read_case.hpp"
#include "screened_case.hpp"

#include "percuta/service/service.hpp"

namespace percuta::service {

base::Result<Answer<rules::Screening>> screen(const Request& request,
                                              const catalog::Catalog& catalog) {
  auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  std::vector<std::string> warnings = read_photographs(*stated, request.name, catalog);
  ScreenedCase screened = screen_case(*stated, catalog, request.today);
  Answer<rules::Screening> answer{std::move(screened.screening), provenance(request, catalog)};
  warnings.insert(warnings.end(), screened.warnings.begin(), screened.warnings.end());
  answer.provenance.warnings = std::move(warnings);
  return answer;
}

}  // namespace percuta::service
