#pragma once

#include <vector>

#include "legend.hpp"

#include "percuta/document/axis.hpp"

namespace percuta::document {

/// A panel is so wide: a telephone shows it at about this size, paper two of them in a row. One
/// that stands alone takes the width of both.
constexpr double panel_width = 340;
constexpr double broad_width = 704;

/// Whether the picture is one panel that gains by the whole width.
bool stands_alone(const Picture& picture);

/// What a panel is drawn on: its width, and how much lower than usual the plot of a chart may be.
struct Frame {
  double width = panel_width;
  double lowered = 1;
};

/// The panels of a picture as drawings, in their order.
std::vector<Drawing> draw_panels(const Picture& picture, const Type& type, Frame frame = {});

/// What stands above the plot below a panel's title, and how high it is; and the panel whose plot
/// begins at `top`: the head reaches up from there. Returns where the panel ends. Panels beside one
/// another share the tallest head, so that their plots begin at one height; a legend stays below
/// its title.
double head_of(const Chart& chart, const Canvas& canvas);
double draw(const Chart& chart, Canvas& canvas, double legend_top, double top);
double head_of(const Estimates& estimates, const Canvas& canvas);
double draw(const Estimates& estimates, Canvas& canvas, double top);
double head_of(const LayersCut& section, const Canvas& canvas);
double draw(const LayersCut& section, Canvas& canvas, double top);
double head_of(const LayersFromAbove& surface, const Canvas& canvas);
double draw(const LayersFromAbove& surface, Canvas& canvas, double top);

/// Where a chart's data are drawn.
struct Plot {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] double bottom() const { return top + height; }
};

/// Hairlines and numbers of the x axis below the plot, and its title; returns where they end.
double draw_x_axis(Canvas& canvas, const Plot& plot, const Scale& scale, const std::string& title,
                   double gap);

}  // namespace percuta::document
