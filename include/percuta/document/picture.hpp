#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace percuta::document {

// A picture as data: what is to be seen, apart from where it is drawn. One function turns a panel
// into marks; HTML shows them as SVG, PDF as vectors. A terminal gets a chart of characters.

/// Tells curves apart. Each hue has a dash and a character of its own as well, so that a picture
/// survives grey print and eyes that see no red.
enum class Hue { ink, blue, orange, green, violet };

/// What an axis counts, with its unit. Ends and ticks that are left out follow from the data.
struct Axis {
  std::string title;
  std::optional<double> low = {};
  std::optional<double> high = {};
  std::vector<double> ticks = {};
  bool logarithmic = false;  ///< for numbers above 0 that differ by powers of ten
};

/// Values over an axis. With `low` and `high` of the same length a band lies behind the line; not
/// joined, each point stands alone and the band becomes whiskers. A value that is no number is a
/// gap.
struct Curve {
  std::string label;
  Hue hue = Hue::ink;
  std::vector<double> x = {};
  std::vector<double> y = {};
  std::vector<double> low = {};
  std::vector<double> high = {};
  bool joined = true;
};

/// A line across the whole chart: an hour a rule ends at, a level not to pass.
struct Limit {
  double at = 0;
  std::string label;
  bool upright = true;  ///< at a place of the x axis; otherwise at a height
};

/// One point to look at first.
struct Dot {
  double x = 0;
  double y = 0;
  std::string label;
};

/// Things that happen at moments of the x axis, all of one kind.
struct Events {
  std::string label;
  std::vector<double> at = {};
};

/// Stretches of the x axis, shown as a strip below the chart; `kind` counts from 0, the darkest.
struct Stretches {
  struct Stretch {
    double from = 0;
    double to = 0;
    int kind = 0;
  };
  std::vector<std::string> kinds = {};
  std::vector<Stretch> stretches = {};
};

struct Chart {
  Axis x;
  Axis y;
  std::vector<Curve> curves = {};
  std::vector<Limit> limits = {};
  std::vector<Dot> dots = {};
  Events events = {};
  Stretches strip = {};
  std::string band_label = "5–95 % band";
};

/// Estimates with their intervals, one below the other on one axis.
struct Estimates {
  struct Row {
    std::string label;
    double low = 0;
    double value = 0;
    double high = 0;
    bool ours = false;  ///< predicted here; otherwise somebody measured it
  };
  Axis x;
  std::vector<Row> rows = {};
  std::string ours_label = "predicted";
  std::string others_label = "published";
};

/// A layer, counted from the surface down.
struct Layer {
  std::string name;
  double thickness_um = 0;
};

/// A channel into the layers, a closed crack: where it begins, how deep it reaches, how far it is
/// torn beyond its length.
struct Channel {
  double x_mm = 0;
  double y_mm = 0;
  double depth_mm = 0;
  double slit_x_um = 0;
  double slit_y_um = 0;
};

/// A square of a layered stuff with channels down into it.
struct PiercedLayers {
  std::vector<Layer> layers = {};
  std::vector<Channel> channels = {};
  double side_mm = 10;         ///< channels lie in the square from 0 to `side_mm`
  double crack_length_um = 0;  ///< of a channel at the surface, its tear not counted in
  double rim_um = 0;           ///< of what is damaged on either side of it
  double every_count = 1;      ///< one channel in so many is here; words tell the whole number
};

/// The layers cut open, to scale, and beside them how deep the channels reach.
struct LayersCut {
  PiercedLayers pierced;
  double shown_depth_mm = 3;
  double slice_mm = 0.5;                ///< of channels in a slice so thick
  std::vector<double> ended_frac = {};  ///< of all tips, by layer; none: those drawn are counted
};

/// The square from above, to scale.
struct LayersFromAbove {
  PiercedLayers pierced;
  std::vector<std::string> words = {};  ///< beside it, one thing a line; the first is bold
};

struct Panel {
  std::string title;
  std::variant<Chart, Estimates, LayersCut, LayersFromAbove> content;
};

/// Panels that are looked at together, two beside one another where there is room.
struct Picture {
  std::string title;
  std::string caption;
  std::string alternative;  ///< what it shows, for who cannot see it
  std::vector<Panel> panels;
};

}  // namespace percuta::document
