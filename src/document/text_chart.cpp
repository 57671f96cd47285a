#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "picture_text.hpp"
#include "text_grid.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/document/axis.hpp"

namespace percuta::document {
namespace {

constexpr int plot_rows = 10;
constexpr int widest_plot = 60;
constexpr std::array<std::string_view, 5> points = {"●", "○", "▲", "△", "■"};
constexpr std::array<std::string_view, 4> shades = {"█", "▓", "░", "·"};
constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

// The curve's value at x, between the two points beside it.
double value_at(const std::vector<double>& xs, const std::vector<double>& ys, double x) {
  const std::size_t count = std::min(xs.size(), ys.size());
  for (std::size_t i = 1; i < count; ++i) {
    if (xs[i - 1] <= x && x <= xs[i]) {
      const double span = xs[i] - xs[i - 1];
      const double share = span > 0 ? (x - xs[i - 1]) / span : 0;
      return ys[i - 1] + share * (ys[i] - ys[i - 1]);
    }
  }
  return count == 1 && xs[0] == x ? ys[0] : nowhere;
}

/// Draws a chart on a grid of characters.
class TextChart {
 public:
  TextChart(const Chart& chart, int width)
      : chart_(chart),
        width_(width),
        x_(scale_of(chart.x, extent_of_x(chart))),
        y_(scale_of(chart.y, extent_of_y(chart))),
        label_width_(widest_label()),
        grid_(std::clamp(width - label_width_ - 2, 8, widest_plot), plot_rows) {}

  std::vector<std::string> lines() {
    for (const Curve& curve : chart_.curves) {
      band(curve);
    }
    for (const Limit& limit : chart_.limits) {
      draw(limit);
    }
    for (std::size_t i = 0; i < chart_.curves.size(); ++i) {
      draw(chart_.curves[i], i);
    }
    for (const Dot& dot : chart_.dots) {
      grid_.put(column(dot.x), row(dot.y), "◆");
    }
    std::vector<std::string> out = {base::printable(chart_.y.title)};
    if (!chart_.events.at.empty()) {
      out.push_back(events());
    }
    for (int i = 0; i < grid_.rows(); ++i) {
      out.push_back(label_of_row(i) + grid_.row(i));
    }
    if (!chart_.strip.stretches.empty()) {
      out.push_back(spaces(label_width_ + 2) + strip());
    }
    out.push_back(ticks());
    out.push_back(spaces(label_width_ + 2) + base::printable(chart_.x.title));
    const std::vector<std::string> signs = legend();
    out.insert(out.end(), signs.begin(), signs.end());
    return out;
  }

 private:
  [[nodiscard]] int widest_label() const {
    int widest = 0;
    for (const double tick : y_.ticks) {
      widest = std::max(widest, base::display_width(y_.label(tick)));
    }
    return widest;
  }

  [[nodiscard]] int column(double x) const {
    return static_cast<int>(std::lround(x_.along(x) * (grid_.columns() - 1)));
  }
  [[nodiscard]] int row(double y) const {
    return static_cast<int>(std::lround((1 - y_.along(y)) * (grid_.rows() - 1)));
  }
  // The x of a column, or of one of the two dots in it.
  [[nodiscard]] double x_of(double column, int columns) const {
    const double share = column / std::max(columns - 1, 1);
    return x_.logarithmic ? x_.low * std::pow(x_.high / x_.low, share)
                          : x_.low + (x_.high - x_.low) * share;
  }

  void band(const Curve& curve) {
    if (!curve.joined) {
      return;
    }
    for (int i = 0; i < grid_.columns(); ++i) {
      const double x = x_of(i, grid_.columns());
      const double low = value_at(curve.x, curve.low, x);
      const double high = value_at(curve.x, curve.high, x);
      if (std::isfinite(low) && std::isfinite(high)) {
        for (int at = row(high); at <= row(low); ++at) {
          grid_.put(i, at, "░");
        }
      }
    }
  }

  void draw(const Limit& limit) {
    if (limit.upright) {
      for (int i = 0; i < grid_.rows(); ++i) {
        grid_.put(column(limit.at), i, "┊");
      }
    } else {
      for (int i = 0; i < grid_.columns(); ++i) {
        grid_.put(i, row(limit.at), "┄");
      }
    }
  }

  void draw(const Curve& curve, std::size_t index) {
    const std::string_view point = points[index % points.size()];
    if (!curve.joined) {
      draw_points(curve, point);
    } else if (chart_.curves.size() == 1) {
      draw_fine(curve);
    } else {
      draw_coarse(curve, point);
    }
  }

