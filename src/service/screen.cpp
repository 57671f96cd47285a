#include <algorithm>

#include "product_photos.hpp"
#include "provenance.hpp"
#include "read_case.hpp"
#include "requests.hpp"
#include "screened_case.hpp"
#include "stopping.hpp"

#include "percuta/io/parse.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

namespace {

base::Result<Answer<rules::Screening>> screened(const Ask& request,
                                                const catalog::Catalog& catalog) {
  auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  std::vector<evidence::Reason> warnings = read_photographs(*stated, request, catalog);
  ScreenedCase found = screen_case(*stated, catalog, request.today);
  warnings.insert(warnings.end(), found.warnings.begin(), found.warnings.end());
  return Answer<rules::Screening>{std::move(found.screening),
                                  provenance(request, catalog, std::move(warnings))};
}

}  // namespace

base::Result<Answer<rules::Screening>> screen(const Ask& request, const catalog::Catalog& catalog) {
  Watch watch = request.watch;
  watch.progress = {};  // over before anybody could read it
  return unless_stopped(watch, [&] { return screened(request, catalog); });
}

catalog::Extent extent_to_screen(const Ask& request) {
  const auto document = io::parse(request.text, request.name);
  const auto* root = document ? document->root.table() : nullptr;
  const bool has_products =
      root != nullptr && std::any_of(root->begin(), root->end(), [](const io::Member& member) {
        return member.key == "product";
      });
  return has_products ? catalog::Extent::labels : catalog::Extent::screening;
}

std::optional<Extent> extent_of_screening(const Asked& asked) {
  return extent_to_screen(asked.asks.front());
}

}  // namespace percuta::service
