#include "text_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace percuta::document {
namespace {

constexpr int dots_across = 2;
constexpr int dots_down = 4;

// The character of Braille with these dots: U+2800 and the eight bits of the dots.
std::string braille(unsigned dots) {
  const unsigned code = 0x2800U + dots;
  return {static_cast<char>(0xE0U | (code >> 12U)),
          static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (code & 0x3FU))};
}

}  // namespace

TextGrid::TextGrid(int columns, int rows)
    : columns_(std::max(columns, 1)),
      rows_(std::max(rows, 1)),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

TextGrid::Cell* TextGrid::cell(int column, int row) {
  if (column < 0 || column >= columns_ || row < 0 || row >= rows_) {
    return nullptr;
  }
  return &cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                 static_cast<std::size_t>(column)];
}

void TextGrid::put(int column, int row, std::string_view character) {
  if (Cell* one = cell(column, row)) {
    one->character = character;
    one->dots = 0;
  }
}

void TextGrid::dot(int column, int row) {
  // Braille counts its first six dots down the columns and the last two below them.
  constexpr std::array<std::array<unsigned, dots_across>, dots_down> bits = {
      {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};
  if (column < 0 || row < 0) {
    return;
  }
  if (Cell* one = cell(column / dots_across, row / dots_down)) {
    one->dots |= bits[static_cast<std::size_t>(row % dots_down)]
                     [static_cast<std::size_t>(column % dots_across)];
  }
}

std::string TextGrid::row(int row) const {
  std::string out;
  for (int column = 0; column < columns_; ++column) {
    const Cell& one = cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                             static_cast<std::size_t>(column)];
    out += one.dots != 0 ? braille(one.dots) : one.character;
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

std::string text_bar(double share, int width) {
  constexpr std::array<std::string_view, 8> parts = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  constexpr int eighths_a_character = 8;
  const int eighths =
      static_cast<int>(std::lround(std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0) *
                                   eighths_a_character * std::max(width, 0)));
  std::string out;
  for (int i = 0; i < eighths / eighths_a_character; ++i) {
    out += "█";
  }
  return out + std::string(parts[static_cast<std::size_t>(eighths % eighths_a_character)]);
}

std::string_view text_level(double share) {
  constexpr std::array<std::string_view, 9> levels = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (!std::isfinite(share) || share <= 0) {
    return levels[0];
  }
  return levels[static_cast<std::size_t>(std::ceil(std::min(share, 1.0) * 8))];
}

}  // namespace percuta::document
