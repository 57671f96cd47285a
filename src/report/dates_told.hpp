#pragma once

#include <optional>
#include <string>

#include "percuta/report/plan_document.hpp"

namespace percuta::report {

/// The dates of a course and how often it comes; why so too, where no pictures follow beside which
/// it is looked up.
document::Section when_section(const plan::Plan& plan, const rules::Speech& speech);

/// The window of intervals that holds, and who sets its ends: a label stricter than the protocol
/// moves the earliest.
std::string window_told(double low_weeks, double high_weeks,
                        const std::optional<double>& label_weeks, const rules::Speech& speech);

}  // namespace percuta::report
