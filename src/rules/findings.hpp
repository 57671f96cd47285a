#pragma once

#include <span>
#include <string>
#include <vector>

#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::rules {

/// What every rule says of a case, as the rules stand.
std::vector<Finding> find(const Circumstances& known, std::span<const Rule> rules);

/// Marks the findings that a clinician decided otherwise on. A decision for one zone splits a
/// finding on the whole person. Returned is why a decision was ignored, one reason for each.
std::vector<evidence::Reason> apply_overrides(const intake::Facts& facts,
                                              std::vector<Finding>& findings);

/// What a finding counts as: an overridden one stays as a caution.
Effect weight(const Finding& finding);

/// The strictest of findings; allow if there are none.
Effect strictest(std::span<const Finding> findings);

}  // namespace percuta::rules
