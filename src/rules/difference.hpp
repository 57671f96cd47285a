#pragma once

#include <span>
#include <vector>

#include "percuta/rules/screening.hpp"

namespace percuta::rules {

using Findings = std::vector<Finding>;

/// How far the rules tell several answers to one question apart.
struct Difference {
  Effect strictest = Effect::allow;  ///< of the findings that one answer brings, another does not
  bool decides = false;              ///< whether a decision, whole or of a zone, hangs on it
};

/// Compares what the rules find under each answer.
Difference compare(std::span<const Findings> answers);

}  // namespace percuta::rules
