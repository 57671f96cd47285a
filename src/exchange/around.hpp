#pragma once

#include <optional>

#include "percuta/exchange/plan_document.hpp"

namespace percuta::exchange {

/// What staff do before and after a session, and every number that the patient's side tells, for
/// the clinician to check; nothing where nothing is planned.
std::optional<Section> around_section(const plan::Plan& plan, const PlanSetting& setting);

}  // namespace percuta::exchange
