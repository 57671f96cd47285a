#include "drawing.hpp"

#include <cmath>
#include <utility>

#include "breaking.hpp"

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

constexpr double any_width = 1e4;  // no line of a drawing is longer

double distance(Point point, Point from, Point to) {
  const double dx = to.x - from.x;
  const double dy = to.y - from.y;
  const double length = std::hypot(dx, dy);
  return length > 0 ? std::abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length
                    : std::hypot(point.x - from.x, point.y - from.y);
}

// How many bytes of a word stand on one line: whole characters, and at least one.
template <class Fits>
std::size_t fitting(const std::string& word, const Fits& fits) {
  const auto next = [&](std::size_t at) {
    do {
      ++at;
    } while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
    return at;
  };
  std::size_t part = next(0);
  while (part < word.size() && fits(word.substr(0, next(part)))) {
    part = next(part);
  }
  return part;
}

}  // namespace

double Canvas::width_of(const std::string& text, bool bold) const {
  return type_
      .set({.text = text, .ids = {}, .tone = {}}, {.size = size / type_.scale(), .bold = bold},
           any_width)
      .width();
}

std::vector<std::string> Canvas::wrapped(std::string_view text, double room) const {
  std::vector<std::string> lines;
  const auto fits = [&](const std::string& one) {
    return width_of(one, true) <= room;
  };
  while (!text.empty()) {
    constexpr int any_room = 1000;
    std::string word(take_word(text, any_room));
    if (!lines.empty() && fits(lines.back() + " " + word)) {
      lines.back() += " " + word;
      continue;
    }
    while (!fits(word)) {
      const std::size_t part = fitting(word, fits);
      lines.push_back(word.substr(0, part));
      word.erase(0, part);
    }
    if (!word.empty()) {
      lines.push_back(std::move(word));
    }
  }
  return lines;
}

void Canvas::fill(Path shape, Colour colour, double opacity) {
  drawing_.marks.emplace_back(
      Fill{.shapes = {std::move(shape)}, .colour = colour, .opacity = opacity});
}

void Canvas::box(Point corner, double width, double height, Colour colour, double opacity) {
  fill({corner,
        {corner.x + width, corner.y},
        {corner.x + width, corner.y + height},
        {corner.x, corner.y + height}},
       colour, opacity);
}

void Canvas::stroke(Stroke stroke) { drawing_.marks.emplace_back(std::move(stroke)); }

void Canvas::set(const std::string& text, Point at, const Lettering& lettering,
                 double letter_size) {
  const SetText set =
      type_.set({.text = text, .ids = {}, .tone = {}},
                {.size = letter_size / type_.scale(), .bold = lettering.bold}, any_width);
  if (set.lines().empty()) {
    return;
  }
  drawing_.marks.emplace_back(Words{.text = base::printable(text),
                                    .at = at,
                                    .anchor = lettering.anchor,
                                    .size = letter_size,
                                    .bold = lettering.bold,
                                    .halo = lettering.halo,
                                    .colour = lettering.colour,
                                    .width = set.width()});
}

void Canvas::words(const std::string& text, Point at, const Lettering& lettering) {
  set(text, at, lettering, size);
}

void Canvas::title(const std::string& text, double baseline) {
  set(text, {0, baseline}, {.bold = true, .colour = palette().accent}, title_size);
}

Drawing Canvas::finish(double height) && {
  drawing_.height = height;
  return std::move(drawing_);
}

Path simplified(const Path& line, double tolerance) {
  if (line.size() < 3) {
    return line;
  }
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open = {{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    double furthest = tolerance;
    std::size_t at = 0;
    for (std::size_t i = from + 1; i < to; ++i) {
      const double off = distance(line[i], line[from], line[to]);
      if (off > furthest) {
        furthest = off;
        at = i;
      }
    }
    if (at != 0) {
      kept[at] = true;
      open.emplace_back(from, at);
      open.emplace_back(at, to);
    }
  }
  Path out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) {
      out.push_back(line[i]);
    }
  }
  return out;
}

}  // namespace percuta::document
