#include "picture_html.hpp"

#include "breaking.hpp"
#include "html_bars.hpp"
#include "panel.hpp"
#include <fmt/format.h>

namespace percuta::document {

std::string html_picture(const Picture& picture, int level, const Type& type) {
  if (picture.panels.empty()) {
    return {};
  }
  std::string out = "<figure class=\"picture\">";
  const bool alone = stands_alone(picture);
  if (!picture.title.empty()) {
    out += fmt::format("<h{0}>{1}</h{0}>\n", level, html_safe(picture.title));
  }
  out += fmt::format("<div class=\"panels{}\" role=\"img\" aria-label=\"{}\">\n",
                     alone ? " alone" : "", html_safe(picture.alternative));
  if (alone) {  // of the two a style sheet shows the one that fits
    out += "<div class=\"broad\">" +
           to_svg(draw_panels(picture, type, {.width = broad_width}).front()) + "</div>\n";
  }
  out += alone ? "<div class=\"slim\">" : "";
  for (const Drawing& drawing : draw_panels(picture, type)) {
    out += to_svg(drawing) + "\n";
  }
  out += alone ? "</div>" : "";
  out += "</div>";
  if (!picture.caption.empty()) {
    out += "<figcaption>" + html_safe(held_together(picture.caption)) + "</figcaption>";
  }
  return out + "</figure>\n";
}

}  // namespace percuta::document
