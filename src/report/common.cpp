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
using document::Tone;

std::string listed(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
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

void add_disputes(Page& page, const std::vector<evidence::Dispute>& disputes, int indent,
                  int column) {
  bool first = true;
  for (const evidence::Dispute& dispute : disputes) {
    page.entry(first ? "Disputed" : "", fmt::format("{} [{}]", dispute.says, dispute.source.text),
               indent, column);
    first = false;
  }
}

std::string change_told(const std::vector<double>& ratio, const std::vector<double>& low,
                        const std::vector<double>& high, std::size_t at) {
  const auto told = [at](const std::vector<double>& values) {
    const double pct = std::round(100 * (values[at] - 1));
    return (pct > 0 ? "+" : pct < 0 ? "−" : "") + fmt::format("{:.0f}", std::abs(pct));
  };
  return fmt::format("{} % ({} to {})", told(ratio), told(low), told(high));
}

std::string uptake_told(const barrier::Uptake& uptake) {
  const auto banded = [](double value, double low, double high, std::string_view unit) {
    return fmt::format("{} {} ({} to {})", rough_number(value), unit, rough_number(low),
                       rough_number(high));
  };
  constexpr double least_ug_per_cm2 = 0.001;  // below it, only that it is less counts
  const std::string told =
      fmt::format("{} from {:.0f} h: {}", uptake.ingredient, uptake.applied_at_h,
                  uptake.absorbed_ug_per_cm2_high < least_ug_per_cm2
                      ? "less than 0.001 µg/cm²"
                      : banded(uptake.absorbed_ug_per_cm2, uptake.absorbed_ug_per_cm2_low,
                               uptake.absorbed_ug_per_cm2_high, "µg/cm²"));
  if (!uptake.enhancement_ratio) {
    return told + ", next to none through intact skin";
  }
  const double ratio = *uptake.enhancement_ratio;
  constexpr double no_more_ratio = 1.05;
  if (ratio < no_more_ratio) {
    return fmt::format("{}, as much as through intact skin (5–95 %: {} to {} times)", told,
                       rough_number(uptake.enhancement_ratio_low.value_or(ratio)),
                       rough_number(uptake.enhancement_ratio_high.value_or(ratio)));
  }
  return told + ", " +
         banded(ratio, uptake.enhancement_ratio_low.value_or(ratio),
                uptake.enhancement_ratio_high.value_or(ratio), "times intact skin");
}

void add_footer(Page& page, const evidence::Provenance& provenance) {
  if (!provenance.warnings.empty()) {
    page.heading("Warnings");
    for (const std::string& warning : provenance.warnings) {
      page.paragraph(base::printable(warning), "  - ", Tone::warn);
    }
  }
  page.blank();
  page.paragraph(
      fmt::format("{} Ask `percuta explain ID` about any [id]. percuta {}, knowledge "
                  "{}, {}.",
                  provenance.intended_use, provenance.percuta_version,
                  provenance.knowledge_hash.substr(0, 12), base::to_string(provenance.today)),
      {}, Tone::dim);
}

}  // namespace percuta::report
