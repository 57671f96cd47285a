#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace percuta::inci {

// Not part of the interface: which plants the names of a dictionary speak of.

/// Genera and species, each with the ingredients made of it.
class PlantBook {
 public:
  using Kin = std::vector<std::uint32_t>;  ///< indices of ingredients

  /// Keeps a name that begins with genus and species; others say nothing. Genus and species alone
  /// count only as a broad name of a plant whose other names were learnt before.
  void learn(std::string_view name, std::uint32_t ingredient, bool is_broad);

  /// Keeps the words of another name of what is made of a plant; for all that were learnt.
  void learn_other(std::string_view inci, std::string_view name);
  /// Call it once after the last name.
  void finish();

  [[nodiscard]] bool is_genus(std::string_view word) const;
  /// Everything made of the plant; of the genus where no species is given. Null: nothing.
  [[nodiscard]] const Kin* find(std::string_view genus, std::string_view species = {}) const;

  /// Whether a folded word stands in the other names of what is made of the genus: lemon of citrus.
  [[nodiscard]] bool is_called(std::string_view genus, std::string_view word) const;

 private:
  std::unordered_map<std::uint64_t, Kin> kin_;  // by hash of genus, and of genus and species
  std::vector<std::uint64_t> called_;           // hashes of genus and word, sorted
};

}  // namespace percuta::inci
