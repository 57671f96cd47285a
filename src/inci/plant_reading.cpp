#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "draft.hpp"
#include "family.hpp"
#include "plant.hpp"
#include "plant_kin.hpp"

namespace percuta::inci {
namespace {

bool is_seed(std::string_view word) { return word == "seed" || word == "kernel"; }

bool says_seed(std::string_view name) {
  const FoldedText folded = fold_text(name);
  for (std::uint32_t i = 0; i < folded.size(); ++i) {
    if (is_seed(folded.key_of(i, i + 1))) {
      return true;
    }
  }
  return false;
}

class PlantReader {
 public:
  PlantReader(const FoldedText& text, const Dictionary& dictionary, const Plant& plant)
      : text_(text),
        dictionary_(dictionary),
        plant_(plant),
        kin_(kin_of(text, dictionary, plant)) {}

  [[nodiscard]] std::optional<FamilyReading> read() const {
    if (plant_.is_bare()) {
      return plant_.has_species ? std::optional(bare()) : std::nullopt;
    }
    if ((plant_.bits & oil) != 0 && ((plant_.bits & other_form) == 0 || plant_.bracketed != 0)) {
      return oil_of();
    }
    if ((plant_.bits & powder) != 0 && (plant_.bits & grain_part) != 0 && !is_liquid()) {
      return FamilyReading{{IngredientClass::exfoliant}, {}, "a powder of hard parts of a plant"};
    }
    return FamilyReading{made_of(), {}, "a plant, by its part and form: no oil"};
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text_.key_of(i, i + 1); }

  /// An extract of the powder, or anything else but the powder itself.
  [[nodiscard]] bool is_liquid() const {
    for (std::uint32_t i = plant_.told; i < plant_.last; ++i) {
      const std::uint32_t words = text_.atoms[i].words;
      if ((words & other_form) != 0 && (words & powder) == 0 && word(i) != "powder") {
        return true;
      }
    }
    return false;
  }

  /// An oil without a part is what the oils of the plant are that we know; with one, what oils of
  /// that part are.
  [[nodiscard]] std::optional<FamilyReading> oil_of() const {
    const std::uint32_t parts = parts_of_oil();
    bool scented = (parts & (essential | whole_part)) != 0;
    bool fatty = false;
    for (const Ingredient* one : kin_) {
      const std::uint32_t words = words_of(one->inci);
      const bool same_part = ((parts ^ words) & (whole_part | seed_part)) == 0 &&
                             (!told_seed() || says_seed(one->inci));
      const bool no_part = (parts & (whole_part | seed_part)) == 0;
      if ((words & oil) != 0 && (same_part || no_part)) {
        (is_scented(*one) ? scented : fatty) = true;
      }
    }
    if (scented || (!fatty && (parts & seed_part) != 0 && is_spice())) {
      return FamilyReading{{IngredientClass::essential_oil}, {}, "an oil of a scented plant"};
    }
    if (fatty || (parts & seed_part) != 0) {
      return FamilyReading{{}, {}, "a fatty oil by its part of the plant"};
    }
    return plant_oil(text_, plant_.first, plant_.last, dictionary_);
  }

  /// `Passion Flower Seed Oil`: the flower belongs to the name, unless flowers of it give scent.
  [[nodiscard]] std::uint32_t parts_of_oil() const {
    constexpr std::uint32_t both = whole_part | seed_part;
    const bool named = plant_.told > plant_.genus + 2;
    if (!named || (plant_.bits & both) != both ||
        std::any_of(kin_.begin(), kin_.end(), [](const auto* one) { return is_scented(*one); })) {
      return plant_.bits;
    }
    for (std::uint32_t i = plant_.last; i > plant_.told; --i) {
      const std::uint32_t part = text_.atoms[i - 1].words & both;
      if (part != 0) {
        return (plant_.bits & ~both) | part;
      }
    }
    return plant_.bits;
  }

  /// Seeds press to fat where the fruit's peel gives scent.
  [[nodiscard]] bool told_seed() const {
    for (std::uint32_t i = plant_.told; i < plant_.last; ++i) {
      if (is_seed(word(i))) {
        return true;
      }
    }
    return false;
  }

  /// Fennel, juniper: what is called seed is a fruit, and all that is known of its oils is scent.
  [[nodiscard]] bool is_spice() const {
    bool of_fruit = false;
    for (const Ingredient* one : kin_) {
      const std::uint32_t words = words_of(one->inci);
      if ((words & oil) == 0) {
        continue;
      }
      if (!is_scented(*one) || one->inci.find("Peel") != std::string::npos) {
        return false;
      }
      of_fruit = of_fruit || (words & (seed_part | whole_part)) == seed_part;
    }
    return of_fruit && plant_.has_species;
  }

  /// No part and no form: what harms most of all that is made of the plant.
  [[nodiscard]] FamilyReading bare() const {
    std::vector<IngredientClass> worst;
    for (const Ingredient* one : kin_) {
      if (!is_grain(*one) && gravest(one->classes) < gravest(worst)) {
        worst = one->classes;
      }
    }
    const bool scented = gravest(worst) == static_cast<int>(IngredientClass::essential_oil);
    return FamilyReading{std::move(worst),
                         {},
                         scented ? "plant part not stated: taken as the oil"
                                 : "plant part not stated: what harms most is kept"};
  }

  /// What is made of the same part in the same form. Of a species that we do not know: only a class
  /// that all of its genus have.
  [[nodiscard]] std::vector<IngredientClass> made_of() const {
    std::vector<IngredientClass> worst;
    bool all = true;
    for (const Ingredient* one : kin_) {
      const std::uint32_t words = words_of(one->inci);
      constexpr std::uint32_t parts = whole_part | seed_part;
      const bool other_part =
          (words & parts) != 0 && (plant_.bits & parts) != 0 && (words & plant_.bits & parts) == 0;
      if (is_scented(*one) || is_grain(*one) || other_part || !shares_form(one->inci)) {
        continue;
      }
      all = all && !one->classes.empty();
      if (gravest(one->classes) < gravest(worst)) {
        worst = one->classes;
      }
    }
    return plant_.has_species || all ? worst : std::vector<IngredientClass>{};
  }

  /// Extract and extract, juice and juice.
  [[nodiscard]] bool shares_form(std::string_view name) const {
    const FoldedText folded = fold_text(name);
    for (std::uint32_t k = 0; k < folded.size(); ++k) {
      for (std::uint32_t i = plant_.first; i < plant_.last; ++i) {
        const bool extracts = is_extract(folded.key_of(k, k + 1)) && is_extract(word(i));
        if ((folded.atoms[k].words & other_form) != 0 &&
            (extracts || folded.key_of(k, k + 1) == word(i))) {
          return true;
        }
      }
    }
    return false;
  }

  const FoldedText& text_;
  const Dictionary& dictionary_;
  const Plant& plant_;
  std::vector<const Ingredient*> kin_;
};

}  // namespace

std::optional<FamilyReading> reading_of(const FoldedText& text, const Dictionary& dictionary,
                                        const Plant& plant) {
  return PlantReader(text, dictionary, plant).read();
}

}  // namespace percuta::inci
