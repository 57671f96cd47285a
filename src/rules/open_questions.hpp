#pragma once

#include <span>
#include <vector>

#include "percuta/rules/screening.hpp"

namespace percuta::rules {

/// A question, and whether its answer could change the decision.
struct Opened {
  NotStated question;
  bool changes = false;
};

/// What a case leaves open, whose answer could matter: topics first, in the order of the intake,
/// then what its entries do not say. `found` is what stands of this case, overrides applied. Each
/// entry is judged by what the rules would find under each answer.
std::vector<Opened> open_questions(const Circumstances& known, std::span<const Rule> rules,
                                   const intake::Vocabulary& vocabulary,
                                   std::span<const Finding> found);

}  // namespace percuta::rules
