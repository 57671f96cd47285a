#include <array>

#include "drawing.hpp"
#include "html_bars.hpp"
#include <fmt/format.h>

namespace percuta::document {
namespace {

// Two decimals, without the zeros that say nothing.
std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') {
    text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string path_of(const std::vector<Path>& paths, bool closed) {
  std::string out;
  for (const Path& path : paths) {
    for (std::size_t i = 0; i < path.size(); ++i) {
      out += i == 0 ? "M" : i == 1 ? "L" : " ";
      out += number(path[i].x) + " " + number(path[i].y);
    }
    if (path.size() == 1) {
      out += "h0";  // with a round cap: a dot
    }
    out += closed ? "Z" : "";
  }
  return out;
}

std::string element(const Fill& fill) {
  const std::string opacity =
      fill.opacity < 1 ? " fill-opacity=\"" + number(fill.opacity) + "\"" : "";
  return fmt::format("<path d=\"{}\" fill=\"{}\"{}/>", path_of(fill.shapes, true), hex(fill.colour),
                     opacity);
}

std::string element(const Stroke& stroke) {
  std::string dash;
  for (const double length : stroke.dash) {
    dash += (dash.empty() ? "" : " ") + number(length);
  }
  return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>",
                     path_of(stroke.lines, false), hex(stroke.colour), number(stroke.width),
                     dash.empty() ? " stroke-linecap=\"round\" stroke-linejoin=\"round\""
                                  : " stroke-dasharray=\"" + dash + "\"");
}

// The reader's type may be wider or narrower than ours: `textLength` makes it take our room.
std::string element(const Words& words) {
  constexpr std::array<std::string_view, 3> anchors = {"", " text-anchor=\"middle\"",
                                                       " text-anchor=\"end\""};
  return fmt::format(
      "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\" textLength=\"{}\" "
      "lengthAdjust=\"spacingAndGlyphs\"{}{}{}>{}</text>",
      number(words.at.x), number(words.at.y), number(words.size), hex(words.colour),
      number(words.width), anchors.at(static_cast<std::size_t>(words.anchor)),
      words.bold ? " font-weight=\"700\"" : "",
      words.halo ? " stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" "
                   "paint-order=\"stroke\""
                 : "",
      html_safe(words.text));
}

}  // namespace

std::string to_svg(const Drawing& drawing) {
  std::string out = fmt::format(
      "<svg viewBox=\"0 0 {} {}\" font-family=\"Noto Sans,Segoe UI,Helvetica Neue,Arial,"
      "sans-serif\" aria-hidden=\"true\">",
      number(drawing.width), number(drawing.height));
  for (const auto& mark : drawing.marks) {
    out += std::visit([](const auto& one) { return element(one); }, mark) + "\n";
  }
  return out + "</svg>";
}

}  // namespace percuta::document
