#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "percuta/inci/ingredient.hpp"
#include "percuta/inci/name_trie.hpp"
#include "percuta/inci/near_index.hpp"
#include "percuta/inci/plant_book.hpp"

namespace percuta::inci {

/// A name that two ingredients claim; it leads to the first.
struct Clash {
  std::string name;
  std::string first;  ///< INCI names
  std::string second;
};

/// One name of one ingredient.
struct KnownName {
  enum class Rank : std::uint8_t { inci, synonym, broad };
  std::string_view text;         ///< as knowledge writes it
  std::uint32_t ingredient = 0;  ///< index
  Rank rank = Rank::inci;
};

/// Every name of every ingredient, ready for reading labels. Never changes; threads may share it.
class Dictionary {
 public:
  explicit Dictionary(std::vector<Ingredient> ingredients);
  Dictionary(const Dictionary&) = delete;  // names are views into the ingredients
  Dictionary& operator=(const Dictionary&) = delete;
  Dictionary(Dictionary&& other) noexcept;
  Dictionary& operator=(Dictionary&& other) noexcept;
  ~Dictionary();

  [[nodiscard]] const std::vector<Ingredient>& ingredients() const { return ingredients_; }

  /// The ingredient of a name, whatever its case, accents, spaces and hyphens; null if unknown.
  [[nodiscard]] const Ingredient* find(std::string_view name) const;

  /// Names claimed twice, in the order of the ingredients; sound knowledge has none.
  [[nodiscard]] const std::vector<Clash>& clashes() const { return clashes_; }

  // What the reader needs besides.

  [[nodiscard]] const NameTrie& trie() const { return trie_; }
  [[nodiscard]] const std::vector<KnownName>& names() const { return names_; }
  [[nodiscard]] const Ingredient& of(const KnownName& name) const {
    return ingredients_[name.ingredient];
  }
  /// Its values are indices of `names()`.
  [[nodiscard]] const NearIndex& near_index() const { return near_index_; }
  /// Whether a folded word names a plant whose oil, as far as we know, is always an essential one.
  [[nodiscard]] bool is_aromatic(std::string_view word) const;
  [[nodiscard]] const PlantBook& plants() const { return plants_; }
  /// Whether a folded word stands in any name: then it is no misspelling of another.
  [[nodiscard]] bool is_word(std::string_view word) const;

 private:
  void learn_names();
  void learn_keys(std::string keys, std::vector<NameTrie::Entry> entries);
  void learn_aromatic_words();
  void learn_words();

  std::vector<Ingredient> ingredients_;
  std::vector<KnownName> names_;
  std::vector<Clash> clashes_;
  NameTrie trie_;
  NearIndex near_index_;
  PlantBook plants_;
  std::unordered_set<std::string> aromatic_;
  std::vector<std::uint64_t> words_;  // hashes, sorted
};

}  // namespace percuta::inci
