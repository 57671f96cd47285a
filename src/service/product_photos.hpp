#pragma once

#include <string>
#include <vector>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/photo/recognise.hpp"
#include "percuta/service/ask.hpp"

namespace percuta::service {

/// Reads the photographs of products that have no label, each beside the case file, into their
/// labels. Throws num::Stopped. A photograph that cannot be read, or not well, stays on its
/// product: rules then take its label as not read. Returns what to warn of.
std::vector<evidence::Reason> read_photographs(intake::Case& stated, const Ask& request,
                                               const catalog::Catalog& catalog);

/// What a photograph shows, the reading of which most names of ingredients are understood. Throws
/// num::Stopped.
base::Result<photo::Recognised> recognise_label(const std::string& bytes, const std::string& name,
                                                const Watch& watch,
                                                const catalog::Catalog& catalog);

}  // namespace percuta::service
