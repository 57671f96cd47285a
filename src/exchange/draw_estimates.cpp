#include <algorithm>
#include <cmath>

#include "panel.hpp"
#include "picture_words.hpp"

namespace percuta::exchange {
namespace {

constexpr double row_gap = 6;
constexpr double interval_height = 12;

Pencil pencil_of_row(const Estimates::Row& row) {
  return pencil_of(row.ours ? Hue::orange : Hue::ink);
}

Legend legend_of(const Estimates& estimates, const Canvas& canvas) {
  std::vector<Sample> samples;
  for (const bool ours : {true, false}) {
    const auto& rows = estimates.rows;
    if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.ours == ours; })) {
      samples.push_back({.form = Sample::Form::whisker,
                         .hue = ours ? Hue::orange : Hue::ink,
                         .hollow = !ours,
                         .label = ours ? estimates.ours_label : estimates.others_label});
    }
  }
  return {std::move(samples), canvas};
}

void draw_interval(Canvas& canvas, const Estimates::Row& row, const Plot& plot, const Scale& scale,
                   double middle) {
  const auto x = [&](double value) {
    return plot.left + plot.width * scale.along(value);
  };
  const Colour colour = pencil_of_row(row).colour;
  if (std::isfinite(row.low) && std::isfinite(row.high) && row.low < row.high) {
    canvas.stroke({.lines = {{{x(row.low), middle}, {x(row.high), middle}},
                             {{x(row.low), middle - 3.5}, {x(row.low), middle + 3.5}},
                             {{x(row.high), middle - 3.5}, {x(row.high), middle + 3.5}}},
                   .colour = colour,
                   .width = row.ours ? 2.6 : 1.4});
  }
  if (std::isfinite(row.value)) {
    draw_point(canvas, {x(row.value), middle}, colour, !row.ours);
  }
}

}  // namespace

double head_of(const Estimates& estimates, const Canvas& canvas) {
  return legend_of(estimates, canvas).height() + 6;
}

double draw(const Estimates& estimates, Canvas& canvas, double top) {
  legend_of(estimates, canvas).draw(canvas, top - head_of(estimates, canvas));
  const Scale scale = scale_of(estimates.x, extent_of_x(estimates));
  Plot plot{.left = 8, .top = top, .width = canvas.width() - 16, .height = 0};
  struct Line {
    std::vector<std::string> label;
    std::string value;
  };
  std::vector<Line> lines;
  for (const Estimates::Row& row : estimates.rows) {
    const std::string value = words_of(row);
    lines.push_back(
        {canvas.wrapped(row.label, canvas.width() - canvas.width_of(value, true) - 12), value});
    plot.height +=
        Canvas::line * static_cast<double>(std::max<std::size_t>(lines.back().label.size(), 1)) +
        interval_height + row_gap;
  }
  for (const double tick : scale.ticks) {
    const double x = plot.left + plot.width * scale.along(tick);
    canvas.stroke(
        {.lines = {{{x, plot.top}, {x, plot.bottom()}}}, .colour = palette().rule, .width = 0.8});
  }
  const bool mixed = std::any_of(estimates.rows.begin(), estimates.rows.end(),
                                 [](const auto& row) { return !row.ours; });
  double y = plot.top;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Estimates::Row& row = estimates.rows[i];
    canvas.words(lines[i].value, {canvas.width(), y + Canvas::size},
                 {.anchor = Anchor::end, .bold = row.ours && mixed, .halo = true});
    for (const std::string& line : lines[i].label) {
      canvas.words(line, {0, y + Canvas::size}, {.bold = row.ours && mixed, .halo = true});
      y += Canvas::line;
    }
    y += lines[i].label.empty() ? Canvas::line : 0;
    draw_interval(canvas, row, plot, scale, y + interval_height / 2);
    y += interval_height + row_gap;
  }
  canvas.stroke({.lines = {{{plot.left, plot.bottom()}, {plot.right(), plot.bottom()}}},
                 .colour = palette().quiet,
                 .width = 1});
  return draw_x_axis(canvas, plot, scale, estimates.x.title, 0);
}

}  // namespace percuta::exchange
