#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "panel.hpp"

#include "percuta/document/numbers.hpp"

namespace percuta::document {
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

/// The words of a row; how high it is, and where in it the interval lies.
struct RowWords {
  std::vector<std::string> label;
  std::string value;
  double height = 0;
  double middle = 0;
};

/// The rows, and where between left and right the intervals are drawn.
struct Layout {
  std::vector<RowWords> rows;
  double left = 8;
  double width = 0;
};

// A narrow panel has each label above its interval, a broad one beside it.
Layout layout_of(const Estimates& estimates, const Canvas& canvas) {
  constexpr double margin = 8;
  constexpr double gap = 14;
  constexpr double most_label = 0.45;
  const bool broad = canvas.width() > 1.5 * panel_width;
  double label_width = 0;
  double value_width = 0;
  for (const Estimates::Row& row : estimates.rows) {
    label_width = std::max(label_width, canvas.width_of(row.label, true));
    value_width =
        std::max(value_width, canvas.width_of(with_interval(row.value, row.low, row.high), true));
  }
  label_width = std::min(label_width, most_label * canvas.width());
  Layout out{.rows = {}, .left = broad ? label_width + gap : margin};
  out.width = canvas.width() - out.left - (broad ? value_width + gap : margin);
  for (const Estimates::Row& row : estimates.rows) {
    RowWords words{.label = {}, .value = with_interval(row.value, row.low, row.high)};
    const double beside = canvas.width() - canvas.width_of(words.value, true) - 12;
    words.label = canvas.wrapped(row.label, broad ? label_width : beside);
    const double height =
        Canvas::line * static_cast<double>(std::max<std::size_t>(words.label.size(), 1));
    words.middle = broad ? Canvas::line / 2 : height + interval_height / 2;
    words.height = height + row_gap + (broad ? 0 : interval_height);
    out.rows.push_back(std::move(words));
  }
  return out;
}

}  // namespace

double head_of(const Estimates& estimates, const Canvas& canvas) {
  return legend_of(estimates, canvas).height() + 6;
}

double draw(const Estimates& estimates, Canvas& canvas, double top) {
  legend_of(estimates, canvas).draw(canvas, top - head_of(estimates, canvas));
  const Scale scale = scale_of(estimates.x, extent_of_x(estimates));
  const Layout layout = layout_of(estimates, canvas);
  const std::vector<RowWords>& lines = layout.rows;
  const Plot plot{
      .left = layout.left,
      .top = top,
      .width = layout.width,
      .height = std::accumulate(lines.begin(), lines.end(), 0.0,
                                [](double sum, const RowWords& row) { return sum + row.height; })};
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
    const double first = y + Canvas::size;
    canvas.words(lines[i].value, {canvas.width(), first},
                 {.anchor = Anchor::end, .bold = row.ours && mixed, .halo = true});
    for (std::size_t line = 0; line < lines[i].label.size(); ++line) {
      canvas.words(lines[i].label[line], {0, first + Canvas::line * static_cast<double>(line)},
                   {.bold = row.ours && mixed, .halo = true});
    }
    draw_interval(canvas, row, plot, scale, y + lines[i].middle);
    y += lines[i].height;
  }
  canvas.stroke({.lines = {{{plot.left, plot.bottom()}, {plot.right(), plot.bottom()}}},
                 .colour = palette().quiet,
                 .width = 1});
  return draw_x_axis(canvas, plot, scale, estimates.x.title, 0);
}

}  // namespace percuta::document
