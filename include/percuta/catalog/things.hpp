#pragma once

#include <string_view>

#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/kinds.hpp"
#include "percuta/catalog/references.hpp"

namespace percuta::catalog {

/// Calls `visit(kind, id, thing)` for everything in a catalog that has an id: what `explain` knows,
/// and what sources are used by.
template <class Visit>
void for_each_thing(const Catalog& catalog, Visit&& visit) {
  for_each_kind([&](const auto& kind) {
    for (const auto& entry : kind.of(catalog)) {
      const auto& thing = thing_of(entry);
      visit(kind.key, id_of(entry), thing);
    }
  });
  const auto each_by_id = [&](std::string_view kind, const auto& things) {
    for (const auto& [id, thing] : things) {
      visit(kind, std::string_view{id}, thing);
    }
  };
  each_by_id("condition", catalog.vocabulary.conditions);
  each_by_id("medication", catalog.vocabulary.medications);
  each_by_id("procedure", catalog.vocabulary.procedures);
  each_by_id("allergen", catalog.vocabulary.allergens);
  for (const intake::TopicQuestion& topic : catalog.vocabulary.topics) {
    visit(std::string_view{"topic"}, base::word(topic.id), topic);
  }
  for (const inci::Ingredient& ingredient : catalog.ingredients) {
    visit(std::string_view{"ingredient"}, std::string_view{ingredient.inci}, ingredient);
  }
}

}  // namespace percuta::catalog
