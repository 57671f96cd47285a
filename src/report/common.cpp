#include "common.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/document/numbers.hpp"

namespace percuta::report {

using document::Page;
using document::Picture;
using document::rough_number;
using document::Section;
using document::short_number;
using document::Tone;
using document::whole_number;

std::string listed(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

std::string capitals(std::string_view word) {
  std::string out = spaced(word);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return out;
}

std::string class_name(inci::IngredientClass one, const rules::Speech& speech) {
  const std::string named = speech.ingredient_class(std::string(base::word(one)));
  return named.empty() ? spaced(base::word(one)) : named;
}

std::string told(rules::Decision decision, const rules::Speech& speech) {
  switch (decision) {
    case rules::Decision::treat:
      return speech.page("decision-treat");
    case rules::Decision::treat_with_caution:
      return speech.page("decision-treat-with-caution");
    case rules::Decision::defer:
      return speech.page("decision-defer");
    case rules::Decision::do_not_treat:
      break;
  }
  return speech.page("decision-do-not-treat");
}

std::string told(rules::Effect effect, const rules::Speech& speech) {
  switch (effect) {
    case rules::Effect::allow:
      return speech.page("effect-allow");
    case rules::Effect::caution:
      return speech.page("effect-caution");
    case rules::Effect::defer:
      return speech.page("effect-defer");
    case rules::Effect::refuse:
      break;
  }
  return speech.page("effect-refuse");
}

std::string told(rules::Verdict verdict, const rules::Speech& speech) {
  switch (verdict) {
    case rules::Verdict::neutral:
      return speech.page("verdict-neutral");
    case rules::Verdict::recommended:
      return speech.page("verdict-recommended");
    case rules::Verdict::caution:
      return speech.page("verdict-caution");
    case rules::Verdict::avoid:
      break;
  }
  return speech.page("verdict-avoid");
}

std::string headline(const rules::Screening& screening, const rules::Speech& speech) {
  const rules::Fillings filled = {{"provisional", screening.provisional ? "yes" : "no"}};
  switch (screening.decision) {
    case rules::Decision::treat:
      return speech.page("headline-treat", filled);
    case rules::Decision::treat_with_caution:
      return speech.page("headline-treat-with-caution", filled);
    case rules::Decision::defer:
      return speech.page("headline-defer", filled);
    case rules::Decision::do_not_treat:
      break;
  }
  return speech.page("headline-do-not-treat", filled);
}

Section pictured(Picture picture) {
  Section section{std::exchange(picture.title, {}), {}};
  section.blocks.emplace_back(std::move(picture));
  return section;
}

Tone tone_of(rules::Decision decision) {
  return decision == rules::Decision::treat                ? Tone::good
         : decision == rules::Decision::treat_with_caution ? Tone::warn
                                                           : Tone::bad;
}

Tone tone_of(rules::Verdict verdict) {
  return verdict == rules::Verdict::avoid         ? Tone::bad
         : verdict == rules::Verdict::caution     ? Tone::warn
         : verdict == rules::Verdict::recommended ? Tone::good
                                                  : Tone::plain;
}

void add_disputes(Page& page, const std::vector<evidence::Dispute>& disputes,
                  const rules::Speech& speech, int indent, int column) {
  bool first = true;
  for (const evidence::Dispute& dispute : disputes) {
    page.entry(first ? speech.page("disputed") : "",
               fmt::format("{} [{}]", dispute.says, dispute.source.text), indent, column);
    first = false;
  }
}

std::string change_told(const std::vector<double>& ratio, const std::vector<double>& low,
                        const std::vector<double>& high, std::size_t at,
                        const rules::Speech& speech) {
  const auto told = [at](const std::vector<double>& values) {
    const double pct = std::round(100 * (values[at] - 1));
    return (pct > 0 ? "+" : pct < 0 ? "−" : "") + fmt::format("{:.0f}", std::abs(pct));
  };
  return speech.page("change-banded",
                     {{"change", told(ratio)}, {"low", told(low)}, {"high", told(high)}});
}

std::string uptake_told(const barrier::Uptake& uptake, const rules::Speech& speech) {
  const auto banded = [](double value, double low, double high) {
    return rules::Fillings{
        {"value", rough_number(value)}, {"low", rough_number(low)}, {"high", rough_number(high)}};
  };
  constexpr double least_ug_per_cm2 = 0.001;  // below it, only that it is less counts
  constexpr double no_more_ratio = 1.05;
  const auto amount = banded(uptake.absorbed_ug_per_cm2, uptake.absorbed_ug_per_cm2_low,
                             uptake.absorbed_ug_per_cm2_high);
  const double ratio = uptake.enhancement_ratio.value_or(0);
  const auto times = banded(ratio, uptake.enhancement_ratio_low.value_or(ratio),
                            uptake.enhancement_ratio_high.value_or(ratio));
  return speech.page(
      "uptake-told",
      {{"ingredient", uptake.ingredient},
       {"hours", whole_number(uptake.applied_at_h)},
       {"amount", uptake.absorbed_ug_per_cm2_high < least_ug_per_cm2
                      ? speech.page("uptake-less", {{"least", short_number(least_ug_per_cm2)}})
                      : speech.page("uptake-amount", amount)},
       {"against", !uptake.enhancement_ratio ? speech.page("uptake-intact-none")
                   : ratio < no_more_ratio   ? speech.page("uptake-intact-same", times)
                                             : speech.page("uptake-intact-times", times)}});
}

rules::Fillings origin(const evidence::Provenance& provenance) {
  return {{"use", provenance.intended_use},
          {"version", provenance.percuta_version},
          {"knowledge", provenance.knowledge_hash.substr(0, 12)},
          {"date", base::to_string(provenance.today)}};
}

void add_footer(Page& page, const evidence::Provenance& provenance, const rules::Speech& speech) {
  if (!provenance.warnings.empty()) {
    page.heading(speech.page("warnings"));
    for (const evidence::Reason& warning : provenance.warnings) {
      page.paragraph(base::printable(warning.says), "  - ", Tone::warn);
    }
  }
  page.blank();
  page.paragraph(speech.page("foot-ask", origin(provenance)), {}, Tone::dim);
}

}  // namespace percuta::report
