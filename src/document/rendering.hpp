#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/document/document.hpp"

namespace percuta::document {

// What the renderers of a document share.

/// What a table's columns hold, in characters; every renderer shares out its width by it.
struct ColumnNeeds {
  std::vector<int> longest_word;  ///< below this a word breaks
  std::vector<int> longest_cell;  ///< above this its cells gain nothing
  std::vector<int> head;          ///< in one line; where room is short a head wraps
};

/// Columns of the widest row or head; a shorter row has empty cells at its end.
std::size_t column_count(const Table& table);

/// How a renderer shows the ids of a cell: as words like the others, in small type that may break
/// anywhere, or on a line of their own beneath the row.
enum class IdsAre { words, small, beneath };

ColumnNeeds column_needs(const Table& table, IdsAre ids);

/// `room` characters shared out: each column its longest word first, the rest by what cells hold.
std::vector<int> column_widths(const ColumnNeeds& needs, int room);

/// The text made safe to print, and behind it the ids in square brackets.
std::string with_ids(const Sentence& sentence);

/// What may stand unquoted in a tag or a PDF name: letters, digits, hyphens; the rest is left out.
std::string bare_word(std::string_view text);

/// How far along the axis a value lies, between 0 and 1; beyond the last tick is 1.
double along_axis(const Bars& bars, double value);

}  // namespace percuta::document
