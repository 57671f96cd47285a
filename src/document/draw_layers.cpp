#include <algorithm>
#include <array>
#include <cmath>

#include "panel.hpp"
#include <fmt/format.h>

#include "percuta/base/units.hpp"
#include "percuta/document/layers.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::document {
namespace {

constexpr Colour channel_colour = {0x7d, 0x0f, 0x22};
constexpr Colour rim_colour = {0xec, 0xbd, 0xb2};
constexpr Colour rim_from_above_colour = {0xf1, 0xce, 0xc4};
using base::um_per_mm;

Colour tint_of(std::size_t layer) {
  constexpr std::array<Colour, 5> tints = {{{0x5e, 0x40, 0x2b},
                                            {0xc7, 0x8a, 0x6d},
                                            {0xee, 0xbf, 0xaa},
                                            {0xf8, 0xdf, 0xd3},
                                            {0xfb, 0xf2, 0xcb}}};
  return tints[std::min(layer, tints.size() - 1)];
}

/// Draws the cut through the layers, the depths beside it and the names of the layers.
class SectionDrawer {
 public:
  SectionDrawer(const LayersCut& section, Canvas& canvas, double top)
      : section_(section),
        canvas_(canvas),
        depth_(scale_of({.title = {}, .low = 0, .high = shown_depth()}, {})),
        cut_{.left = 30, .top = top, .width = 120, .height = 190},
        shares_plot_{.left = 156, .top = top, .width = 70, .height = 190} {}

  double draw() {
    canvas_.words("depth, mm", {0, cut_.top - 9});
    layers();
    channels();
    depths();
    depth_axis();
    names();
    const double bottom = width_bar();
    share_axis();
    return bottom;
  }

 private:
  [[nodiscard]] double shown_depth() const {
    Extent depth;
    depth.hold(section_.shown_depth_mm);
    return depth.empty() ? 1 : std::max(depth.high(), 0.05);
  }

  [[nodiscard]] double y(double depth_mm) const {
    return cut_.top + cut_.height * depth_.along(depth_mm);
  }

  [[nodiscard]] double per_mm() const { return cut_.height / depth_.high; }

  void layers() const {
    std::size_t at = 0;
    for (const LayerPlace& layer : places_of(section_.pierced)) {
      const double height = y(layer.bottom_mm) - y(layer.top_mm);
      if (height > 0) {
        const Point cut{cut_.left, y(layer.top_mm)};
        canvas_.box(cut, cut_.width, height, tint_of(at));
        canvas_.box({shares_plot_.left, cut.y}, shares_plot_.width, height, tint_of(at), 0.45);
        boundary(cut.y, height);
      }
      ++at;
    }
  }

  // Where tints are near in grey; a thin layer would be nothing but its boundary.
  void boundary(double top, double height) const {
    constexpr double thin = 4;
    if (height > thin && top > cut_.top) {
      for (const Plot& plot : {cut_, shares_plot_}) {
        canvas_.stroke({.lines = {{{plot.left, top}, {plot.right(), top}}},
                        .colour = palette().quiet,
                        .width = 0.5});
      }
    }
  }

  void channels() const {
    const double shown_mm = cut_.width / per_mm();
    const double left_mm = std::max(0.0, (side_of(section_.pierced) - shown_mm) / 2);
    for (const Channel& channel :
         typical_slice(section_.pierced, section_.slice_mm, left_mm, left_mm + shown_mm)) {
      draw_channel(channel, cut_.left + (channel.x_mm - left_mm) * per_mm());
    }
  }

  // A closed crack: a line down to the tip, and what is damaged beside it.
  void draw_channel(const Channel& channel, double x) const {
    const Path line = {{std::clamp(x, cut_.left, cut_.right()), cut_.top},
                       {std::clamp(x, cut_.left, cut_.right()), y(channel.depth_mm)}};
    const double rims = 2 * rim_of(section_.pierced) / um_per_mm * per_mm();
    canvas_.stroke({.lines = {line}, .colour = rim_colour, .width = std::clamp(rims, 2.0, 20.0)});
    canvas_.stroke({.lines = {line}, .colour = channel_colour, .width = 0.8});
  }

