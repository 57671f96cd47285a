#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/intake/vocabulary.hpp"

namespace percuta::intake {

/// What an entry names, read word by word: names of `kind`, illnesses of a part of the body, and
/// beside them what says nothing else (`Habit`). `rest`: the others are as many words as are known,
/// at most. No ids where more are unknown, or where one says that something is not there, or that
/// others have it.
Vocabulary::Named read_entry(const Vocabulary& words, std::string_view kind,
                             std::string_view written);

/// What an entry is by its beginning or end, whatever the rest tells of place and cause: "fracture
/// of the left wrist".
std::optional<std::string> read_head(const base::Lexicon& lexicon, std::string_view written);

}  // namespace percuta::intake
