#include <algorithm>
#include <cmath>
#include <utility>

#include "panel.hpp"

namespace percuta::document {
namespace {

constexpr double plot_height = 150;
constexpr double broad_plot_height = 180;
constexpr double strip_height = 12;
constexpr double lane = 14;         // of labels of limits
constexpr double event_lane = 10;   // of the arrows above the plot
constexpr double tolerance = 0.08;  // of a curve's points: less than a printer's dot
constexpr double right_margin = 10;
constexpr double band_opacity = 0.2;

std::vector<Sample> samples_of(const Chart& chart) {
  std::vector<Sample> out;
  for (const Curve& curve : chart.curves) {
    if (!curve.label.empty()) {
      out.push_back({.form = curve.joined ? Sample::Form::line : Sample::Form::whisker,
                     .hue = curve.hue,
                     .label = curve.label});
    }
  }
  const auto banded = std::find_if(chart.curves.begin(), chart.curves.end(),
                                   [](const Curve& one) { return one.joined && !one.low.empty(); });
  if (banded != chart.curves.end()) {
    out.push_back({.form = Sample::Form::band, .hue = banded->hue, .label = chart.band_label});
  }
  for (const Dot& dot : chart.dots) {
    out.push_back({.form = Sample::Form::point, .hue = Hue::orange, .label = dot.label});
  }
  if (!chart.events.at.empty()) {
    out.push_back({.form = Sample::Form::event, .label = chart.events.label});
  }
  for (std::size_t kind = 0; kind < chart.strip.kinds.size(); ++kind) {
    out.push_back({.form = Sample::Form::shade,
                   .kind = static_cast<int>(kind),
                   .label = chart.strip.kinds[kind]});
  }
  return out;
}

/// A limit whose label stands above the plot, in a lane of its own where others are near.
struct Flag {
  double x = 0;
  double left = 0;  ///< of the label
  int lane = 0;
  std::string label;
};

/// Lays a chart out and draws it.
class ChartDrawer {
 public:
  ChartDrawer(const Chart& chart, const Canvas& canvas)
      : chart_(chart),
        x_(scale_of(chart.x, extent_of_x(chart))),
        y_(scale_of(chart.y, extent_of_y(chart))),
        legend_(samples_of(chart), canvas) {
    double widest = 0;
    for (const double tick : y_.ticks) {
      widest = std::max(widest, canvas.width_of(y_.label(tick)));
    }
    plot_.left = widest + 6;
    plot_.width = canvas.width() - plot_.left - right_margin;
    plot_.height =
        (canvas.width() > panel_width ? broad_plot_height : plot_height) * canvas.lowered();
    title_height_ =
        Canvas::line * static_cast<double>(canvas.wrapped(chart.y.title, canvas.width()).size());
    place_flags(canvas);
  }

  [[nodiscard]] double head() const {
    return legend_.height() + title_height_ + lanes() * lane +
           (chart_.events.at.empty() ? 0 : event_lane) + 12;
  }

  double draw(Canvas& canvas, double legend_top, double top) {
    plot_.top = top;
    const double head_top = top - head() + 2;
    legend_.draw(canvas, legend_top + 2);
    double baseline = head_top + legend_.height() + Canvas::size + 2;
    for (const std::string& line : canvas.wrapped(chart_.y.title, canvas.width())) {
      canvas.words(line, {0, baseline});
      baseline += Canvas::line;
    }
    grid(canvas);
    for (const Curve& curve : chart_.curves) {
      band(canvas, curve);
    }
    limits(canvas);
    for (const Curve& curve : chart_.curves) {
      line(canvas, curve);
    }
    for (const Dot& dot : chart_.dots) {
      draw_diamond(canvas, at(dot.x, dot.y), 5.5, pencil_of(Hue::orange).colour);
    }
    labels(canvas);
    const double gap = strip(canvas);
    return draw_x_axis(canvas, plot_, x_, chart_.x.title, gap);
  }

 private:
  [[nodiscard]] Point at(double x, double y) const {
    return {plot_.left + plot_.width * x_.along(x), plot_.bottom() - plot_.height * y_.along(y)};
  }