  void depths() const {
    const DepthShares shares = shares_of();
    const double largest = shares.largest();
    for (std::size_t i = 0; i < shares.share_frac.size(); ++i) {
      const double top = y(static_cast<double>(i) * shares.step_mm);
      const double bottom = y(static_cast<double>(i + 1) * shares.step_mm);
      const double length =
          largest > 0 ? shares_plot_.width * 0.96 * shares.share_frac[i] / largest : 0;
      if (length > 0 && bottom > top + 0.8) {
        canvas_.box({shares_plot_.left, top + 0.4}, length, bottom - top - 0.8,
                    pencil_of(Hue::ink).colour);
      }
    }
  }

  [[nodiscard]] DepthShares shares_of() const {
    constexpr double count = 30;
    return depth_shares(section_.pierced, depth_.high, count);
  }

  void depth_axis() const {
    for (const double tick : depth_.ticks) {
      canvas_.stroke({.lines = {{{cut_.left - 4, y(tick)}, {cut_.left, y(tick)}}},
                      .colour = palette().quiet,
                      .width = 0.8});
      canvas_.words(depth_.label(tick), {cut_.left - 6, y(tick) + 0.36 * Canvas::size},
                    {.anchor = Anchor::end, .colour = palette().quiet});
    }
    for (const Plot& plot : {cut_, shares_plot_}) {
      canvas_.stroke({.lines = {{{plot.left, plot.bottom()},
                                 {plot.left, plot.top},
                                 {plot.right(), plot.top},
                                 {plot.right(), plot.bottom()}}},
                      .colour = palette().quiet,
                      .width = 0.8});
    }
  }

  // Names beside their layers; thin layers' names are spread, and a line leads to each.
  void names() const {
    constexpr double apart = Canvas::line;
    constexpr double above_cut = 10;  // thin layers lie at the top, and what is above it is free
    struct Name {
      std::string text;
      double from = 0;
      double to = 0;
    };
    std::vector<Name> names;
    for (const LayerPlace& layer : places_of(section_.pierced)) {
      if (layer.top_mm < depth_.high && layer.bottom_mm > layer.top_mm) {
        const double middle = (y(layer.top_mm) + y(layer.bottom_mm)) / 2;
        names.push_back({layer.name, middle, middle});
      }
    }
    if (names.size() > 1) {  // the first gives way upwards
      names[0].to = std::clamp(names[1].from - apart, cut_.top - above_cut, names[0].from);
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
      names[i].to = std::max(names[i].from, names[i - 1].to + apart);
    }
    double below = cut_.bottom() - 2;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
      name->to = std::min(name->to, below);
      below = name->to - apart;
    }
    for (const Name& name : names) {
      const double x = shares_plot_.right();
      canvas_.stroke({.lines = {{{x + 1, name.from}, {x + 5, name.from}, {x + 10, name.to}}},
                      .colour = palette().quiet,
                      .width = 0.7});
      canvas_.words(name.text, {x + 12, name.to + 0.36 * Canvas::size});
    }
  }

  [[nodiscard]] double width_bar() const {
    const double shown_mm = cut_.width / per_mm();
    double length_mm = round_step(shown_mm, 2);
    length_mm = length_mm > shown_mm ? shown_mm : length_mm;
    const double line = cut_.bottom() + 9;
    const double end = cut_.left + length_mm * per_mm();
    canvas_.stroke({.lines = {{{cut_.left, line - 3}, {cut_.left, line + 3}},
                              {{cut_.left, line}, {end, line}},
                              {{end, line - 3}, {end, line + 3}}},
                    .colour = palette().ink,
                    .width = 1.2});
    canvas_.words(short_number(length_mm) + " mm", {cut_.left, line + 4 + Canvas::size});
    canvas_.words("slice " + short_number(section_.slice_mm) + " mm thick",
                  {cut_.left, line + 4 + Canvas::size + Canvas::line});
    return line + 9 + Canvas::size + 2 * Canvas::line;
  }

  void share_axis() const {
    const DepthShares shares = shares_of();
    const double base = cut_.bottom() + 4 + Canvas::size;
    const double x = shares_plot_.left + 0.96 * shares_plot_.width;
    canvas_.words("0", {shares_plot_.left, base}, {.colour = palette().quiet});
    if (shares.largest() > 0) {
      canvas_.words(fmt::format("{:.0f} %", 100 * shares.largest()), {x, base},
                    {.anchor = Anchor::end, .colour = palette().quiet});
    }
    canvas_.words(fmt::format("of channels, per {} mm", short_number(shares.step_mm)),
                  {shares_plot_.left, base + Canvas::line});
  }

