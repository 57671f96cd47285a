#pragma once

#include <string>

#include "percuta/plan/comparison.hpp"
#include "percuta/plan/simulate.hpp"

namespace percuta::exchange {

// Tables as RFC 4180 writes them: a header, commas, lines that end in CR LF, quotation marks where
// a cell needs them; numbers with a point and every digit that tells them from others. What an
// answer does not have is an empty cell.

/// Curves and histograms, each in a column that is called as its key in the JSON, without `zones`.
/// `zone` and `curve` say what a row belongs to; only the columns of that curve are filled:
/// `barrier` over hours, `healing` over days, `depth_histogram` over depth, `permeation` and
/// `permeation.intact` over hour and depth.
std::string to_csv(const plan::Simulation& simulation);

/// One row a case: its name, what was varied, and each quantity by its key, with `_low` and `_high`
/// where it has a band.
std::string to_csv(const plan::Comparison& comparison);

}  // namespace percuta::exchange
