#pragma once

#include <string>

#include "percuta/base/result.hpp"
#include "percuta/plan/simulate.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// What the settings of a case (TOML or JSON) do, zone by zone. `stage` is a word of `plan::Stage`.
/// Problems: unknown-stage, and those of reading the case.
base::Result<Answer<plan::Simulation>> simulate(const Ask& request, const std::string& stage,
                                                const catalog::Catalog& catalog);

/// Its curves and histograms as a table (RFC 4180), each column called as its key in the JSON.
std::string to_csv(const Answer<plan::Simulation>& answer);

}  // namespace percuta::service
