#pragma once

#include <string>

#include "percuta/document/page.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/experiment/report.hpp"
#include "percuta/plan/fit_trials.hpp"
#include "percuta/plan/trials.hpp"

namespace percuta::report {

/// One line for each observation, and a count.
std::string to_text(const experiment::Report& report, const evidence::Provenance& provenance,
                    const document::TextStyle& style);

/// The same as a page of the documentation, in Markdown.
std::string to_markdown(const experiment::Report& report);

/// Every published trial beside what is predicted of it, or what it does not tell; and the
/// constants fitted to them, as Markdown.
std::string to_markdown(const plan::TrialForecasts& trials, const plan::TrialFit& fit,
                        const catalog::Catalog& catalog);

/// The constants beside those of knowledge, and how far each trial misses, as Markdown.
std::string to_markdown(const plan::TrialFit& fit, const catalog::Catalog& catalog);

}  // namespace percuta::report
