#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "folded_text.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: misspelt and misread names.

/// What a misspelt name was taken for.
struct NearName {
  std::uint32_t name = 0;  ///< index
  int cost = 0;
  bool is_certain = false;  ///< it cannot mean anything else
};

/// Looks for names near a stretch of text. A digit is never changed for another one, as PEG-6 is
/// not PEG-8; short words admit no error, longer ones one, long ones two. A near name is certain
/// only where each word of it is near by itself, no changed word is a word of its own (a peach is
/// no peat), and no other substance is as near.
class NearSearch {
 public:
  explicit NearSearch(const Dictionary& dictionary) : dictionary_(dictionary) {}

  /// `words` are the key, cut where the text cuts it.
  [[nodiscard]] std::optional<NearName> find(std::string_view key,
                                             const std::vector<std::string_view>& words);
  /// Searched so much that it searches no more: nobody wrote such a text.
  [[nodiscard]] bool is_exhausted() const { return budget_ <= 0; }

 private:
  [[nodiscard]] bool may_be(const std::vector<std::string_view>& words, std::uint32_t name) const;
  [[nodiscard]] bool means_the_same(std::uint32_t name, std::uint32_t rival) const;

  const Dictionary& dictionary_;
  std::vector<std::uint32_t> found_;
  std::int64_t budget_ = 600'000;  // of comparisons, for one whole text
};

/// Replaces unknown words of a text by the misspelt names they belong to.
class NearItems {
 public:
  NearItems(const FoldedText& text, const Dictionary& dictionary)
      : text_(text), dictionary_(dictionary), search_(dictionary) {}

  /// Whether the atoms of an item are, as a whole, a misspelt name; makes the item that.
  bool take_whole(Item& whole);

  /// Tells what an unknown item may have meant. Where that harms most it is taken for it: of a
  /// harmful name nothing is lost to a slip of the pen.
  void guess(Item& whole);

  /// Makes the item a misspelt name only where that harms most.
  bool take_harmful(Item& whole);

  /// Items [from, to) with misspelt names in place of unknown words and of what belongs to them.
  std::vector<Item> around_unknown(std::vector<Item>& items, std::size_t from, std::size_t to);

 private:
  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }
  [[nodiscard]] bool is_worth_a_search(const std::vector<Item>& items, std::size_t at,
                                       std::size_t to) const;
  [[nodiscard]] std::optional<NearName> search(const Item& whole);
  std::size_t around(std::vector<Item>& items, std::size_t at, std::size_t to,
                     std::vector<Item>& out);
  [[nodiscard]] bool begins_as(const Item& whole, std::string_view meant) const;
  [[nodiscard]] bool may_be_one_name(std::uint32_t first, std::uint32_t last) const;

  const FoldedText& text_;
  const Dictionary& dictionary_;
  NearSearch search_;
};

}  // namespace percuta::inci
