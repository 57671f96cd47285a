#pragma once

#include <set>
#include <string>
#include <type_traits>

#include "problem_list.hpp"
#include "requests.hpp"

#include "percuta/catalog/kinds.hpp"

namespace percuta::service {

/// Calls `visit(name, pointer to T)` for each struct the outside reads or writes: what requests
/// take and answer, and every kind of knowledge. The list behind `percuta schema`, and the list
/// whose names must end in units.
template <class Visit>
void for_each_schema(Visit&& visit) {
  std::set<std::string> visited;
  for_each_request([&]<class Body, class Reply, class Other>(const Row<Body, Reply, Other>& row) {
    if constexpr (!std::is_same_v<Body, Plain>) {
      if (visited.emplace(row.body_schema).second) {
        visit(row.body_schema, static_cast<const Body*>(nullptr));
      }
    }
    if constexpr (!std::is_same_v<Reply, Plain>) {
      visit(row.answer_schema, static_cast<const Reply*>(nullptr));
    }
    if constexpr (!std::is_same_v<Other, Plain>) {
      visit(row.other_schema, static_cast<const Other*>(nullptr));
    }
  });
  visit("problems", static_cast<const ProblemList*>(nullptr));
  visit("term", static_cast<const intake::Term*>(nullptr));
  visit("topic", static_cast<const intake::TopicQuestion*>(nullptr));
  visit("ingredients", static_cast<const inci::IngredientTable*>(nullptr));
  catalog::for_each_kind([&](const auto& kind) {
    visit(kind.key, static_cast<const catalog::Thing<decltype(kind)>*>(nullptr));
  });
}

}  // namespace percuta::service
