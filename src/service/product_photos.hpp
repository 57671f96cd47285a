#pragma once

#include <string>
#include <vector>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/photo/recognise.hpp"

namespace percuta::service {

/// Reads the photographs of products that have no label, each beside the case file, into their
/// labels. A photograph that cannot be read, or not well, stays on its product: rules then take its
/// label as not read. Returns what to warn of.
std::vector<std::string> read_photographs(intake::Case& stated, const std::string& case_name,
                                          const catalog::Catalog& catalog);

/// What a photograph shows, the reading of which most names of ingredients are understood.
base::Result<photo::Recognised> recognise_label(const std::string& bytes, const std::string& name,
                                                const catalog::Catalog& catalog);

}  // namespace percuta::service
