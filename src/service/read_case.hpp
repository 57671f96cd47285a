#pragma once

#include "percuta/intake/case.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// The case of a request, TOML or JSON, sound in itself and against knowledge.
base::Result<intake::Case> read_case(const Ask& request, const catalog::Catalog& catalog);

}  // namespace percuta::service