  [[nodiscard]] double lanes() const {
    int count = 0;
    for (const Flag& flag : flags_) {
      count = std::max(count, flag.lane + 1);
    }
    return count;
  }

  // From the right, so that a line that rises to a higher lane meets no label on its way.
  void place_flags(const Canvas& canvas) {
    for (const Limit& limit : chart_.limits) {
      if (limit.upright && !limit.label.empty()) {
        flags_.push_back(
            {.x = plot_.left + plot_.width * x_.along(limit.at), .label = limit.label});
      }
    }
    std::sort(flags_.begin(), flags_.end(), [](const Flag& a, const Flag& b) { return a.x > b.x; });
    double reached = canvas.width() + 1e3;  // left end of what stands to the right
    int lane_now = 0;
    for (Flag& flag : flags_) {
      const double width = canvas.width_of(flag.label);
      flag.left = std::max(0.0, std::min(flag.x - 3, canvas.width() - width));
      lane_now = flag.left + width + 8 > reached ? lane_now + 1 : 0;
      flag.lane = lane_now;
      reached = std::min(flag.left, flag.x);
    }
  }

  void grid(Canvas& canvas) const {
    for (const double tick : y_.ticks) {
      const double y = at(0, tick).y;
      canvas.stroke({.lines = {{{plot_.left, y}, {plot_.right(), y}}},
                     .colour = palette().rule,
                     .width = 0.8});
      canvas.words(y_.label(tick), {plot_.left - 5, y + 0.36 * Canvas::size},
                   {.anchor = Anchor::end, .colour = palette().quiet});
    }
    canvas.stroke({.lines = {{{plot_.left, plot_.bottom()}, {plot_.right(), plot_.bottom()}}},
                   .colour = palette().quiet,
                   .width = 1});
    for (const double moment : chart_.events.at) {
      const double x = at(moment, 0).x;
      canvas.stroke({.lines = {{{x, plot_.top}, {x, plot_.bottom()}}},
                     .colour = palette().rule,
                     .width = 0.8});
      draw_event(canvas, {x, plot_.top - 1}, pencil_of(Hue::ink).colour);
    }
  }

  void limits(Canvas& canvas) const {
    for (const Flag& flag : flags_) {
      across(canvas, {flag.x, base_of(flag) + 2}, {flag.x, plot_.bottom()});
    }
    for (const Limit& limit : chart_.limits) {
      if (!limit.upright) {
        const double y = at(0, limit.at).y;
        across(canvas, {plot_.left, y}, {plot_.right(), y});
      }
    }
  }

  static void across(Canvas& canvas, Point from, Point to) {
    canvas.stroke({.lines = {{from, to}}, .colour = palette().ink, .width = 1.1, .dash = {4, 2}});
  }

  [[nodiscard]] double base_of(const Flag& flag) const {
    const double bottom = plot_.top - (chart_.events.at.empty() ? 0 : event_lane);
    return bottom - 4 - lane * flag.lane;
  }

  void labels(Canvas& canvas) const {
    for (const Flag& flag : flags_) {
      canvas.words(flag.label, {flag.left, base_of(flag)}, {.halo = true});
    }
    for (const Limit& limit : chart_.limits) {
      if (limit.upright) {
        continue;
      }
      const double y = at(0, limit.at).y;
      const double above = y - 4 - Canvas::size < plot_.top ? y + Canvas::size + 2 : y - 4;
      const double width = canvas.width_of(limit.label);
      const bool left = clearance(plot_.left, plot_.left + width, above) >
                        clearance(plot_.right() - width, plot_.right(), above);
      canvas.words(limit.label, {left ? plot_.left + 4 : plot_.right() - 4, above},
                   {.anchor = left ? Anchor::start : Anchor::end, .halo = true});
    }
  }

  // How far the nearest curve is from words that stand between two x on a baseline.
  [[nodiscard]] double clearance(double from, double to, double baseline) const {
    double nearest = plot_.height;
    for (const Curve& curve : chart_.curves) {
      for (std::size_t i = 0; i < std::min(curve.x.size(), curve.y.size()); ++i) {
        const Point point = at(curve.x[i], curve.y[i]);
        if (point.x >= from && point.x <= to) {
          nearest = std::min(nearest, std::abs(point.y - (baseline - Canvas::size / 2)));
        }
      }
    }
    return nearest;
  }

