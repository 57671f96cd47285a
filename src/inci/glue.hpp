#pragma once

#include <vector>

#include "folded_text.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: names that lost every space between them.

/// Splits unknown words that are nothing but names glued together: `aquaglycerin`. True when it
/// found any; the items are stale then.
bool split_glued_names(FoldedText& text, const std::vector<Item>& items,
                       const Dictionary& dictionary);

}  // namespace percuta::inci
