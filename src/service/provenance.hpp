#pragma once

#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// What stands beside an answer to this request, with what was noticed on the way to it.
evidence::Provenance provenance(const Ask& request, const catalog::Catalog& catalog,
                                std::vector<evidence::Reason> warnings = {});

}  // namespace percuta::service
