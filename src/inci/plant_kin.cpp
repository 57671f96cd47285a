#include "plant_kin.hpp"

#include <algorithm>

#include "draft.hpp"
#include "folded_text.hpp"

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

}  // namespace percuta::inci
