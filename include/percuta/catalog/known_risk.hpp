#pragma once

#include <optional>

#include "percuta/outcome/risk.hpp"
#include "percuta/rules/risk.hpp"

namespace percuta::catalog {

/// A risk as the outcome's model takes it; nothing where knowledge does not say what it is computed
/// as.
std::optional<outcome::KnownRisk> known_risk(const rules::Risk& risk);

}  // namespace percuta::catalog
