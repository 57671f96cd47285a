#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/evidence/provenance.hpp"
#include "percuta/exchange/document.hpp"
#include "percuta/exchange/plan_pictures.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::exchange {

/// Something knowledge says to patients, the key of its translation, and what fills it.
struct PatientText {
  std::string key;
  std::string english;
  rules::Fillings fillings = {};
  double before_d = 0;       ///< for advice: how many days before a session it begins
  bool is_question = false;  ///< for advice: to be asked by then
};

/// What a person who gets no plan is told.
enum class NoPlan { not_today, not_at_all, not_by_yourself };

/// What the pages of a plan show besides the plan itself.
struct PlanSetting {
  const evidence::Provenance& provenance;
  rules::Speech speech;   ///< in the patient's language
  rules::Speech english;  ///< of the clinician's side
  std::vector<PatientText> precare;
  std::vector<PatientText> risks;
  std::vector<PatientText> questions;             ///< that are open
  std::vector<PatientText> questions_on_the_day;  ///< that were answered, and are asked anew
  std::string clinic_name;
  std::string telephone;
  std::string emergency_number;  ///< of the country; empty: not known
  NoPlan no_plan = NoPlan::not_today;
  PlanScene scene;
  std::string patient_line;  ///< age, phototype, indication: who it is about, without a name
};

/// A plan as two sides: the clinician's, in the order of thinking, and the patient's; and an
/// appendix for looking things up, where there is something.
Document plan_document(const plan::Plan& plan, const PlanSetting& setting);

/// The clinician's side alone.
Side clinician_side(const plan::Plan& plan, const PlanSetting& setting);

/// Why these settings, or why none: each reason once, those of the same zones together.
Facts why_facts(const plan::Plan& plan);

/// Why this interval and so many sessions.
Facts why_dates_facts(const plan::Plan& plan);

/// Every source that says otherwise and everything that is assumed; nothing where there is neither.
std::optional<Side> appendix(const plan::Plan& plan, const PlanSetting& setting);

/// What ends every page for clinicians: who it is for, and what made it.
std::string clinician_foot(const evidence::Provenance& provenance);

/// The patient's side alone: no settings, no doses, no promise.
Side patient_side(const plan::Plan& plan, const PlanSetting& setting);

/// The open questions in the patient's language, to be read aloud; nothing where none is open or
/// the clinician's side asks them in that language.
std::optional<Side> questions_side(const PlanSetting& setting);

}  // namespace percuta::exchange
