#include "breaking.hpp"

#include <algorithm>
#include <array>

#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

constexpr std::array<std::string_view, 15> units = {"%",     "mm",   "mm/s",   "mm²",   "cm",
                                                    "cm²",   "µm",   "µg/cm²", "µg/mL", "h",
                                                    "weeks", "days", "hours",  "times", "people"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

bool holds_together(std::string_view text, std::size_t space) {
  if (space == 0 || space >= text.size() || !is_digit(text[space - 1])) {
    return false;
  }
  const std::string_view rest = text.substr(space + 1);
  std::string_view next = rest.substr(0, std::min(rest.find(' '), rest.size()));
  const std::size_t last = next.find_last_not_of(".,;:)");
  next = next.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return std::find(units.begin(), units.end(), next) != units.end();
}

std::string_view take_word(std::string_view& text, int room) {
  const std::size_t first = std::min(text.find(' '), text.size());
  std::size_t end = first;
  while (end < text.size() && holds_together(text, end)) {
    end = std::min(text.find(' ', end + 1), text.size());
  }
  end = base::display_width(text.substr(0, end)) > room ? first : end;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

std::string held_together(std::string_view text) {
  constexpr std::string_view no_break = "\u00a0";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && holds_together(text, i)) {
      out += no_break;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace percuta::document
