#pragma once

#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/limits.hpp"

namespace percuta::catalog {

/// How much a case may hold, from the parameters of those names.
intake::Limits limits(const Catalog& catalog);

}  // namespace percuta::catalog
