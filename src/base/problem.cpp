#include "percuta/base/problem.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

constexpr std::size_t longest_quote = 60;  // bytes; longer outside text is cut when it is quoted

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7f; }

// The C1 controls, U+0080 to U+009F, some of which steer terminals, and the bidirectional marks
// U+202A to U+202E and U+2066 to U+2069, which reorder what a person reads.
std::size_t unsafe_sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
  };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) {
    return 2;
  }
  if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) {
    return 3;
  }
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) {
    return 3;
  }
  return 0;
}

void append_escaped(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    out += fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
  }
}

// Cuts before a character, never inside one.
std::string_view shortened(std::string_view text) {
  if (text.size() <= longest_quote) {
    return text;
  }
  std::size_t end = longest_quote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end);
}

}  // namespace

std::string printable(std::string_view text) {
  const bool trusted = is_utf8(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    std::size_t unsafe = unsafe_sequence(text, i);
    if (is_control(byte) || (!trusted && byte >= 0x80)) {
      unsafe = 1;
    }
    if (unsafe > 0) {
      append_escaped(out, text.substr(i, unsafe));
      i += unsafe;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  const std::string_view kept = shortened(text);
  return "\"" + printable(kept) + (kept.size() < text.size() ? "…\"" : "\"");
}

std::string to_string(const Where& where) {
  const std::string file = printable(where.file);
  if (!where.pointer.empty()) {
    return file + "#" + printable(where.pointer);
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
  return out;
}

void sort_by_position(Problems& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) <
           std::tie(b.where.file, b.where.line, b.where.column);
  });
}

}  // namespace percuta::base
