#include "percuta/inci/plant_book.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

constexpr std::size_t shortest_word = 3;  // letters of a genus or species

std::uint64_t hash_of(std::string_view genus, std::string_view species) {
  const std::uint64_t first = std::hash<std::string_view>{}(genus);
  return species.empty() ? first : first * 31 + std::hash<std::string_view>{}(species);
}

/// Words of `other_form` that chemistry uses as well: no sign of a plant.
bool is_chemical_form(std::string_view word) {
  constexpr auto forms = std::to_array<std::string_view>(
      {"acid", "acids", "protein", "proteins", "polysaccharide", "polysaccharides", "sugar", "cell",
       "cells", "culture", "lysate", "filtrate", "ferment", "cream", "creme", "lotion", "serum"});
  for (const std::string_view form : forms) {
    if (word == form) {
      return true;
    }
  }
  return false;
}

/// The words of a name, folded; empty when a letter of it is none of ASCII.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char letter : name) {
    if (static_cast<unsigned char>(letter) >= 0x80) {
      return {};
    }
    if (letter >= 'A' && letter <= 'Z') {
      words.back() += static_cast<char>(letter - 'A' + 'a');
    } else if (letter >= 'a' && letter <= 'z') {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

}  // namespace

void PlantBook::learn(std::string_view name, std::uint32_t ingredient, bool is_broad) {
  const auto words = words_of(name);
  if (words.size() < 2 || words[0].size() < shortest_word || words[1].size() < shortest_word ||
      word_bits(words[0]) != 0 || word_bits(words[1]) != 0) {
    return;
  }
  bool has_form = words.size() == 2 && is_broad && is_genus(words[0]);
  for (std::size_t i = 2; i < words.size(); ++i) {
    constexpr std::uint32_t forms = oil | other_form | whole_part | seed_part;
    has_form = has_form || ((word_bits(words[i]) & forms) != 0 && !is_chemical_form(words[i]));
  }
  if (!has_form) {
    return;
  }
  for (Kin* kin : {&kin_[hash_of(words[0], {})], &kin_[hash_of(words[0], words[1])]}) {
    if (kin->empty() || kin->back() != ingredient) {
      kin->push_back(ingredient);
    }
  }
}

void PlantBook::learn_other(std::string_view inci, std::string_view name) {
  const auto plant = words_of(inci);
  if (plant.empty() || !is_genus(plant[0])) {
    return;
  }
  for (const std::string& word : words_of(name)) {
    called_.push_back(hash_of(plant[0], word));
  }
}

void PlantBook::finish() {
  std::sort(called_.begin(), called_.end());
  called_.erase(std::unique(called_.begin(), called_.end()), called_.end());
}

bool PlantBook::is_called(std::string_view genus, std::string_view word) const {
  return std::binary_search(called_.begin(), called_.end(), hash_of(genus, word));
}

bool PlantBook::is_genus(std::string_view word) const { return kin_.contains(hash_of(word, {})); }

const PlantBook::Kin* PlantBook::find(std::string_view genus, std::string_view species) const {
  const auto found = kin_.find(hash_of(genus, species));
  return found == kin_.end() ? nullptr : &found->second;
}

}  // namespace percuta::inci
