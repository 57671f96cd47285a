#pragma once

#include <string_view>

#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/references.hpp"

namespace percuta::catalog {

/// Calls `visit(kind, id, thing)` for everything in a catalog that has an id: what `explain` knows,
/// and what sources are used by.
template <class Visit>
void for_each_thing(const Catalog& catalog, Visit&& visit) {
  const auto each = [&](std::string_view kind, const auto& things) {
    for (const auto& thing : things) {
      visit(kind, std::string_view{thing.id}, thing);
    }
  };
  const auto each_by_id = [&](std::string_view kind, const auto& things) {
    for (const auto& [id, thing] : things) {
      visit(kind, std::string_view{id}, thing);
    }
  };
  each("rule", catalog.rules);
  each_by_id("parameter", catalog.parameters);
  each("window", catalog.windows);
  each("allergen_group", catalog.allergen_groups);
  each("activity", catalog.activities);
  each("sign", catalog.signs);
  each("anaesthetic", catalog.anaesthetics);
  each("substance", catalog.substances);
  each("protocol", catalog.protocols);
  each("precare", catalog.precare);
  each("milestone", catalog.milestones);
  each("course_day", catalog.course_days);
  each("emergency", catalog.emergency_numbers);
  each("staff", catalog.staff);
  each_by_id("caveat", catalog.caveats);
  each("site_depth", catalog.depths.sites);
  each("target_depth", catalog.depths.targets);
  each("technique", catalog.depths.techniques);
  each("reference_session", catalog.depths.references);
  each("endpoint", catalog.depths.endpoints);
  each("stop", catalog.depths.stops);
  each("risk", catalog.risks);
  each_by_id("scale", catalog.scales);
  each("measure", catalog.measures);
  each("trial", catalog.trials);
  each_by_id("site", catalog.sites);
  each_by_id("region", catalog.regions);
  each_by_id("layers", catalog.layers);
  each_by_id("handpiece", catalog.handpieces);
  each_by_id("source", catalog.sources);
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
  each_by_id("permeant", catalog.permeants);
}

}  // namespace percuta::catalog
