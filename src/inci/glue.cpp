#include "glue.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace percuta::inci {
namespace {

constexpr std::uint32_t shortest_word = 9;   // letters, of two names together
constexpr std::uint32_t longest_word = 400;  // letters: beyond that it is no label
constexpr std::uint32_t shortest_name = 4;   // letters: shorter names are found in any word

/// Where the names of a word end, ascending; empty unless names cover all of it.
std::vector<std::uint32_t> ends_of_names(std::string_view word, const NameTrie& trie) {
  const auto size = static_cast<std::uint32_t>(word.size());
  constexpr std::uint32_t nowhere = 0xffffffff;
  std::vector<std::uint32_t> from(size + 1, nowhere);  // the beginning of the name that ends here
  std::vector<std::uint32_t> count(size + 1, nowhere);
  count[0] = 0;
  for (std::uint32_t at = 0; at + shortest_name <= size; ++at) {
    if (count[at] == nowhere) {
      continue;
    }
    NameTrie::Cursor cursor;
    for (std::uint32_t k = at; k < size && trie.step(cursor, word[k]); ++k) {
      const bool name = k + 1 - at >= shortest_name && trie.value(cursor) != NameTrie::none;
      if (name && count[at] + 1 < count[k + 1]) {
        count[k + 1] = count[at] + 1;
        from[k + 1] = at;
      }
    }
  }
  std::vector<std::uint32_t> ends;
  for (std::uint32_t at = size; count[size] != nowhere && at > 0; at = from[at]) {
    ends.push_back(at);
  }
  std::reverse(ends.begin(), ends.end());
  return ends;
}

}  // namespace

bool split_glued_names(FoldedText& text, const std::vector<Item>& items,
                       const Dictionary& dictionary) {
  std::vector<Atom> atoms;
  std::uint32_t copied = 0;
  for (const Item& item : items) {
    const Atom& glued = text.atoms[item.first];
    const std::uint32_t size = glued.end - glued.begin;
    const bool plain = glued.to - glued.from == size;  // one byte a letter
    if (item.part != Part::unknown || size < shortest_word || size > longest_word || !plain) {
      continue;
    }
    const auto ends = ends_of_names(text.key_of(item.first, item.first + 1), dictionary.trie());
    if (ends.size() < 2) {
      continue;
    }
    atoms.insert(atoms.end(), text.atoms.begin() + copied, text.atoms.begin() + item.first);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
      Atom part = glued;
      part.begin = glued.begin + begin;
      part.end = glued.begin + end;
      part.from = glued.from + begin;
      part.to = glued.from + end;
      part.words = 0;
      if (begin > 0) {
        part.gap = Gap::none;
        part.marks = 0;
      }
      atoms.push_back(part);
      begin = end;
    }
    copied = item.first + 1;
  }
  if (atoms.empty()) {
    return false;
  }
  atoms.insert(atoms.end(), text.atoms.begin() + copied, text.atoms.end());
  text.atoms = std::move(atoms);
  text.match_brackets();
  return true;
}

}  // namespace percuta::inci
