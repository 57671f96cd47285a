#pragma once

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/explanation.hpp"
#include "percuta/service/ask.hpp"

namespace percuta::service {

/// What of the plan of a case rests on a thing: where the plan names it and, of a number, what
/// moves when it moves within its range. Problems: those of reading the case, and stopped.
base::Result<evidence::Rests> find_rests(const evidence::Explanation& thing, const Ask& patient,
                                         const catalog::Catalog& catalog);

}  // namespace percuta::service
