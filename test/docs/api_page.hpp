#pragma once

#include <string>

#include "percuta/catalog/catalog.hpp"

namespace percuta::docs {

/// docs/api.md: the table of requests, what answers hold, and every problem code.
std::string api_page(const catalog::Catalog& catalog);

}  // namespace percuta::docs
