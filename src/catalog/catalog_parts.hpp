#pragma once

#include <string_view>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// Calls `visit(name, part)` for everything that an extent adds to the extents before it and that
/// files state; what follows from it is not among them, nor are lexicon and terms, which are never
/// read as a whole.
template <class SomeCatalog, class Visit>
void for_each_part(SomeCatalog& catalog, Extent extent, Visit&& visit) {
  if (extent == Extent::screening) {
    visit("sources", catalog.sources);
    visit("sites", catalog.sites);
    visit("regions", catalog.regions);
    visit("layers", catalog.layers);
    visit("handpieces", catalog.handpieces);
    visit("topics", catalog.vocabulary.topics);
    visit("questions", catalog.vocabulary.questions);
    visit("stems", catalog.vocabulary.stems);
    visit("registers", catalog.vocabulary.registers);
    visit("rules", catalog.rules);
    visit("parameters", catalog.parameters);
    visit("windows", catalog.windows);
    visit("allergen_groups", catalog.allergen_groups);
    visit("activities", catalog.activities);
    visit("signs", catalog.signs);
    visit("anaesthetics", catalog.anaesthetics);
    visit("substances", catalog.substances);
    visit("protocols", catalog.protocols);
    visit("precare", catalog.precare);
    visit("milestones", catalog.milestones);
    visit("course_days", catalog.course_days);
    visit("emergency_numbers", catalog.emergency_numbers);
    visit("staff", catalog.staff);
    visit("caveats", catalog.caveats);
    visit("depths.sites", catalog.depths.sites);
    visit("depths.targets", catalog.depths.targets);
    visit("depths.techniques", catalog.depths.techniques);
    visit("depths.references", catalog.depths.references);
    visit("depths.endpoints", catalog.depths.endpoints);
    visit("depths.stops", catalog.depths.stops);
    visit("risks", catalog.risks);
    visit("scales", catalog.scales);
    visit("measures", catalog.measures);
    visit("trials", catalog.trials);
    visit("wordings", catalog.wordings);
  } else if (extent == Extent::labels) {
    visit("ingredients", catalog.ingredients);
  } else {
    visit("permeants", catalog.permeants);
    visit("skins", catalog.skins);
    const auto model = [&](std::string_view room, auto& numbers) {
      visit(room, numbers.values);
      visit(room, numbers.spreads);
    };
    model("barrier", catalog.models.barrier);
    model("healing", catalog.models.healing);
    model("outcome", catalog.models.outcome);
    model("skin", catalog.models.skin);
    model("strike", catalog.models.strike);
  }
}

/// Which scores a case may state, as the scales have them.
inline void learn_scores(Catalog& catalog) {
  for (const auto& [id, scale] : catalog.scales) {
    catalog.vocabulary.scores[id] =
        scale.relative ? std::nullopt
                       : std::optional{base::Range{scale.minimum_score, scale.maximum_score}};
  }
}

}  // namespace percuta::catalog
