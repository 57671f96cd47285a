#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/lexicon.hpp"

namespace percuta::base {

/// The kind under which a lexicon holds the names that are none of a kind although people will
/// write them. The id of such a name is what to say to whoever does.
inline std::string refused(std::string_view kind) { return "no " + std::string(kind); }

/// The kind under which a lexicon holds the words that may stand around a name of a kind: "left" of
/// "left cheek". Only of kinds that have some is a phrase read.
inline std::string around(std::string_view kind) { return "around " + std::string(kind); }

/// The kind whose names are kinds of words. The id of one is what to say to whoever writes a word
/// of that kind which nothing known is near to.
inline constexpr std::string_view hint_kind = "hint";

/// What the words of a phrase are, as a kind has them, the longest names first read.
struct Phrase {
  std::vector<std::string> ids;          ///< that it names, each once
  std::vector<std::string> around;       ///< ids of the words around them, each once
  std::optional<std::string> refusal{};  ///< what to say, where it names what is refused
  bool rest = false;                     ///< whether a word of it is unknown

  /// What it names, where that is one thing and nothing else is said.
  [[nodiscard]] std::optional<std::string> one() const {
    return rest || refusal || ids.size() != 1 ? std::nullopt : std::optional(ids.front());
  }
};

/// Reads a text as a phrase. Nothing of a kind without words around its names, and of a text that
/// is too long to be one.
Phrase read_phrase(const Lexicon& lexicon, std::string_view kind, std::string_view text);

}  // namespace percuta::base
