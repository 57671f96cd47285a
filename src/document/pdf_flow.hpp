#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "pdf_structure.hpp"
#include "pdf_type.hpp"

namespace percuta::document {

struct Row;

/// One strip across the page: a line of text, of each cell of a row, or a drawing. It is never cut.
struct Strip {
  double gap = 0;  ///< above it; not at the top of a page
  double height = 0;
  bool keep = false;  ///< stays on one page with the next strip, if a page can hold both
  std::optional<Tone> framed = {};  ///< stands in a box of this tone, with its neighbours
  std::vector<Element> path = {};   ///< of the PDF's structure, in which it stands
  std::function<void(cairo_t*, double top)> draw = {};  ///< a drawing, or what lies under text
  std::shared_ptr<const Row> row = {};                  ///< whose texts stand on the strip
  std::size_t line = 0;                                 ///< of the row
  double baseline = 0;                                  ///< below the strip's top
  std::shared_ptr<const std::vector<Strip>> again;  ///< repeated when a page begins with this one
};

/// Where a strip came to stand, from the top of the text.
struct Placed {
  const Strip* strip = nullptr;
  double top = 0;
};

using PageOfStrips = std::vector<Placed>;

/// Fills pages from the top. `first` and `later`: the room on the first page and on the others.
/// The pages point into `strips`.
std::vector<PageOfStrips> paginate(const std::vector<Strip>& strips, double first, double later);

/// Texts side by side, and what surrounds them.
struct Row {
  struct Cell {
    SetText text;
    double x = 0;
    std::vector<const char*> tags = {};  ///< elements for the cell alone; none: a decoration
  };
  std::vector<Cell> cells;
  std::vector<Element> path = {};  ///< elements around the cells
  double gap = 0;                  ///< above the row
  double above = 0;                ///< padding that a page break does not swallow
  double below = 0;
  bool keep = false;       ///< with the row that follows
  bool may_break = false;  ///< a long text: only two lines at each end stay together
  std::optional<Tone> framed = {};
  std::optional<Colour> rule = {};  ///< a hairline under the row, from `left` to `right`
  double left = 0;
  double right = 0;
};

/// The row as strips, one for each line of its longest cell.
void add_row(std::vector<Strip>& strips, const Row& row);

/// Draws a page of strips; what is read together stands in one element.
void draw_page(cairo_t* paper, const PageOfStrips& page, Structure& structure);

}  // namespace percuta::document