  void draw_points(const Curve& curve, std::string_view point) {
    const std::size_t count = std::min(curve.x.size(), curve.y.size());
    for (std::size_t i = 0; i < count; ++i) {
      const bool there = i < curve.low.size() && i < curve.high.size() &&
                         std::isfinite(curve.low[i]) && std::isfinite(curve.high[i]);
      if (there) {
        for (int at = row(curve.high[i]); at <= row(curve.low[i]); ++at) {
          grid_.put(column(curve.x[i]), at, "│");
        }
      }
      if (std::isfinite(curve.y[i])) {
        grid_.put(column(curve.x[i]), row(curve.y[i]), point);
      }
    }
  }

  void draw_coarse(const Curve& curve, std::string_view point) {
    for (int i = 0; i < grid_.columns(); ++i) {
      const double y = value_at(curve.x, curve.y, x_of(i, grid_.columns()));
      if (std::isfinite(y)) {
        grid_.put(i, row(y), point);
      }
    }
  }

  // In dots of Braille, each joined to the one before it.
  void draw_fine(const Curve& curve) {
    const int dots = 2 * grid_.columns();
    const int last = 4 * grid_.rows() - 1;
    constexpr int none = -1;
    int before = none;
    for (int i = 0; i < dots; ++i) {
      const double y = value_at(curve.x, curve.y, x_of(i, dots));
      if (!std::isfinite(y)) {
        before = none;
        continue;
      }
      const int at = static_cast<int>(std::lround((1 - y_.along(y)) * last));
      const int from = before == none ? at : before;
      for (int step = std::min(from, at); step <= std::max(from, at); ++step) {
        grid_.dot(i, step);
      }
      before = at;
    }
  }

  [[nodiscard]] std::string label_of_row(int at) const {
    std::string label;
    for (const double tick : y_.ticks) {
      if (row(tick) == at) {
        label = y_.label(tick);
      }
    }
    const bool marked = !label.empty();
    return spaces(label_width_ - base::display_width(label)) + label + (marked ? " ┤" : " │");
  }

  [[nodiscard]] std::string events() const {
    TextGrid line(grid_.columns(), 1);
    for (const double moment : chart_.events.at) {
      line.put(column(moment), 0, "▼");
    }
    return spaces(label_width_ + 2) + line.row(0);
  }

  [[nodiscard]] std::string strip() const {
    TextGrid line(grid_.columns(), 1);
    for (int i = 0; i < grid_.columns(); ++i) {
      const double x = x_of(i, grid_.columns());
      for (const auto& stretch : chart_.strip.stretches) {
        if (stretch.from <= x && x <= stretch.to) {
          line.put(i, 0, shades[static_cast<std::size_t>(std::clamp(stretch.kind, 0, 3))]);
        }
      }
    }
    return line.row(0);
  }

  [[nodiscard]] std::string ticks() const {
    std::string out;
    for (const double tick : x_.ticks) {
      const std::string label = x_.label(tick);
      const int width = base::display_width(label);
      const int at =
          std::clamp(column(tick) - (width - 1) / 2, 0, std::max(grid_.columns() - width, 0));
      if (out.empty() ? at >= 0 : at > static_cast<int>(out.size())) {
        out += spaces(at - static_cast<int>(out.size())) + label;
      }
    }
    return spaces(label_width_ + 2) + out;
  }

  [[nodiscard]] std::vector<std::string> legend() const {
    std::vector<std::string> out;
    const auto add = [&](std::string_view sign, const std::string& label) {
      if (label.empty()) {
        return;
      }
      const std::string item = std::string(sign) + " " + base::printable(label);
      if (!out.empty() && base::display_width(out.back() + "   " + item) <= width_) {
        out.back() += "   " + item;
      } else {
        out.push_back(item);
      }
    };
    bool banded = false;
    for (std::size_t i = 0; i < chart_.curves.size(); ++i) {
      const Curve& curve = chart_.curves[i];
      const bool fine = curve.joined && chart_.curves.size() == 1;
      add(fine ? "⠒⠒" : points[i % points.size()], curve.label);
      banded = banded || (curve.joined && !curve.low.empty());
    }
    if (banded) {
      add("░", chart_.band_label);
    }
    for (const Dot& dot : chart_.dots) {
      add("◆", dot.label);
    }
    for (const Limit& limit : chart_.limits) {
      add(limit.upright ? "┊" : "┄", limit.label);
    }
    if (!chart_.events.at.empty()) {
      add("▼", chart_.events.label);
    }
    for (std::size_t i = 0; i < chart_.strip.kinds.size(); ++i) {
      add(shades[std::min(i, shades.size() - 1)], chart_.strip.kinds[i]);
    }
    return out;
  }

  const Chart& chart_;
  int width_;
  Scale x_;
  Scale y_;
  int label_width_;
  TextGrid grid_;
};

}  // namespace

std::vector<std::string> text_lines(const Chart& chart, int width) {
  return TextChart(chart, width).lines();
}

}  // namespace percuta::document
