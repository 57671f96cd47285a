#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "folded_text.hpp"
#include "landmarks.hpp"
#include "resolve.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"

namespace percuta::inci {

// Not part of the interface: a reading on its way from items to tokens.

/// A text with all that was found in it so far.
struct Draft {
  const Dictionary& dictionary;
  const FoldedText& text;
  const Landmarks& landmarks;
  std::vector<Item> items;
  ListStyle style;

  /// The heading an item is, if it was found as one and not only taken for one.
  [[nodiscard]] const Heading* heading_of(const Item& item) const {
    const bool found = item.part == Part::heading && item.landmark != NameTrie::none;
    return found ? &landmarks.headings[item.landmark] : nullptr;
  }
};

/// Where an item of a text stands.
enum class Place : std::uint8_t {
  listed,
  named,     ///< in running text, yet it speaks of this product
  mentioned  ///< in running text, and it need not be in the product: "retinol-free"
};

/// Where each item stands. Turns words of running text into prose, headings and footnotes.
std::vector<Place> find_places(Draft& draft);

/// A token and what is needed to judge it, until the whole label is read.
struct TokenDraft {
  Token token;
  const Ingredient* ingredient = nullptr;
  std::uint32_t first_item = 0;
  std::uint32_t last_item = 0;  ///< one behind
  bool is_broad = false;
  bool is_merged = false;  ///< another name of the token before or behind it
  Place place = Place::listed;
  Section section = Section::listed;
};

/// Joins language doubles and names in brackets with what they repeat.
void merge_aliases(std::vector<TokenDraft>& tokens, const Draft& draft);

/// Numbers products and positions; returns how many products there are.
int number_tokens(std::vector<TokenDraft>& tokens, const Draft& draft);

/// Decides what depends on place and company: strong or weak vitamin C, acid or pH adjuster, BHA,
/// grains in a scrub.
void judge_by_context(std::vector<TokenDraft>& tokens, const Draft& draft, bool drug_label);

/// Fills what lies between the spans of the tokens, so that the spans are the text.
std::vector<Span> tile(const Draft& draft, std::vector<Span> tokens);

inline bool has(const std::vector<Trait>& traits, Trait trait) {
  return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

/// The class of an ingredient that harms most: the enum lists those first. Without any: 1000.
int gravest(const std::vector<IngredientClass>& classes);

}  // namespace percuta::inci
