#pragma once

#include <string>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::service {

/// A case, its screening, and when a course may begin: the one way to each, for every request.
struct ScreenedCase {
  rules::Circumstances known;
  rules::Screening screening;
  std::vector<evidence::Reason> warnings;
};

/// `stated` was found sound. Needs the catalog to know labels.
ScreenedCase screen_case(const intake::Case& stated, const catalog::Catalog& catalog,
                         base::Date today);

}  // namespace percuta::service
