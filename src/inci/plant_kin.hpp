#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "folded_text.hpp"
#include "plant.hpp"

#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/ingredient.hpp"

namespace percuta::inci {

// Not part of the interface: what the other things made of a plant tell of one.

bool is_scented(const Ingredient& one);
bool is_grain(const Ingredient& one);

/// What the words of a name say, all together: bits of `Word`.
std::uint32_t words_of(std::string_view name);

/// Everything known that is made of the plant; of its genus, where we do not know the species.
std::vector<const Ingredient*> kin_of(const FoldedText& text, const Dictionary& dictionary,
                                      const Plant& plant);

}  // namespace percuta::inci
