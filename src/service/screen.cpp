#include <algorithm>

#include "provenance.hpp"
#include "read_case.hpp"
#include "screened_case.hpp"

#include "percuta/io/parse.hpp"
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

catalog::Extent extent_to_screen(const Request& request) {
  const auto document = io::parse(request.text, request.name);
  const auto* root = document ? document->root.table() : nullptr;
  const bool has_products =
      root != nullptr && std::any_of(root->begin(), root->end(), [](const io::Member& member) {
        return member.key == "product";
      });
  return has_products ? catalog::Extent::labels : catalog::Extent::screening;
}

}  // namespace percuta::service
