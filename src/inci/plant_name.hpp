#pragma once

#include <vector>

#include "folded_text.hpp"
#include "near_name.hpp"
#include "segment.hpp"

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: plants as labels write them.

/// Makes one item of a plant's genus and species, its common name in brackets, and the words for
/// part and form around it, where no name of the dictionary says all of that already. A plant
/// whose part and form are stated is what they say; where none is stated, it is what harms most of
/// what is made of it.
std::vector<Item> join_plants(std::vector<Item> items, const FoldedText& text,
                              const Dictionary& dictionary, NearItems& near);

}  // namespace percuta::inci
