#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "folded_text.hpp"
#include "landmarks.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: a text cut into names and other things.

enum class Part : std::uint8_t {
  name,       ///< known by a name
  near_name,  ///< misspelt
  family,     ///< known by what it is made of
  unknown,
  alias,      ///< another name of what stands beside it
  connector,  ///< and
  adjective,  ///< organic
  function,   ///< humectant: what the name beside it does
  amount,
  footnote,
  heading,
  prose
};

/// What words alone tell of an ingredient.
struct FamilyReading {
  std::vector<IngredientClass> classes;
  std::vector<Trait> traits;
  std::string says;
};

/// A stretch of atoms [first, last) that is one thing.
struct Item {
  Part part = Part::unknown;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t name = NameTrie::none;      ///< of a name or near name; of a family the part known
  std::uint32_t landmark = NameTrie::none;  ///< of an amount or heading that was found as one
  std::uint32_t note_digits = 0;            ///< a footnote stuck to the end: Hexapeptide-1112
  std::uint32_t perhaps = NameTrie::none;   ///< what an unknown name may have meant
  std::shared_ptr<const FamilyReading> family;  ///< apart: most items have none
};

/// Whether the item is an ingredient, or what its words make of one.
inline bool is_known(const Item& item) {
  return item.part == Part::name || item.part == Part::near_name || item.part == Part::family;
}

/// A family's reading where an item keeps it; null where there is none.
inline std::shared_ptr<const FamilyReading> kept(std::optional<FamilyReading> reading) {
  return reading ? std::make_shared<const FamilyReading>(std::move(*reading)) : nullptr;
}

/// Cuts a text so that known names cover as much of it as they can, with as few names as
/// possible; items follow one another without a hole. Linear in the length of the text.
std::vector<Item> segment(const FoldedText& text, const Landmarks& landmarks,
                          const Dictionary& dictionary);

}  // namespace percuta::inci
