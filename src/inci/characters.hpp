#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "folded_text.hpp"

namespace percuta::inci {

// Not part of the interface: what single characters of a label mean.

/// One character of UTF-8; a broken byte counts as one.
struct Letter {
  char32_t code = 0;
  std::uint32_t length = 1;
  bool broken = false;
};

Letter decode(std::string_view text, std::size_t at);

/// How a character parts names.
struct Parting {
  Gap gap = Gap::soft;
  std::uint16_t marks = 0;
};

/// Of a character below 128 that is no letter and no digit.
Parting ascii_parting(char letter);

/// Of a character above: nothing when it is a letter or a digit of any script.
std::optional<Parting> special_parting(char32_t code);

constexpr bool is_greek(char32_t code) { return code >= 0x370 && code <= 0x3ff; }
/// An accent that stands apart from its letter.
constexpr bool is_combining(char32_t code) { return code >= 0x300 && code <= 0x36f; }
constexpr bool is_ideograph(char32_t code) {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff);
}

/// The script of a letter, in English, where the reader knows no word of it; empty: it reads it.
std::string_view unread_script(char32_t code);

/// The name of a small Greek letter, empty for others.
std::string_view greek_name(char32_t code);

/// Makes letters of one character at a time and remembers what it made.
class LetterFolder {
 public:
  /// The folded letters of a character; empty for what is no letter.
  const std::string& fold(std::string_view source, char32_t code);

 private:
  std::unordered_map<char32_t, std::string> known_;
};

/// How long the tag of a web page is that `text` begins with, one of those used around a list;
/// 0: it begins with none.
std::size_t tag_length(std::string_view text);

/// Likewise `&nbsp;`, `&eacute;`.
std::size_t entity_length(std::string_view text);

/// Whether the name of an entity stands for a letter, as eacute does.
bool is_accented_letter(std::string_view entity);

}  // namespace percuta::inci
