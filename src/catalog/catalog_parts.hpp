#pragma once

#include <string_view>

#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/kinds.hpp"

namespace percuta::catalog {

/// Calls `visit(name, part)` for everything that an extent adds to the extents before it and that
/// files state; what follows from it is not among them, nor are lexicon and terms, which are never
/// read as a whole.
template <class SomeCatalog, class Visit>
void for_each_part(SomeCatalog& catalog, Extent extent, Visit&& visit) {
  for_each_kind([&](const auto& kind) {
    if (kind.extent == extent) {
      visit(kind.key, kind.of(catalog));
    }
  });
  if (extent == Extent::screening) {
    visit("topics", catalog.vocabulary.topics);
    visit("questions", catalog.vocabulary.questions);
    visit("stems", catalog.vocabulary.stems);
    visit("registers", catalog.vocabulary.registers);
    visit("wordings", catalog.wordings);
  } else if (extent == Extent::labels) {
    visit("ingredients", catalog.ingredients);
  } else {
    visit("skins", catalog.skins);
    for_each_model(catalog.models, [&](std::string_view room, auto& model) {
      visit(room, model.values);
      visit(room, model.spreads);
    });
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