  // The stretches of a curve between its gaps and inside the axis, as indices.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> runs(
      const Curve& curve, const std::vector<double>& values) const {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    const std::size_t count = std::min(curve.x.size(), values.size());
    bool open = false;
    for (std::size_t i = 0; i < count; ++i) {
      const bool there = std::isfinite(curve.x[i]) && std::isfinite(values[i]) &&
                         curve.x[i] >= x_.low && curve.x[i] <= x_.high;
      if (there && !open) {
        out.emplace_back(i, i);
      }
      open = there;
      if (there) {
        out.back().second = i + 1;
      }
    }
    return out;
  }

  void band(Canvas& canvas, const Curve& curve) const {
    if (!curve.joined || curve.low.size() != curve.high.size()) {
      return;
    }
    for (const auto& [from, to] : runs(curve, curve.low)) {
      Path upper;
      Path lower;
      for (std::size_t i = from; i < to; ++i) {
        upper.push_back(at(curve.x[i], curve.high[i]));
        lower.push_back(at(curve.x[i], curve.low[i]));
      }
      upper = simplified(upper, tolerance);
      lower = simplified(lower, tolerance);
      upper.insert(upper.end(), lower.rbegin(), lower.rend());
      canvas.fill(std::move(upper), pencil_of(curve.hue).colour, band_opacity);
    }
  }

  void line(Canvas& canvas, const Curve& curve) const {
    const Pencil pencil = pencil_of(curve.hue);
    Stroke stroke{.lines = {}, .colour = pencil.colour, .width = 2, .dash = pencil.dash};
    for (const auto& [from, to] : runs(curve, curve.y)) {
      Path path;
      for (std::size_t i = from; i < to; ++i) {
        path.push_back(at(curve.x[i], curve.y[i]));
      }
      if (curve.joined) {
        stroke.lines.push_back(simplified(path, tolerance));
        continue;
      }
      for (std::size_t i = from; i < to; ++i) {
        whisker(canvas, curve, i);
        draw_point(canvas, path[i - from], pencil.colour, false);
      }
    }
    if (!stroke.lines.empty()) {
      canvas.stroke(std::move(stroke));
    }
  }

  void whisker(Canvas& canvas, const Curve& curve, std::size_t i) const {
    const bool there = i < curve.low.size() && i < curve.high.size() &&
                       std::isfinite(curve.low[i]) && std::isfinite(curve.high[i]);
    if (there) {
      canvas.stroke({.lines = {{at(curve.x[i], curve.low[i]), at(curve.x[i], curve.high[i])}},
                     .colour = pencil_of(curve.hue).colour,
                     .width = 1.4});
    }
  }

  // Below the plot; returns the room it takes.
  double strip(Canvas& canvas) const {
    if (chart_.strip.stretches.empty()) {
      return 0;
    }
    const double top = plot_.bottom() + 3;
    for (const auto& stretch : chart_.strip.stretches) {
      const double from = at(stretch.from, 0).x;
      const double to = at(stretch.to, 0).x;
      if (to > from) {
        canvas.box({from, top}, to - from, strip_height, shade_of(stretch.kind));
      }
    }
    const Point end{plot_.right(), top + strip_height};
    canvas.stroke(
        {.lines = {{{plot_.left, top}, {end.x, top}, end, {plot_.left, end.y}, {plot_.left, top}}},
         .colour = palette().quiet,
         .width = 0.6});
    return strip_height + 5;
  }

  const Chart& chart_;
  Scale x_;
  Scale y_;
  Legend legend_;
  Plot plot_;
  double title_height_ = 0;
  std::vector<Flag> flags_;
};

}  // namespace

double head_of(const Chart& chart, const Canvas& canvas) {
  return ChartDrawer(chart, canvas).head();
}

double draw(const Chart& chart, Canvas& canvas, double legend_top, double top) {
  return ChartDrawer(chart, canvas).draw(canvas, legend_top, top);
}

}  // namespace percuta::document
