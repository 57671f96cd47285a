#include "drawing.hpp"

namespace percuta::document {
namespace {

void trace(cairo_t* paper, const std::vector<Path>& paths, bool closed) {
  for (const Path& path : paths) {
    for (std::size_t i = 0; i < path.size(); ++i) {
      (i == 0 ? cairo_move_to : cairo_line_to)(paper, path[i].x, path[i].y);
    }
    if (closed || path.size() == 1) {
      cairo_close_path(paper);
    }
  }
}

/// Draws one mark after the other.
class Drawer {
 public:
  Drawer(cairo_t* paper, const Type& type) : paper_(paper), type_(type) {}

  void operator()(const Fill& fill) const {
    constexpr double full = 255;
    cairo_set_source_rgba(paper_, fill.colour.red / full, fill.colour.green / full,
                          fill.colour.blue / full, fill.opacity);
    trace(paper_, fill.shapes, true);
    cairo_fill(paper_);
  }

  void operator()(const Stroke& stroke) const {
    paint(paper_, stroke.colour);
    pen(stroke.width, stroke.dash);
    trace(paper_, stroke.lines, false);
    cairo_stroke(paper_);
  }

  void operator()(const Words& words) const {
    const SetText set = type_.set(
        {.text = words.text, .ids = {}, .tone = {}},
        {.size = words.size / type_.scale(), .bold = words.bold, .colour = words.colour}, 1e4);
    if (set.lines().empty()) {
      return;
    }
    const double back = words.anchor == Anchor::start    ? 0
                        : words.anchor == Anchor::middle ? words.width / 2
                                                         : words.width;
    const double x = words.at.x - back;
    if (words.halo) {
      constexpr double halo = 3;
      cairo_move_to(paper_, x + set.lines()[0].left, words.at.y);
      pango_cairo_layout_line_path(paper_, set.lines()[0].line);
      paint(paper_, {0xff, 0xff, 0xff});
      pen(halo, {});
      cairo_stroke(paper_);
    }
    set.draw(paper_, 0, x, words.at.y);
  }

 private:
  void pen(double width, const std::vector<double>& dash) const {
    cairo_set_line_width(paper_, width);
    cairo_set_dash(paper_, dash.data(), static_cast<int>(dash.size()), 0);
    cairo_set_line_cap(paper_, dash.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(paper_, CAIRO_LINE_JOIN_ROUND);
  }

  cairo_t* paper_;
  const Type& type_;
};

}  // namespace

void draw(cairo_t* paper, const Drawing& drawing, const Type& type, Point corner, double scale) {
  cairo_save(paper);
  cairo_translate(paper, corner.x, corner.y);
  cairo_scale(paper, scale, scale);
  for (const auto& mark : drawing.marks) {
    std::visit(Drawer(paper, type), mark);
  }
  cairo_restore(paper);
}

}  // namespace percuta::document
