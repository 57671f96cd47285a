#pragma once

#include <optional>
#include <string>

#include "plan_pictures.hpp"

#include "percuta/report/plan_document.hpp"

namespace percuta::report {

/// The clinician's side alone.
document::Side clinician_side(const plan::Plan& plan, const PlanSetting& setting,
                              const PlanScene& scene);

/// Why these settings, or why none: each reason once, those of the same zones together.
document::Facts why_facts(const plan::Plan& plan, const rules::Speech& speech);

/// Why this interval and so many sessions.
document::Facts why_dates_facts(const plan::Plan& plan, const rules::Speech& speech);

/// What moves this plan most, each with its grade, and what lies on the edge of the choice.
document::Facts firmness_facts(const plan::Plan& plan, const rules::Speech& speech);

/// Every source that says otherwise and everything that is assumed; nothing where there is neither.
std::optional<document::Side> appendix(const plan::Plan& plan, const PlanSetting& setting);

/// What ends every page for clinicians: who it is for, and what made it.
std::string clinician_foot(const evidence::Provenance& provenance, const rules::Speech& speech);

/// The patient's side alone: no settings, no doses, no promise.
document::Side patient_side(const plan::Plan& plan, const PlanSetting& setting);

/// The open questions in the patient's language, to be read aloud; nothing where none is open or
/// the clinician's side asks them in that language.
std::optional<document::Side> questions_side(const PlanSetting& setting);

}  // namespace percuta::report
