#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/calendar/calendar.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/plan/comparison.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/plan/simulate.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::report {

/// What a reason says: the sentence of its code in the language of `speech`, else in English,
/// filled with its values.
std::string told(const evidence::Reason& reason, const rules::Speech& speech);

std::vector<std::string> told(const std::vector<evidence::Reason>& reasons,
                              const rules::Speech& speech);

/// What several reasons say that hold together.
std::string joined(const std::vector<evidence::Reason>& reasons, std::string_view between = "; ");

/// Writes into every reason of an answer what it says. What a calendar or a plan quotes of
/// knowledge, what waits, signs and milestones, is filled too, in English.
void tell_reasons(calendar::Calendar& calendar, const catalog::Catalog& catalog);
void tell_reasons(plan::Plan& plan, const catalog::Catalog& catalog);
void tell_reasons(plan::Simulation& simulation, const rules::Speech& speech);
void tell_reasons(plan::Comparison& comparison, const rules::Speech& speech);
void tell_reasons(rules::Screening& screening, const rules::Speech& speech);
void tell_reasons(rules::ProductTimeline& products, const rules::Speech& speech);
void tell_reasons(rules::LabelVerdict& label, const rules::Speech& speech);
void tell_reasons(evidence::Provenance& provenance, const rules::Speech& speech);

}  // namespace percuta::report
