#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pdf_type.hpp"

namespace percuta::document {

// What a drawing consists of, and nothing else: SVG and PDF are written from the same marks. The
// unit is what a pixel is on a telephone; y grows downwards.

struct Point {
  double x = 0;
  double y = 0;
};

using Path = std::vector<Point>;

/// Closed shapes of one colour.
struct Fill {
  std::vector<Path> shapes;
  Colour colour;
  double opacity = 1;
};

/// Lines of one pen. A line of one point is a round dot as wide as the pen.
struct Stroke {
  std::vector<Path> lines;
  Colour colour;
  double width = 1;
  std::vector<double> dash = {};
};

enum class Anchor { start, middle, end };

/// One line of text; `width` is what it takes in the type of the pages.
struct Words {
  std::string text;
  Point at;  ///< on the baseline, where `anchor` says
  Anchor anchor = Anchor::start;
  double size = 0;
  bool bold = false;
  bool halo = false;  ///< white around the letters, where they stand on something
  Colour colour = {};
  double width = 0;
};

struct Drawing {
  double width = 0;
  double height = 0;
  std::vector<std::variant<Fill, Stroke, Words>> marks;
};

/// An element <svg> to stand inside a page of HTML. It names no font file and no address.
std::string to_svg(const Drawing& drawing);

/// The drawing as vectors and set text, its left upper corner at `corner`.
void draw(cairo_t* paper, const Drawing& drawing, const Type& type, Point corner, double scale);

/// How words look in a drawing.
struct Lettering {
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool halo = false;
  Colour colour = palette().ink;
};

/// Collects the marks of a drawing; knows how wide words are, whatever the scale of the type.
class Canvas {
 public:
  static constexpr double size = 11.5;      ///< of letters: still 8 points on paper
  static constexpr double line = 15;        ///< from one baseline to the next
  static constexpr double title_size = 13;  ///< of a panel's title

  /// `lowered`: the share of their usual height that plots take.
  Canvas(const Type& type, double width, double lowered = 1) : type_(type), lowered_(lowered) {
    drawing_.width = width;
  }

  [[nodiscard]] double width() const { return drawing_.width; }
  [[nodiscard]] double lowered() const { return lowered_; }
  [[nodiscard]] double width_of(const std::string& text, bool bold = false) const;
  /// The text in lines no longer than `room`, broken between words.
  [[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double room) const;

  void fill(Path shape, Colour colour, double opacity = 1);
  void box(Point corner, double width, double height, Colour colour, double opacity = 1);
  void stroke(Stroke stroke);
  void words(const std::string& text, Point at, const Lettering& lettering = {});
  void title(const std::string& text, double baseline);

  [[nodiscard]] Drawing finish(double height) &&;

 private:
  void set(const std::string& text, Point at, const Lettering& lettering, double letter_size);

  const Type& type_;
  double lowered_;
  Drawing drawing_;
};

/// The points of a line without those that nobody would miss: none lies further than `tolerance`
/// from the line that remains.
Path simplified(const Path& line, double tolerance);

}  // namespace percuta::document
