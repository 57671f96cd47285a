#pragma once

#include <string>
#include <vector>

#include "drawing.hpp"

#include "percuta/document/picture.hpp"

namespace percuta::document {

/// How a hue is drawn: dark enough on white, apart in grey, apart without red.
struct Pencil {
  Colour colour;
  std::vector<double> dash;
};

Pencil pencil_of(Hue hue);

/// The tone of a kind of stretch, the first the darkest.
Colour shade_of(int kind);

/// What a sample of the legend shows.
struct Sample {
  enum class Form { line, band, point, whisker, event, shade };
  Form form = Form::line;
  Hue hue = Hue::ink;
  int kind = 0;  ///< of a shade
  bool hollow = false;
  std::string label;
};

void draw_point(Canvas& canvas, Point at, Colour colour, bool hollow);
void draw_diamond(Canvas& canvas, Point at, double radius, Colour colour);
void draw_event(Canvas& canvas, Point tip, Colour colour);

/// Samples with their words, side by side as far as they fit.
class Legend {
 public:
  Legend(std::vector<Sample> samples, const Canvas& canvas);

  [[nodiscard]] double height() const { return static_cast<double>(rows_.size()) * Canvas::line; }
  void draw(Canvas& canvas, double top) const;

 private:
  struct Placed {
    Sample sample;
    double x = 0;
  };
  std::vector<std::vector<Placed>> rows_;
};

}  // namespace percuta::document
