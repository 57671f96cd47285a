#include "percuta/catalog/catalog.hpp"

#include <algorithm>

namespace percuta::catalog {

// `load` has asked for both: where one is missing all the same, nothing is made up.

double Catalog::number(AskedParameter asked) const {
  return parameters.at(std::string(asked.name)).value;
}

const rules::Caveat& Catalog::caveat(AskedCaveat asked) const {
  return caveats.at(std::string(asked.name));
}

rules::ScreeningKnowledge screening_knowledge(const Catalog& catalog, const intake::Case& stated) {
  const bool reads = std::any_of(
      stated.product.begin(), stated.product.end(),
      [](const intake::Product& product) { return !product.label.empty(); });
  return {catalog.rules,        catalog.surroundings(), catalog.protocols,
          catalog.depths,       catalog.anaesthetics,   catalog.substances,
          reads && !catalog.ingredients.empty() ? &catalog.dictionary() : nullptr};
}

}  // namespace percuta::catalog
