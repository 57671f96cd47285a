#pragma once

#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// What stands beside an answer to this request.
evidence::Provenance provenance(const Ask& request, const catalog::Catalog& catalog);

}  // namespace percuta::service