  const LayersCut& section_;
  Canvas& canvas_;
  Scale depth_;
  Plot cut_;
  Plot shares_plot_;
};

// Cracks open about along the lines of the skin, which lie across the square here: an angle that
// is the same whenever the channel is drawn.
double about_the_lines(const Channel& channel) {
  constexpr double spread = 0.6;
  return spread * std::sin(12.9898 * channel.x_mm + 78.233 * channel.y_mm);
}

// Pinpricks, drawn larger than they are, and the faint rims of their cracks, to scale.
void draw_cracks(const PiercedLayers& pierced, Canvas& canvas, const Plot& plot, double per_mm) {
  constexpr double pinprick = 2.4;
  Stroke rims{.lines = {}, .colour = rim_from_above_colour};
  rims.width = std::clamp(2 * rim_of(pierced) / um_per_mm * per_mm, 0.4, 20.0);
  Stroke pricks{.lines = {}, .colour = channel_colour};
  pricks.width = pinprick;
  const auto inside = [&](double x_mm, double y_mm) {
    return Point{std::clamp(plot.left + x_mm * per_mm, plot.left + 1, plot.right() - 1),
                 std::clamp(plot.top + y_mm * per_mm, plot.top + 1, plot.bottom() - 1)};
  };
  const std::vector<Channel> channels = visible_channels(pierced);
  for (std::size_t i = 0; i < channels.size(); i += drawing_step(channels.size())) {
    const Channel& channel = channels[i];
    if (std::max(channel.x_mm, channel.y_mm) > side_of(pierced) ||
        std::min(channel.x_mm, channel.y_mm) < 0) {
      continue;
    }
    const double torn_um = std::hypot(channel.slit_x_um, channel.slit_y_um);
    const double along =
        torn_um > 0 ? std::atan2(channel.slit_y_um, channel.slit_x_um) : about_the_lines(channel);
    const double half_mm = (crack_of(pierced) + torn_um) / um_per_mm / 2;
    const double dx = half_mm * std::cos(along);
    const double dy = half_mm * std::sin(along);
    rims.lines.push_back({inside(channel.x_mm - dx, channel.y_mm - dy),
                          inside(channel.x_mm + dx, channel.y_mm + dy)});
    pricks.lines.push_back({inside(channel.x_mm, channel.y_mm)});
  }
  if (!channels.empty()) {
    canvas.stroke(std::move(rims));
    canvas.stroke(std::move(pricks));
  }
}

}  // namespace

double head_of(const LayersCut& /*section*/, const Canvas& /*canvas*/) { return Canvas::line + 9; }

double draw(const LayersCut& section, Canvas& canvas, double top) {
  return SectionDrawer(section, canvas, top).draw();
}

double head_of(const LayersFromAbove& /*surface*/, const Canvas& /*canvas*/) { return 6; }

double draw(const LayersFromAbove& surface, Canvas& canvas, double top) {
  const PiercedLayers& pierced = surface.pierced;
  constexpr double side = 180;
  const double side_mm = side_of(pierced);
  const Plot plot{.left = 8, .top = top, .width = side, .height = side};
  const double per_mm = side / side_mm;
  constexpr std::size_t pale = 3;  // the tint that lets the channels stand out
  canvas.box({plot.left, plot.top}, side, side, tint_of(pale));
  draw_cracks(pierced, canvas, plot, per_mm);
  canvas.stroke({.lines = {{{plot.left, plot.top},
                            {plot.right(), plot.top},
                            {plot.right(), plot.bottom()},
                            {plot.left, plot.bottom()},
                            {plot.left, plot.top}}},
                 .colour = palette().quiet,
                 .width = 0.8});
  double y = plot.top + Canvas::size;
  bool bold = true;
  for (const std::string& words : surface.words) {
    for (const std::string& line : canvas.wrapped(words, canvas.width() - plot.right() - 14)) {
      canvas.words(line, {plot.right() + 12, y}, {.bold = bold});
      y += Canvas::line;
    }
    y += 5;
    bold = false;
  }
  const Scale scale = scale_of({.title = {}, .low = 0, .high = side_mm}, {});
  return draw_x_axis(canvas, plot, scale, "mm", 0);
}

}  // namespace percuta::document
