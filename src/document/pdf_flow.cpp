#include "pdf_flow.hpp"

#include <algorithm>

namespace percuta::document {
namespace {

/// Puts strips on pages, one after the other.
class Filler {
 public:
  Filler(double first, double later) : first_(first), later_(later), pages_(1) {}

  /// The strips from `begin` to `end` stay together if they fit on a page at all.
  void place(const Strip* begin, const Strip* end) {
    double height = 0;
    for (const Strip* strip = begin; strip != end; ++strip) {
      height += strip->height + (strip == begin ? 0 : strip->gap);
    }
    const double gap = pages_.back().empty() ? 0 : begin->gap;
    if (!pages_.back().empty() && bottom_ + gap + height > room()) {
      turn(*begin);
    }
    for (const Strip* strip = begin; strip != end; ++strip) {
      if (!pages_.back().empty() && bottom_ + strip->gap + strip->height > room()) {
        turn(*strip);
      }
      put(*strip);
    }
  }

  std::vector<PageOfStrips> pages() && { return std::move(pages_); }

 private:
  [[nodiscard]] double room() const { return pages_.size() == 1 ? first_ : later_; }

  void turn(const Strip& next) {
    pages_.emplace_back();
    bottom_ = 0;
    if (next.again) {
      for (const Strip& strip : *next.again) {
        put(strip);
      }
    }
  }

  void put(const Strip& strip) {
    bottom_ += pages_.back().empty() ? 0 : strip.gap;
    pages_.back().push_back({&strip, bottom_});
    bottom_ += strip.height;
  }

  double first_;
  double later_;
  double bottom_ = 0;
  std::vector<PageOfStrips> pages_;
};

// One line of each cell, on a common baseline.
struct Slice {
  double ascent = 0;
  double descent = 0;
};

Slice slice_of(const Row& row, std::size_t line) {
  Slice slice;
  for (const Row::Cell& cell : row.cells) {
    if (line < cell.text.lines().size()) {
      const SetLine& set = cell.text.lines()[line];
      slice.ascent = std::max(slice.ascent, set.baseline);
      slice.descent = std::max(slice.descent, set.height - set.baseline);
    }
  }
  return slice;
}

void draw_rule(cairo_t* paper, const Row& row, double y) {
  paint(paper, *row.rule);
  cairo_set_line_width(paper, 0.5);
  cairo_move_to(paper, row.left, y);
  cairo_line_to(paper, row.right, y);
  cairo_stroke(paper);
}

// The lines of one row that stand on a page, cell by cell.
void draw_row(cairo_t* paper, const Placed* begin, const Placed* end) {
  const Row& row = *begin->strip->row;
  for (const Row::Cell& cell : row.cells) {
    for (const char* tag : cell.tags) {
      cairo_tag_begin(paper, tag, nullptr);
    }
    for (const Placed* placed = begin; placed != end; ++placed) {
      if (placed->strip->line < cell.text.lines().size()) {
        cell.text.draw(paper, placed->strip->line, cell.x, placed->top + placed->strip->baseline);
      }
    }
    for (auto tag = cell.tags.rbegin(); tag != cell.tags.rend(); ++tag) {
      cairo_tag_end(paper, *tag);
    }
  }
}

bool ends_row(const Strip& strip) {
  std::size_t count = 0;
  for (const Row::Cell& cell : strip.row->cells) {
    count = std::max(count, cell.text.lines().size());
  }
  return strip.line + 1 == count;
}

// One line of the row's `count`.
Strip strip_of(const std::shared_ptr<const Row>& row, std::size_t line, std::size_t count) {
  const bool first = line == 0;
  const bool last = line + 1 == count;
  const bool inside = line >= 1 && line + 3 <= count;  // two lines on either side of a break
  const Slice slice = slice_of(*row, line);
  const double baseline = (first ? row->above : 0) + slice.ascent;
  const double height = baseline + slice.descent + (last ? row->below : 0);
  return {.gap = first ? row->gap : 0,
          .height = height,
          .keep = last ? row->keep : !(row->may_break && inside),
          .framed = row->framed,
          .path = row->path,
          .row = row,
          .line = line,
          .baseline = baseline,
          .again = nullptr};
}

}  // namespace

std::vector<PageOfStrips> paginate(const std::vector<Strip>& strips, double first, double later) {
  Filler filler(first, later);
  for (std::size_t begin = 0; begin < strips.size();) {
    std::size_t end = begin + 1;
    while (end < strips.size() && strips[end - 1].keep) {
      ++end;
    }
    filler.place(strips.data() + begin, strips.data() + end);
    begin = end;
  }
  return std::move(filler).pages();
}

void add_row(std::vector<Strip>& strips, const Row& row) {
  std::size_t count = 0;
  for (const Row::Cell& cell : row.cells) {
    count = std::max(count, cell.text.lines().size());
  }
  const auto shared = std::make_shared<const Row>(row);
  for (std::size_t line = 0; line < count; ++line) {
    strips.push_back(strip_of(shared, line, count));
  }
}

void draw_page(cairo_t* paper, const PageOfStrips& page, Structure& structure) {
  for (std::size_t i = 0; i < page.size();) {
    const Strip& strip = *page[i].strip;
    structure.enter(strip.path);
    std::size_t end = i + 1;
    while (strip.row && end < page.size() && page[end].strip->row == strip.row) {
      ++end;
    }
    for (std::size_t at = i; at < end; ++at) {
      if (page[at].strip->draw) {
        page[at].strip->draw(paper, page[at].top);
      }
    }
    if (strip.row) {
      draw_row(paper, page.data() + i, page.data() + end);
      const Placed& last = page[end - 1];
      if (strip.row->rule && ends_row(*last.strip)) {
        draw_rule(paper, *strip.row, last.top + last.strip->height);
      }
    }
    i = end;
  }
  structure.end_page();
}

}  // namespace percuta::document
