#pragma once

#include <functional>
#include <string>

#include "percuta/document/document.hpp"
#include "percuta/plan/comparison.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

/// A number, word or ids of a row as people read it, without its band.
using MiddleTold = std::function<std::string(const plan::ComparedRow&, const plan::ComparedValue&)>;

/// Whether a comparison is read row by row: of several keys, or of more cases than stand side by
/// side.
bool is_grid(const plan::Comparison& comparison);

/// One table with a row for each combination: what was varied, and of what differs as much as fits,
/// the weightiest first; below it what else differs, and what is the same everywhere.
document::Section grid_section(const plan::Comparison& comparison, const MiddleTold& told,
                               const rules::Speech& speech);

}  // namespace percuta::report
