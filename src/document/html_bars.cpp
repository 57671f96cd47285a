#include "html_bars.hpp"

#include <algorithm>

#include "rendering.hpp"
#include "style.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::document {
namespace {

double percent_along(const Bars& bars, double value) { return 100 * along_axis(bars, value); }

bool stays_whole(std::string_view word, Whole which) {
  const auto is_digit = [&](std::size_t at) {
    return at < word.size() && word[at] >= '0' && word[at] <= '9';
  };
  for (std::size_t at = word.find('-'); at != std::string_view::npos; at = word.find('-', at + 1)) {
    if (which == Whole::all || (at > 0 && is_digit(at - 1) && is_digit(at + 1))) {
      return true;
    }
  }
  return false;
}

// One bar: hairlines at the ticks, the wait, and the time after it as a thin line.
std::string drawing(const Bars& bars, double until) {
  std::string out = "<span class=\"bar\"><svg aria-hidden=\"true\">";
  for (const double tick : bars.ticks) {
    out +=
        fmt::format("<line class=\"grid\" x1=\"{0:.2f}%\" x2=\"{0:.2f}%\" y1=\"0\" y2=\"100%\"/>",
                    percent_along(bars, tick));
  }
  return out +
         fmt::format(
             "<line class=\"track\" x1=\"{0:.2f}%\" x2=\"100%\" y1=\".75em\" y2=\".75em\"/>"
             "<rect class=\"wait\" y=\".35em\" width=\"{0:.2f}%\" height=\".8em\"/></svg></span>",
             percent_along(bars, until));
}

}  // namespace

std::string html_safe(std::string_view text) {
  std::string out;
  for (const char letter : base::printable(text)) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

std::string html_whole_words(std::string_view text, Whole which) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string word = html_safe(text.substr(0, end));
    constexpr std::size_t short_word = 16;  // fits every column
    out +=
        stays_whole(text.substr(0, end), which)
            ? fmt::format("<span class=\"{}\">{}</span>", end > short_word ? "long" : "whole", word)
            : word;
    out += end < text.size() ? " " : "";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string html_bars(const Bars& bars) {
  std::string out = fmt::format(
      "<figure class=\"bars\"><figcaption class=\"row\"><span "
      "class=\"unit\">{}</span></figcaption>\n"
      "<div class=\"row\" aria-hidden=\"true\"><div class=\"axis\">",
      html_safe(bars.axis));
  for (const double tick : bars.ticks) {
    out += fmt::format("<span style=\"left:{:.2f}%\">{:g}</span>", percent_along(bars, tick), tick);
  }
  out += "</div></div>\n<ul>\n";
  for (const Bars::Row& row : bars.rows) {
    out += fmt::format(
        "<li class=\"row {}\"><span class=\"label\">{}</span>{}<span "
        "class=\"value\">{:g}</span></li>\n",
        word_of(row.tone), html_safe(row.label), drawing(bars, row.until), row.until);
  }
  return out + "</ul></figure>\n";
}

}  // namespace percuta::document
