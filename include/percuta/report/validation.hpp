#pragma once

#include <string>
#include <vector>

#include "percuta/document/page.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/experiment/calibration.hpp"
#include "percuta/experiment/report.hpp"
#include "percuta/healing/intervals.hpp"
#include "percuta/plan/fit_trials.hpp"
#include "percuta/plan/shares.hpp"
#include "percuta/plan/trials.hpp"
#include "percuta/rules/wording.hpp"

namespace percuta::report {

/// One line for each observation, and a count.
std::string to_text(const experiment::Report& report, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const document::TextStyle& style);

/// The same as a page of the documentation, in Markdown.
std::string to_markdown(const experiment::Report& report, const rules::Speech& speech);

/// Every published trial beside what is predicted of it, or what it does not tell; and the
/// constants fitted to them, as Markdown.
std::string to_markdown(const plan::TrialForecasts& trials, const plan::TrialFit& fit,
                        const catalog::Catalog& catalog);

/// Which group of what is not known makes how much of each number's variance, as a page of the
/// documentation.
std::string to_markdown(const std::vector<plan::SharesOf>& numbers, const num::Worlds& worlds,
                        const rules::Speech& speech);

/// The constants beside those of knowledge, and how far each trial misses, as Markdown.
std::string to_markdown(const plan::TrialFit& fit, const catalog::Catalog& catalog);

/// Values, intervals, residuals and what the data do not identify, as Markdown.
std::string to_markdown(experiment::Calibration& calibration, const experiment::Fit& fit,
                        const rules::Speech& speech);

/// Courses of several intervals beside one another, as Markdown: gain against what is carried over.
std::string to_markdown(const healing::IntervalSweep& sweep, const rules::Speech& speech);

}  // namespace percuta::report
