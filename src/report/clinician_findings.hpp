#pragma once

#include <string>
#include <vector>

#include "percuta/document/document.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

// What the clinician's side says of the screening.

/// A list under its heading; nothing where it is empty.
void add_list(document::Side& side, std::string heading, std::vector<document::Sentence> items,
              bool numbered = false);

/// Each rule and reason once, whatever the number of zones.
void add_findings(document::Side& side, const plan::Plan& plan, const rules::Speech& speech);

/// What the clinician wrote beside the entries of the case; no rule read it.
void add_notes(document::Side& side, const plan::Plan& plan, const rules::Speech& speech);

/// What comes before everything; what leaves something open; what is asked anew on the day.
void add_questions(document::Side& side, const plan::Plan& plan, const rules::Speech& speech);

}  // namespace percuta::report
