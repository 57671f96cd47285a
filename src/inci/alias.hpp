#pragma once

#include <vector>

#include "folded_text.hpp"
#include "resolve.hpp"
#include "segment.hpp"

namespace percuta::inci {

// Not part of the interface: unknown words that only say again what stands beside them.

/// Makes aliases of unknown items that repeat or complete the known name beside them: `(Juneberry)`
/// behind a plant's name, `/ Huile végétale` behind the oil, `Laurate/Succinate`, `Avocado - Persea
/// Gratissima`. What may be an ingredient of its own stays unknown.
void mark_aliases(std::vector<Item>& items, const FoldedText& text, const ListStyle& style,
                  const PlantBook& plants);

/// Whether items [first, last) are one polymer or ferment whose makings are joined by slashes:
/// `Lactobacillus/Rice Ferment Filtrate`. A run of names without a comma between them is none.
bool is_compound(const std::vector<Item>& items, std::size_t first, std::size_t last,
                 const FoldedText& text);

/// Whether an item is a letter, letters one by one, a number or a code like B12345/1: it names
/// nothing.
bool is_mark(const FoldedText& text, const Item& item);

}  // namespace percuta::inci
