#pragma once

#include <vector>

#include "folded_text.hpp"
#include "near_name.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: what to make of the words that are in no list.

/// Which of the weaker gaps part the items of this list.
struct ListStyle {
  bool by_lines = false;
  bool by_slashes = false;
};
ListStyle style_of(const FoldedText& text);

/// Whether one item of a list ends before this atom.
bool parts_items(const FoldedText& text, const ListStyle& style, std::uint32_t atom);

/// Replaces unknown words by near names, families, prose and footnotes where they are that, and
/// joins what belongs together. Items still follow one another without a hole.
std::vector<Item> resolve(std::vector<Item> items, const FoldedText& text,
                          const Dictionary& dictionary);

}  // namespace percuta::inci
