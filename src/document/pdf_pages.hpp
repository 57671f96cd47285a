#pragma once

#include <vector>

#include "pdf_flow.hpp"

#include "percuta/document/document.hpp"

namespace percuta::document {

namespace sheet {                        // A4, in points
inline constexpr double mm = 72 / 25.4;  // points
inline constexpr double paper_width = 210 * mm;
inline constexpr double paper_height = 297 * mm;
inline constexpr double margin = 12 * mm;
inline constexpr double margin_top = 11 * mm;
inline constexpr double margin_bottom = 9 * mm;
inline constexpr double text_width = paper_width - 2 * margin;
inline constexpr double column_gap = 5 * mm;
}  // namespace sheet

/// A side that was set: its strips, and which stand in which column.
struct SetSide {
  const Side* side = nullptr;
  Type type;
  std::size_t columns_count = 1;  ///< on each page
  std::vector<Strip> strips;
  std::vector<PageOfStrips> columns;
  SetText foot;
  double room = 0;     ///< for strips, in each column
  double size_pt = 0;  ///< of running text
  double foot_pt = 0;  ///< of what stands below it

  [[nodiscard]] std::size_t pages_count() const {
    return (columns.size() + columns_count - 1) / columns_count;
  }
};

/// A document set on paper, once for every format that is written of it.
struct LaidOut {
  std::shared_ptr<Fonts> fonts;
  std::vector<SetSide> sides;
};

/// Each side in the largest type at which it fits its pages. Refers to the document.
LaidOut lay_out(const Document& document);

/// Width of one of so many columns.
double column_width(std::size_t count);

double height_of(const SetText& text);

std::string to_html(const Document& document, const LaidOut& laid_out);
std::string to_pdf(const Document& document, const LaidOut& laid_out);

}  // namespace percuta::document
