#include <algorithm>
#include <utility>

#include "panel.hpp"
#include "pdf_blocks.hpp"

namespace percuta::document {
namespace {

struct Drawn {
  Type type;
  std::vector<Drawing> panels;
};

// Two panels beside one another, never cut.
Strip strip_of(const std::shared_ptr<const Drawn>& drawn, std::size_t first, double scale,
               double step) {
  const std::size_t end = std::min(first + 2, drawn->panels.size());
  Strip strip;
  for (std::size_t i = first; i < end; ++i) {
    strip.height = std::max(strip.height, drawn->panels[i].height * scale);
  }
  strip.draw = [drawn, first, end, scale, step](cairo_t* paper, double top) {
    for (std::size_t i = first; i < end; ++i) {
      const double x = step * static_cast<double>(i - first);
      draw(paper, drawn->panels[i], drawn->type, {x, top}, scale);
    }
  };
  return strip;
}

}  // namespace

void add_picture(std::vector<Strip>& strips, const Picture& picture, const Sheet& sheet,
                 double gap) {
  if (picture.panels.empty()) {
    return;
  }
  const auto words = [&](const std::string& text, Face face, bool keep) {
    Row row{.cells = {{sheet.type->set({.text = text, .ids = {}, .tone = {}}, face, sheet.width),
                       0,
                       {keep ? "H3" : "P"}}}};
    row.gap = std::exchange(gap, 0.0);
    row.keep = keep;
    add_row(strips, row);
  };
  if (!picture.title.empty()) {
    words(picture.title, {.size = 1.05 * sheet.body, .bold = true, .colour = palette().ink}, true);
    gap = sheet.em(0.2);
  }
  const auto drawn = std::make_shared<Drawn>(Drawn{.type = *sheet.type, .panels = {}});
  const Element whole = figure(picture.alternative);
  const bool alone = stands_alone(picture);
  drawn->panels = draw_panels(
      picture, drawn->type, {.width = alone ? broad_width : panel_width, .lowered = sheet.lowered});
  const double between = sheet.em(1.6);
  const double width = (sheet.width - between) / 2;
  const double scale = alone ? sheet.width / broad_width : width / panel_width;
  for (std::size_t first = 0; first < drawn->panels.size(); first += 2) {
    strips.push_back(strip_of(drawn, first, scale, width + between));
    strips.back().gap = std::exchange(gap, sheet.em(0.7));
    strips.back().path = {whole};
    strips.back().keep = first + 2 >= drawn->panels.size();  // rows of panels may part
  }
  if (!picture.caption.empty()) {
    gap = sheet.em(0.3);
    Face face = sheet.quiet();
    face.size *= 0.93;
    words(picture.caption, face, false);
  } else {
    strips.back().keep = false;
  }
}

}  // namespace percuta::document
