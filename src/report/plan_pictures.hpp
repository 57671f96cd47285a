#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pictures.hpp"

#include "percuta/barrier/uptake.hpp"
#include "percuta/document/document.hpp"
#include "percuta/plan/permeation.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

/// What the pictures of a plan show besides the plan itself.
struct PlanScene {
  std::vector<InjuryShown> injuries;         ///< zones that are treated differently
  std::optional<UptakeShown> uptake;         ///< of the ingredient that matters most
  std::vector<OutcomeShown::Row> published;  ///< trials of the same indication
  std::string scale_name;                    ///< of the scale the outcome is told on
  double rule_hold_h = 0;                    ///< how long the rules keep actives away
  double enough_gain_frac = 0;               ///< the share of the best gain that is enough
  double elastin_told_d = 0;                 ///< when studies took elastin, from the first session
};

/// The way of an ingredient as a picture takes it, beside what of all of them gets through.
UptakeShown uptake_shown(const plan::Permeation& permeation, std::vector<barrier::Uptake> uptake);

/// Its picture, with what has to stand beside it.
document::Section uptake_section(const UptakeShown& shown, const rules::Speech& speech);

/// What is computed, as pictures; nothing where nothing was predicted.
std::optional<document::Side> pictures_side(const plan::Plan& plan, const PlanScene& scene,
                                            const rules::Speech& speech);

/// What a person may expect, in a few numbers for the clinician's page.
document::Facts predicted_facts(const plan::Plan& plan, const PlanScene& scene,
                                const rules::Speech& speech);

/// What the tissue does, in numbers that are looked up: they stand beside the pictures.
document::Facts tissue_facts(const plan::Plan& plan, const PlanScene& scene,
                             const rules::Speech& speech);

}  // namespace percuta::report
