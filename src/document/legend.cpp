#include "legend.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace percuta::document {
namespace {

constexpr double sample_width = 24;
constexpr double gap = 6;       // between a sample and its words
constexpr double between = 14;  // and the next sample
constexpr double band_opacity = 0.2;

void draw_sample(Canvas& canvas, const Sample& sample, double x, double middle) {
  const Pencil pencil = pencil_of(sample.hue);
  const Point centre{x + sample_width / 2, middle};
  switch (sample.form) {
    case Sample::Form::band:
      canvas.box({x, middle - 5.5}, sample_width, 11, pencil.colour, band_opacity);
      break;
    case Sample::Form::line:
      canvas.stroke({.lines = {{{x, middle}, {x + sample_width, middle}}},
                     .colour = pencil.colour,
                     .width = 2,
                     .dash = pencil.dash});
      break;
    case Sample::Form::whisker:
      canvas.stroke({.lines = {{{x, middle}, {x + sample_width, middle}}},
                     .colour = pencil.colour,
                     .width = 1.2});
      draw_point(canvas, centre, pencil.colour, sample.hollow);
      break;
    case Sample::Form::point:
      draw_diamond(canvas, centre, 5.5, pencil.colour);
      break;
    case Sample::Form::event:
      draw_event(canvas, {centre.x, middle + 4}, pencil.colour);
      break;
    case Sample::Form::shade:
      canvas.box({x, middle - 5.5}, sample_width, 11, shade_of(sample.kind));
      canvas.stroke({.lines = {{{x, middle - 5.5},
                                {x + sample_width, middle - 5.5},
                                {x + sample_width, middle + 5.5},
                                {x, middle + 5.5},
                                {x, middle - 5.5}}},
                     .colour = palette().quiet,
                     .width = 0.6});
      break;
  }
}

}  // namespace

Pencil pencil_of(Hue hue) {
  switch (hue) {
    case Hue::blue:
      return {{0x00, 0x72, 0xb2}, {8, 3}};
    case Hue::orange:
      return {{0xc4, 0x4e, 0x00}, {2.5, 2.5}};
    case Hue::green:
      return {{0x00, 0x86, 0x62}, {9, 3, 2, 3}};
    case Hue::violet:
      return {{0x8c, 0x54, 0x9a}, {5, 2, 1.5, 2, 1.5, 2}};
    case Hue::ink:
      break;
  }
  return {{0x17, 0x36, 0x4d}, {}};
}

Colour shade_of(int kind) {
  constexpr std::array<Colour, 4> shades = {
      {{0x9c, 0x33, 0x2b}, {0xe0, 0x92, 0x5a}, {0xf3, 0xd9, 0xb4}, {0xff, 0xff, 0xff}}};
  return shades[static_cast<std::size_t>(std::clamp(kind, 0, 3))];
}

void draw_point(Canvas& canvas, Point at, Colour colour, bool hollow) {
  canvas.stroke({.lines = {{at}}, .colour = colour, .width = 8});
  if (hollow) {
    canvas.stroke({.lines = {{at}}, .colour = {0xff, 0xff, 0xff}, .width = 4.6});
  }
}

void draw_diamond(Canvas& canvas, Point at, double radius, Colour colour) {
  const auto diamond = [&](double r) {
    return Path{{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
  };
  canvas.fill(diamond(radius + 1.5), {0xff, 0xff, 0xff});
  canvas.fill(diamond(radius), colour);
}

void draw_event(Canvas& canvas, Point tip, Colour colour) {
  canvas.fill({tip, {tip.x - 4, tip.y - 8}, {tip.x + 4, tip.y - 8}}, colour);
}

Legend::Legend(std::vector<Sample> samples, const Canvas& canvas) {
  double x = 0;
  for (Sample& sample : samples) {
    const double width = sample_width + gap + canvas.width_of(sample.label);
    if (rows_.empty() || (x > 0 && x + width > canvas.width())) {
      rows_.emplace_back();
      x = 0;
    }
    rows_.back().push_back({std::move(sample), x});
    x += width + between;
  }
}

void Legend::draw(Canvas& canvas, double top) const {
  for (const auto& row : rows_) {
    const double middle = top + 0.5 * Canvas::line;
    for (const Placed& placed : row) {
      draw_sample(canvas, placed.sample, placed.x, middle);
      canvas.words(placed.sample.label,
                   {placed.x + sample_width + gap, middle + 0.36 * Canvas::size});
    }
    top += Canvas::line;
  }
}

}  // namespace percuta::document
