#include "percuta/base/problem.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <tuple>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

constexpr std::size_t longest_quote = 60;  // bytes; longer outside text is cut when it is quoted
constexpr std::size_t longest_place = 200;

// What steers a terminal, reorders or hides what a person reads, or is no character at all:
// controls, marks of direction, separators of lines and paragraphs, noncharacters. Joiners and soft
// hyphens stay, since scripts and long words need them.
bool is_unsafe(UChar32 letter) {
  constexpr UChar32 soft_hyphen = 0xAD;
  constexpr UChar32 non_joiner = 0x200C;
  constexpr UChar32 joiner = 0x200D;
  switch (u_charType(letter)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
      return true;
    case U_FORMAT_CHAR:
      return letter != soft_hyphen && letter != non_joiner && letter != joiner;
    default:
      return U_IS_UNICODE_NONCHAR(letter);
  }
}

// Bytes of the character at `at`; negative where a reader must not meet it as it is.
int safe_length(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    return first < 0x20 || first == 0x7f ? -1 : 1;
  }
  const auto length = static_cast<std::int32_t>(text.size());
  auto end = static_cast<std::int32_t>(at);
  UChar32 letter = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), end, length, letter);
  const auto bytes = end - static_cast<std::int32_t>(at);
  return letter < 0 || is_unsafe(letter) ? -bytes : bytes;
}

void append_escaped(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    out += fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
  }
}

// Cuts before a character, never inside one.
std::string_view shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) {
    return text;
  }
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end);
}

std::string place(std::string_view text) {
  const std::string_view kept = shortened(text, longest_place);
  return printable(kept) + (kept.size() < text.size() ? "…" : "");
}

}  // namespace

std::string printable(std::string_view text) {
  const bool trusted = is_utf8(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    int length = safe_length(text, i);
    if (!trusted && static_cast<unsigned char>(text[i]) >= 0x80) {
      length = -1;
    }
    const std::string_view letter = text.substr(i, static_cast<std::size_t>(std::abs(length)));
    if (length < 0) {
      append_escaped(out, letter);
    } else {
      out += letter;
    }
    i += letter.size();
  }
  return out;
}

std::string quoted(std::string_view text) {
  const std::string_view kept = shortened(text, longest_quote);
  return "\"" + printable(kept) + (kept.size() < text.size() ? "…\"" : "\"");
}

std::string to_string(const Where& where) {
  const std::string file = place(where.file);
  if (!where.pointer.empty()) {
    return file + "#" + place(where.pointer);
  }
  if (where.line == 0) {
    return file;
  }
  return fmt::format("{}:{}:{}", file, where.line, where.column);
}

std::string to_string(const Problem& problem) {
  const std::string where = to_string(problem.where);
  std::string out = where.empty() ? problem.what : where + ": " + problem.what;
  out += '.';
  if (!problem.hint.empty()) {
    out += ' ' + problem.hint;
  }
  return printable(out);
}

void sort_by_position(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) <
           std::tie(b.where.file, b.where.line, b.where.column);
  });
}

}  // namespace percuta::base
