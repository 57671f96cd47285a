#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::document {

/// A rectangle of characters to draw on; each cell holds one, and may hold the dots of Braille.
class TextGrid {
 public:
  TextGrid(int columns, int rows);

  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int rows() const { return rows_; }

  /// A character at a cell; outside the grid nothing happens.
  void put(int column, int row, std::string_view character);
  /// One dot of two by four in each cell, counted over the whole grid.
  void dot(int column, int row);
  /// A row as text, without blanks at its end.
  [[nodiscard]] std::string row(int row) const;

 private:
  struct Cell {
    std::string character = " ";
    unsigned dots = 0;
  };
  [[nodiscard]] Cell* cell(int column, int row);

  int columns_;
  int rows_;
  std::vector<Cell> cells_;
};

/// A bar of blocks, in eighths of a character; the share is between 0 and 1.
std::string text_bar(double share, int width);

/// The share as one block of eight heights.
std::string_view text_level(double share);

}  // namespace percuta::document
