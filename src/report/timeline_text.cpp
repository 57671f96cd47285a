#include <algorithm>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/report/reasons.hpp"
#include "percuta/report/text.hpp"
#include "percuta/rules/products.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;
using document::Tone;

using rules::ProductVerdict;
using rules::Verdict;

constexpr int hours_per_column = 6;
constexpr int shown_h = 192;  // eight days: the longest rule is seven
constexpr int columns = shown_h / hours_per_column;

// Cut to a number of columns, so that the bars start below one another.
std::string fitted(std::string text, int width) {
  while (base::display_width(text) > width) {
    do {
      text.pop_back();
    } while (!text.empty() && !base::is_utf8(text));
  }
  text.append(static_cast<std::size_t>(width - base::display_width(text)), ' ');
  return text;
}

std::string bar(const ProductVerdict& product) {
  std::string out;
  for (int column = 0; column < columns; ++column) {
    out += product.never || column * hours_per_column < product.allowed_from_h ? '#' : '-';
  }
  return out;
}

}  // namespace

std::string to_text(const rules::ProductTimeline& timeline, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  constexpr int name_width = 22;
  Page page(style);
  page.paragraph(speech.page("timeline-title"), {}, Tone::bold);
  page.paragraph(speech.page("timeline-legend"), "  ");
  page.blank();
  page.paragraph("0   24  48  72  96  120 144 168", std::string(name_width + 2, ' '));
  for (const ProductVerdict& product : timeline.products) {
    const rules::Fillings filled = {{"bar", bar(product)},
                                    {"hours", fmt::format("{:g}", product.allowed_from_h)}};
    page.paragraph(product.never ? speech.page("timeline-never", filled)
                                 : speech.page("timeline-from", filled),
                   "  " + fitted(base::printable(product.name), name_width),
                   tone_of(product.verdict));
  }
  for (const ProductVerdict& product : timeline.products) {
    page.blank();
    page.paragraph(
        fmt::format("{}: {}", base::printable(product.name), told(product.verdict, speech)), "  ",
        tone_of(product.verdict));
    page.entry(speech.page("because"), joined(product.because), 4, 9);
    if (!product.unknown.empty()) {
      page.entry(speech.page("unknown"), base::printable(listed(product.unknown)), 4, 9);
    }
  }
  if (timeline.products.empty()) {
    page.paragraph(speech.page("no-product"), "  ");
  }
  add_footer(page, provenance, speech);
  return std::move(page).text();
}

}  // namespace percuta::report
