#pragma once

#include <cstdint>
#include <optional>

#include "folded_text.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: what the words of a name tell that is in no list.

/// What atoms [first, last) must be, judged by their words alone: any `retinyl …` is a retinoid,
/// any leaf oil an essential oil. Meant to err on the side of caution, but never over look-alikes:
/// a stem is sought inside one word, so that phloretin oleate holds no retinol.
std::optional<FamilyReading> family_of(const FoldedText& text, std::uint32_t first,
                                       std::uint32_t last, const Dictionary& dictionary);

/// `FD&C Red 21 Lake`, `Red 17 CI 26101`: nothing but a colour, its numbers and who approved it.
bool is_colourant(const FoldedText& text, std::uint32_t first, std::uint32_t last);

/// The oil of a plant: essential when it comes from peel, leaf, flower, bark, twig or root, fatty
/// when from seed, kernel or fruit flesh; without a part, when the plant is a scented one.
std::optional<FamilyReading> plant_oil(const FoldedText& text, std::uint32_t first,
                                       std::uint32_t last, const Dictionary& dictionary);

}  // namespace percuta::inci
