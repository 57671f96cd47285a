#include "pdf_flow.hpp"

#include <algorithm>

namespace percuta::exchange {
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

void draw_line(cairo_t* paper, const Row& row, std::size_t line, double baseline) {
  for (const Row::Cell& cell : row.cells) {
    if (line < cell.text.lines().size()) {
      cell.text.draw(paper, line, cell.x, baseline);
    }
  }
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
          .draw =
              [row, line, baseline, last, height](cairo_t* paper, double top) {
                draw_line(paper, *row, line, top + baseline);
                if (last && row->rule) {
                  draw_rule(paper, *row, top + height);
                }
              },
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

}  // namespace percuta::exchange
