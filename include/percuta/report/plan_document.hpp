#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "percuta/document/document.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

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

/// What the pages of a plan show besides the plan and what it was made of.
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
  std::uint64_t seed = 0;    ///< of the strikes that are drawn
  std::string patient_line;  ///< age, phototype, indication: who it is about, without a name
};

/// A plan as two sides: the clinician's, in the order of thinking, and the patient's; what is
/// computed, as pictures; and an appendix for looking things up, where there is something. `from`
/// is what the plan was made of.
document::Document plan_document(const plan::Basis& from, const plan::Plan& plan,
                                 const PlanSetting& setting);

/// How long the first page is at most, at a terminal's width.
inline constexpr int first_page_lines = 60;

/// The clinician's side on one page: the decision, what comes first, how deep, when, what to avoid,
/// what is next. What does not fit is counted, the least weighty first.
document::Side first_page(const plan::Plan& plan, const document::Side& clinician,
                          const rules::Speech& speech, int width);

}  // namespace percuta::report
