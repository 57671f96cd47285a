#pragma once

#include <optional>

#include "percuta/report/plan_document.hpp"

namespace percuta::report {

/// Every number that the patient's side tells, for the clinician to check.
document::Facts patient_is_told(const plan::Plan& plan, const PlanSetting& setting);

/// What staff do before and after a session, and, where no pictures follow, what the patient is
/// told; nothing where nothing is planned.
std::optional<document::Section> around_section(const plan::Plan& plan, const PlanSetting& setting);

}  // namespace percuta::report
