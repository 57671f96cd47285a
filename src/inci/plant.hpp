#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "folded_text.hpp"
#include "segment.hpp"
#include "vocabulary.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: one plant on a label.

constexpr std::uint32_t part_words = whole_part | seed_part | grain_part;
constexpr std::uint32_t form_words = oil | other_form | powder;

/// A word for extract in any language.
inline bool is_extract(std::string_view word) {
  return word.starts_with("extr") || word.starts_with("estr") || word.ends_with("extrakt");
}

/// A plant in the text: atoms [first, last), and what its words say.
struct Plant {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t genus = 0;
  std::uint32_t told = 0;       ///< the first word behind the names: part and form
  bool has_species = false;     ///< one that we know
  std::uint32_t bits = 0;       ///< of part and form, outside the names
  std::uint32_t bracketed = 0;  ///< likewise, in brackets
  bool compound_form = false;
  std::uint32_t name = NameTrie::none;  ///< that says all of it

  [[nodiscard]] bool has_form() const { return (bits & form_words) != 0 || compound_form; }
  [[nodiscard]] bool is_bare() const { return !has_form() && (bits & part_words) == 0; }
};

/// What a plant is by its part and form, or where neither is told; judged by what else is made of
/// it.
std::optional<FamilyReading> reading_of(const FoldedText& text, const Dictionary& dictionary,
                                        const Plant& plant);

/// Moves the end of a plant whose Latin name ends at `told` over its everyday name to the words for
/// part and form behind it: `Rosmarinus Officinalis Rosemary Leaf Extract`. False: no such row. A
/// known name in the row must be of the same plant.
bool take_row(const FoldedText& text, const Dictionary& dictionary, const std::vector<Item>& items,
              std::size_t at, Plant& plant);

/// Whether the plant is called so: each of the atoms [first, last) stands in a name of what is made
/// of it.
bool is_called(const FoldedText& text, const Dictionary& dictionary, const Plant& plant,
               std::uint32_t first, std::uint32_t last);

}  // namespace percuta::inci
