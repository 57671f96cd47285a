#pragma once

#include <span>

#include "predict.hpp"

namespace percuta::plan {

/// Adds what a clinic would count: improvement on the case's scale, downtime, risks. `gains` are
/// the members' gains of collagen on the day of the look.
void predict_outcome(const Forecast& forecast, std::span<const double> gains,
                     const catalog::Catalog& catalog, Prediction& out);

}  // namespace percuta::plan
