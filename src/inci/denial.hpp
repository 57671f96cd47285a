#pragma once

#include <cstdint>

#include "folded_text.hpp"

namespace percuta::inci {

// Not part of the interface: how labels say that something is not in the product.

/// Words that begin at an atom and deny what follows: "without", "no contiene", 不含.
struct Denial {
  std::uint32_t last = 0;  ///< one behind the words; 0: they deny nothing
  bool next_only = false;  ///< "no", "kein": just the next name
};
Denial denial_at(const FoldedText& text, std::uint32_t atom);

/// "Do not use with", "nicht zusammen mit" right before an atom: what another product must not
/// hold.
bool keeps_apart(const FoldedText& text, std::uint32_t atom);

/// Words that begin at an atom and deny what stands before: "-free", "tidak ada", 不使用.
bool denies_before(const FoldedText& text, std::uint32_t atom);

/// One word that denies what it holds: alkoholfrei, アルコールフリー.
bool denies_itself(const FoldedText& text, std::uint32_t atom);

}  // namespace percuta::inci
