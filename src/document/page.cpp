#include "percuta/document/page.hpp"

#include <algorithm>
#include <vector>

#include "breaking.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

// The beginning of a word that fits so many columns: whole characters, one at least.
std::string_view fitting(std::string_view word, int room) {
  std::size_t end = 0;
  for (int used = 0; end < word.size();) {
    std::size_t next = end + 1;
    while (next < word.size() && (static_cast<unsigned char>(word[next]) & 0xC0U) == 0x80U) {
      ++next;
    }
    used += base::display_width(word.substr(end, next - end));
    if (used > room && end > 0) {
      break;
    }
    end = next;
  }
  return word.substr(0, end);
}

// Breaks at spaces, but never between a number and its unit; a word longer than a line is broken
// where the line ends.
std::vector<std::string> wrapped(std::string_view text, int first_room, int room) {
  std::vector<std::string> lines(1);
  int left = std::max(first_room, 1);
  const auto new_line = [&] {
    lines.emplace_back();
    left = std::max(room, 1);
  };
  while (!text.empty()) {
    std::string_view word = take_word(text, std::max(room, 1));
    const int needed = base::display_width(word) + (lines.back().empty() ? 0 : 1);
    if (needed > left && !lines.back().empty()) {
      new_line();
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      --left;
    }
    std::string_view piece = fitting(word, left);
    for (; piece.size() < word.size(); piece = fitting(word, left)) {
      lines.back() += piece;
      word.remove_prefix(piece.size());
      new_line();
    }
    lines.back() += word;
    left -= base::display_width(word);
  }
  return lines;
}

}  // namespace

std::string Page::toned(std::string_view text, Tone tone) const {
  if (!style_.colour || tone == Tone::plain) {
    return std::string(text);
  }
  constexpr std::string_view codes[] = {"",         "\x1b[1m",  "\x1b[2m",
                                        "\x1b[32m", "\x1b[33m", "\x1b[31m"};
  return std::string(codes[static_cast<int>(tone)]) + std::string(text) + "\x1b[0m";
}

void Page::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) {
    out_ += '\n';
  }
}

void Page::heading(std::string_view text) {
  blank();
  paragraph(text, {}, Tone::bold);
}

void Page::paragraph(std::string_view text, std::string_view first, Tone tone) {
  const int indent = base::display_width(first);
  const int room = style_.width - indent;
  out_ += first;
  bool later = false;
  for (const std::string& line : wrapped(base::printable(text), room, room)) {
    if (later) {
      out_.append(static_cast<std::size_t>(indent), ' ');
    }
    out_ += toned(line, tone) + "\n";
    later = true;
  }
}

void Page::entry(std::string_view label, std::string_view text, int indent, int column, Tone tone) {
  const std::string shown = base::printable(label);
  const int gap = std::max(column - base::display_width(shown), 1);
  paragraph(text,
            std::string(static_cast<std::size_t>(indent), ' ') + shown +
                std::string(static_cast<std::size_t>(gap), ' '),
            tone);
}

}  // namespace percuta::document
