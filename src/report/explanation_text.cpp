#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/evidence/explanation.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;
using document::Tone;

using evidence::Explanation;

void add_value(Page& page, const Explanation& explanation) {
  if (!explanation.value) {
    return;
  }
  std::string value = fmt::format("{}", *explanation.value);
  if (explanation.unit) {
    value += " " + *explanation.unit;
  }
  if (explanation.low && explanation.high) {
    value += fmt::format(" (from {} to {})", *explanation.low, *explanation.high);
  }
  page.entry("Value", value);
}

std::string told(const evidence::Figure& figure) {
  const std::string value =
      figure.word
          ? *figure.word
          : fmt::format("{}{}{}", *figure.value, figure.unit ? " " : "", figure.unit.value_or(""));
  return fmt::format("{}: {}. {}", figure.key, value, figure.says);
}

void add_figures(Page& page, const std::vector<evidence::Figure>& figures) {
  if (!figures.empty()) {
    page.heading("What it holds");
    for (const evidence::Figure& figure : figures) {
      page.paragraph(told(figure), "  ");
    }
  }
}

std::string cited(const evidence::Source& source) {
  std::string out = source.authors.value_or("");
  if (source.year) {
    out += fmt::format("{}{}", out.empty() ? "" : ", ", *source.year);
  }
  out += fmt::format("{}{}", out.empty() ? "" : ": ", source.title);
  return source.locator ? out + ", " + *source.locator : out;
}

void add_source(Page& page, const evidence::Source& source) {
  page.blank();
  page.paragraph("[" + source.id + "]", "  ", Tone::bold);
  page.paragraph(cited(source) + ".", "    ");
  page.entry("Says", source.says, 4, 11);
  page.entry("Kind", std::string(base::word(source.kind)), 4, 11);
  page.entry("Seen",
             fmt::format("{}; confidence {}; row {}", base::word(source.status),
                         base::word(source.confidence), source.row),
             4, 11);
}

}  // namespace

std::string to_text(const Explanation& explanation, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Page page(style);
  page.paragraph(fmt::format("{} [{}]", explanation.kind, explanation.id), {}, Tone::bold);
  if (explanation.meaning) {
    page.paragraph(*explanation.meaning, "  ");
  }
  page.paragraph(explanation.says, "  ");
  add_value(page, explanation);
  if (explanation.grade) {
    page.entry("Grade", std::string(base::word(*explanation.grade)));
  }
  if (explanation.status) {
    page.entry("Number", std::string(base::word(*explanation.status)));
  }
  if (explanation.person_cv) {
    page.entry("People",
               fmt::format("differ in it: coefficient of variation {}", *explanation.person_cv));
  }
  add_disputes(page, explanation.disputes, 2, 13);
  if (!explanation.acts_in.empty()) {
    page.entry("Acts in", listed(explanation.acts_in));
  }
  if (!explanation.used_by.empty()) {
    page.entry("Used by", listed(explanation.used_by));
  }
  add_figures(page, explanation.figures);
  if (!explanation.sources.empty()) {
    page.heading("Says who");
    for (const evidence::Source& source : explanation.sources) {
      add_source(page, source);
    }
  }
  add_footer(page, provenance);
  return std::move(page).text();
}

}  // namespace percuta::report
