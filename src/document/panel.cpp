#include "panel.hpp"

#include <algorithm>
#include <type_traits>

namespace percuta::document {
namespace {

constexpr double title_line = 17;
constexpr std::size_t abreast = 2;  // panels that stand beside one another

std::vector<std::string> title_lines(const Panel& panel, const Canvas& canvas) {
  constexpr double larger = Canvas::title_size / Canvas::size;
  return canvas.wrapped(panel.title, canvas.width() / larger);
}

double head_of(const Panel& panel, const Type& type, Frame frame) {
  const Canvas canvas(type, frame.width, frame.lowered);
  return title_line * static_cast<double>(title_lines(panel, canvas).size()) +
         std::visit([&](const auto& content) { return head_of(content, canvas); }, panel.content);
}

Drawing draw(const Panel& panel, const Type& type, Frame frame, double top) {
  Canvas canvas(type, frame.width, frame.lowered);
  double baseline = 0.76 * title_line;
  for (const std::string& line : title_lines(panel, canvas)) {
    canvas.title(line, baseline);
    baseline += title_line;
  }
  const double below_title = baseline - 0.76 * title_line;
  const auto drawn = [&](const auto& content) {
    if constexpr (std::is_same_v<std::decay_t<decltype(content)>, Chart>) {
      return draw(content, canvas, below_title, top);
    } else {
      return draw(content, canvas, top);
    }
  };
  const double bottom = std::visit(drawn, panel.content);
  return std::move(canvas).finish(bottom);
}

}  // namespace

bool stands_alone(const Picture& picture) {
  return picture.panels.size() == 1 &&
         (std::holds_alternative<Chart>(picture.panels[0].content) ||
          std::holds_alternative<Estimates>(picture.panels[0].content));
}

std::vector<Drawing> draw_panels(const Picture& picture, const Type& type, Frame frame) {
  std::vector<Drawing> out;
  for (std::size_t first = 0; first < picture.panels.size(); first += abreast) {
    const std::size_t end = std::min(first + abreast, picture.panels.size());
    const bool same_kind =  // others have nothing to line up
        picture.panels[first].content.index() == picture.panels[end - 1].content.index();
    double top = 0;
    for (std::size_t i = first; i < end; ++i) {
      top = std::max(top, head_of(picture.panels[i], type, frame));
    }
    for (std::size_t i = first; i < end; ++i) {
      const Panel& panel = picture.panels[i];
      out.push_back(draw(panel, type, frame, same_kind ? top : head_of(panel, type, frame)));
    }
  }
  return out;
}

double draw_x_axis(Canvas& canvas, const Plot& plot, const Scale& scale, const std::string& title,
                   double gap) {
  constexpr double mark = 4;
  const double baseline = plot.bottom() + gap + mark + Canvas::size;
  double taken = -1e9;  // right end of the last number
  for (const double tick : scale.ticks) {
    const double x = plot.left + plot.width * scale.along(tick);
    canvas.stroke({.lines = {{{x, plot.bottom() + gap}, {x, plot.bottom() + gap + mark}}},
                   .colour = palette().quiet,
                   .width = 0.8});
    const std::string label = scale.label(tick);
    const double width = canvas.width_of(label);
    const double left = std::clamp(x - width / 2, 0.0, canvas.width() - width);
    if (left >= taken) {
      canvas.words(label, {left, baseline}, {.colour = palette().quiet});
      taken = left + width + 5;
    }
  }
  double below = baseline;
  for (const std::string& line : canvas.wrapped(title, plot.right())) {
    below += Canvas::line;
    canvas.words(line, {plot.right(), below}, {.anchor = Anchor::end});
  }
  return below + 5;
}

}  // namespace percuta::document
