#include "plant_kin.hpp"

#include <algorithm>

#include "draft.hpp"

namespace percuta::inci {

bool is_scented(const Ingredient& one) {
  return std::find(one.classes.begin(), one.classes.end(), IngredientClass::essential_oil) !=
         one.classes.end();
}

bool is_grain(const Ingredient& one) {
  const int worst = gravest(one.classes);
  return worst == static_cast<int>(IngredientClass::exfoliant) ||
         worst == static_cast<int>(IngredientClass::abrasive_possible);
}

std::uint32_t words_of(std::string_view name) {
  std::uint32_t seen = 0;
  const FoldedText folded = fold_text(name);
  for (const Atom& one : folded.atoms) {
    seen |= one.words;
  }
  return seen;
}

std::vector<const Ingredient*> kin_of(const FoldedText& text, const Dictionary& dictionary,
                                      const Plant& plant) {
  const std::string_view genus = text.key_of(plant.genus, plant.genus + 1);
  const PlantBook& book = dictionary.plants();
  const auto* kin = plant.has_species
                        ? book.find(genus, text.key_of(plant.genus + 1, plant.genus + 2))
                        : book.find(genus);
  std::vector<const Ingredient*> out;
  for (std::size_t i = 0; kin != nullptr && i < kin->size(); ++i) {
    out.push_back(&dictionary.ingredients()[(*kin)[i]]);
  }
  return out;
}

}  // namespace percuta::inci
