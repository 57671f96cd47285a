#pragma once

#include "percuta/catalog/kinds.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/service/compare.hpp"
#include "percuta/service/plan.hpp"
#include "percuta/service/service.hpp"
#include "percuta/service/simulate.hpp"
#include "percuta/service/validate.hpp"

namespace percuta::service {

/// Calls `visit(name, pointer to T)` for each struct the outside reads or writes: the list behind
/// `percuta schema`, and the list whose names must end in units.
template <class Visit>
void for_each_schema(Visit&& visit) {
  visit("case", static_cast<const intake::Case*>(nullptr));
  visit("screen", static_cast<const Answer<rules::Screening>*>(nullptr));
  visit("calendar", static_cast<const Answer<calendar::Calendar>*>(nullptr));
  visit("check-label", static_cast<const Answer<rules::LabelVerdict>*>(nullptr));
  visit("plan", static_cast<const Answer<plan::Plan>*>(nullptr));
  visit("simulate", static_cast<const Answer<plan::Simulation>*>(nullptr));
  visit("compare", static_cast<const Answer<plan::Comparison>*>(nullptr));
  visit("explain", static_cast<const Answer<evidence::Explanation>*>(nullptr));
  visit("experiment", static_cast<const experiment::Experiment*>(nullptr));
  visit("validate", static_cast<const Answer<experiment::Report>*>(nullptr));
  visit("term", static_cast<const intake::Term*>(nullptr));
  visit("topic", static_cast<const intake::TopicQuestion*>(nullptr));
  visit("ingredients", static_cast<const inci::IngredientTable*>(nullptr));
  catalog::for_each_kind([&](const auto& kind) {
    visit(kind.key, static_cast<const catalog::Thing<decltype(kind)>*>(nullptr));
  });
}

}  // namespace percuta::service
