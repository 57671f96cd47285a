#include "picture_html.hpp"

#include "breaking.hpp"
#include "html_bars.hpp"
#include "panel.hpp"
#include <fmt/format.h>

namespace percuta::exchange {

std::string html_picture(const Picture& picture, int level, const Type& type) {
  if (picture.panels.empty()) {
    return {};
  }
  std::string out = "<figure class=\"picture\">";
  if (!picture.title.empty()) {
    out += fmt::format("<h{0}>{1}</h{0}>\n", level, html_safe(picture.title));
  }
  out += fmt::format("<div class=\"panels{}\" role=\"img\" aria-label=\"{}\">\n",
                     picture.panels.size() == 1 ? " alone" : "", html_safe(picture.alternative));
  for (const Drawing& drawing : draw_panels(picture, type)) {
    out += to_svg(drawing) + "\n";
  }
  out += "</div>";
  if (!picture.caption.empty()) {
    out += "<figcaption>" + html_safe(held_together(picture.caption)) + "</figcaption>";
  }
  return out + "</figure>\n";
}

}  // namespace percuta::exchange
