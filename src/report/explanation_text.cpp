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

void add_value(Page& page, const Explanation& explanation, const rules::Speech& speech) {
  if (!explanation.value) {
    return;
  }
  std::string value = fmt::format("{}", *explanation.value);
  if (explanation.unit) {
    value += " " + *explanation.unit;
  }
  if (explanation.low && explanation.high) {
    value = speech.page("value-from-to", {{"value", value},
                                          {"low", fmt::format("{}", *explanation.low)},
                                          {"high", fmt::format("{}", *explanation.high)}});
  }
  page.entry(speech.page("value"), value);
}

std::string told(const evidence::Figure& figure) {
  const std::string value =
      figure.word
          ? *figure.word
          : fmt::format("{}{}{}", *figure.value, figure.unit ? " " : "", figure.unit.value_or(""));
  return fmt::format("{}: {}. {}", figure.key, value, figure.says);
}

void add_figures(Page& page, const std::vector<evidence::Figure>& figures,
                 const rules::Speech& speech) {
  if (!figures.empty()) {
    page.heading(speech.page("what-it-holds"));
    for (const evidence::Figure& figure : figures) {
      page.paragraph(told(figure), "  ");
    }
  }
}

std::string told(const evidence::Said& said, const rules::Speech& speech) {
  const auto number = [](double value) {
    return fmt::format("{:.4g}", value);
  };
  if (said.value && said.low && said.high) {
    return speech.page(
        "value-banded",
        {{"value", number(*said.value)}, {"low", number(*said.low)}, {"high", number(*said.high)}});
  }
  return said.value ? number(*said.value) : said.word.value_or("–");
}

// What of the plan of a case rests on it.
void add_rests(Page& page, const Explanation& explanation, const rules::Speech& speech) {
  if (!explanation.rests) {
    return;
  }
  const evidence::Rests& rests = *explanation.rests;
  page.heading(speech.page("rests"));
  if (rests.moved.empty() && rests.named_in.empty()) {
    page.paragraph(speech.page("rests-nothing"), "  ");
  }
  if (!rests.moved.empty()) {
    page.paragraph(speech.page("rests-where", {{"low", fmt::format("{}", *explanation.low)},
                                               {"value", fmt::format("{}", *explanation.value)},
                                               {"high", fmt::format("{}", *explanation.high)}}),
                   "  ");
  }
  for (const evidence::Moved& moved : rests.moved) {
    page.paragraph(fmt::format("{}: {}; {}; {}", moved.key, told(moved.at_low, speech),
                               told(moved.at_value, speech), told(moved.at_high, speech)),
                   "    ");
  }
  for (const std::string& place : rests.named_in) {
    page.paragraph(speech.page("rests-named-in", {{"place", place}}), "  ");
  }
}

void add_others(Page& page, const std::vector<evidence::OtherMeaning>& others,
                const rules::Speech& speech) {
  if (others.empty()) {
    return;
  }
  page.heading(speech.page("also-called-so"));
  for (const evidence::OtherMeaning& other : others) {
    page.paragraph(fmt::format("[{}:{}] {}", other.kind, other.id, other.says), "  ");
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

void add_source(Page& page, const evidence::Source& source, const rules::Speech& speech) {
  page.blank();
  page.paragraph("[" + source.id + "]", "  ", Tone::bold);
  page.paragraph(cited(source) + ".", "    ");
  page.entry(speech.page("says"), source.says, 4, 11);
  page.entry(speech.page("kind"), std::string(base::word(source.kind)), 4, 11);
  page.entry(speech.page("seen"),
             speech.page("seen-told", {{"status", std::string(base::word(source.status))},
                                       {"confidence", std::string(base::word(source.confidence))},
                                       {"row", source.row}}),
             4, 11);
}

}  // namespace

std::string to_text(const Explanation& explanation, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  Page page(style);
  page.paragraph(fmt::format("{} [{}]", explanation.kind, explanation.id), {}, Tone::bold);
  if (explanation.meaning) {
    page.paragraph(*explanation.meaning, "  ");
  }
  page.paragraph(explanation.says, "  ");
  add_value(page, explanation, speech);
  if (explanation.grade) {
    page.entry(speech.page("grade"), std::string(base::word(*explanation.grade)));
  }
  if (explanation.status) {
    page.entry(speech.page("number"), std::string(base::word(*explanation.status)));
  }
  if (explanation.person_cv) {
    page.entry(speech.page("people"),
               speech.page("people-differ", {{"cv", fmt::format("{}", *explanation.person_cv)}}));
  }
  add_disputes(page, explanation.disputes, speech, 2, 13);
  if (!explanation.acts_in.empty()) {
    page.entry(speech.page("acts-in"), listed(explanation.acts_in));
  }
  if (!explanation.used_by.empty()) {
    page.entry(speech.page("used-by"), listed(explanation.used_by));
  }
  add_others(page, explanation.also, speech);
  add_rests(page, explanation, speech);
  add_figures(page, explanation.figures, speech);
  if (!explanation.sources.empty()) {
    page.heading(speech.page("says-who"));
    for (const evidence::Source& source : explanation.sources) {
      add_source(page, source, speech);
    }
  }
  add_footer(page, provenance, speech);
  return std::move(page).text();
}

}  // namespace percuta::report
