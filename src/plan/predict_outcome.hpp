#pragma once

#include <optional>
#include <span>

#include "predict.hpp"

#include "percuta/outcome/outcome.hpp"

namespace percuta::plan {

/// What is asked of a case's outcome: on its own scale where it has a score there, else as the
/// indication is told; nothing where no trial tells of it.
std::optional<outcome::Question> question_of(const intake::Facts& facts,
                                             const catalog::Catalog& catalog, double at_d);

/// Adds what a clinic would count: improvement on the case's scale, downtime, risks. `gains` are
/// the members' gains of collagen on the day of the look.
void predict_outcome(const Forecast& forecast, std::span<const double> gains,
                     const catalog::Catalog& catalog, Prediction& out);

}  // namespace percuta::plan
