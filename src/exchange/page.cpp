#include "percuta/exchange/page.hpp"

#include <algorithm>
#include <vector>

#include "breaking.hpp"

#include "percuta/base/text.hpp"

namespace percuta::exchange {
namespace {

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
    while (base::display_width(word) > left) {
      std::size_t cut = 1;  // at least one character goes on, so that this ends
      const auto inside = [&](std::size_t at) {
        return at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U;
      };
      while (inside(cut)) {
        ++cut;
      }
      for (std::size_t next = cut; next < word.size();) {
        do {
          ++next;
        } while (inside(next));
        if (base::display_width(word.substr(0, next)) > left) {
          break;
        }
        cut = next;
      }
      lines.back() += word.substr(0, cut);
      word.remove_prefix(cut);
      if (word.empty()) {
        break;
      }
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
  for (const std::string& line : wrapped(text, room, room)) {
    if (later) {
      out_.append(static_cast<std::size_t>(indent), ' ');
    }
    out_ += toned(line, tone) + "\n";
    later = true;
  }
}

void Page::entry(std::string_view label, std::string_view text, int indent, int column, Tone tone) {
  const int gap = std::max(column - base::display_width(label), 1);
  paragraph(text,
            std::string(static_cast<std::size_t>(indent), ' ') + std::string(label) +
                std::string(static_cast<std::size_t>(gap), ' '),
            tone);
}

}  // namespace percuta::exchange
