#include <algorithm>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/units.hpp"
#include "percuta/exchange/text.hpp"

namespace percuta::exchange {
namespace {

using rules::IngredientVerdict;
using rules::LabelVerdict;
using rules::Mark;
using rules::Verdict;

std::string hours(double hours_count) {
  constexpr double hours_in_two_days = 48;
  if (hours_count >= hours_in_two_days) {
    return fmt::format("{:g} hours ({:g} days)", hours_count, hours_count / base::hours_per_day);
  }
  return fmt::format("{:g} hours", hours_count);
}

std::string_view headline(Verdict verdict) {
  switch (verdict) {
    case Verdict::avoid:
      return "AVOID on freshly needled skin";
    case Verdict::caution:
      return "CAUTION on freshly needled skin";
    case Verdict::recommended:
      return "RECOMMENDED after needling";
    case Verdict::neutral:
      return "NEUTRAL: nothing in it harms or helps";
  }
  return {};
}

void add_verdict(Page& page, const LabelVerdict& label) {
  page.paragraph(headline(label.verdict), {}, tone_of(label.verdict));
  page.entry("Again from", label.allowed_from_h > 0
                               ? hours(label.allowed_from_h) + " after the session"
                               : "the end of the session");
  if (label.hours_since_h) {
    page.entry("At " + hours(*label.hours_since_h),
               label.allowed_now.value_or(false) ? "it may be used" : "not yet", 2, 13,
               label.allowed_now.value_or(false) ? Tone::good : Tone::bad);
  }
}

// The label as it was given, with what counts between marks that also print without colour.
void add_marked(Page& page, const LabelVerdict& label) {
  std::string text;
  for (const rules::Marked& piece : label.marked) {
    const std::string safe = base::printable(piece.text);
    switch (piece.mark) {
      case Mark::avoid:
        text += "[AVOID " + safe + "]";
        break;
      case Mark::caution:
        text += "[caution " + safe + "]";
        break;
      case Mark::unknown:
        text += "[? " + safe + "]";
        break;
      default:
        text += safe;
    }
  }
  constexpr std::size_t longest_shown = 4000;  // bytes: more is no help on a terminal
  if (text.size() > longest_shown) {
    page.heading("The label is long; only what counts is told below");
    return;
  }
  page.heading("The label, marked");
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find("\\x0A"), rest.size());
    page.paragraph(rest.substr(0, end), "  ");
    rest.remove_prefix(std::min(end + 4, rest.size()));
  }
}

void add_ingredient(Page& page, const IngredientVerdict& ingredient) {
  std::vector<std::string> classes;
  for (const auto one : ingredient.classes) {
    classes.push_back(spaced(base::word(one)));
  }
  page.blank();
  page.paragraph(fmt::format("{}: {}", base::printable(ingredient.as_written),
                             fmt::format("{}", fmt::join(classes, ", "))),
                 "  ", tone_of(ingredient.verdict));
  if (ingredient.verdict != Verdict::recommended) {
    page.entry("Until", hours(ingredient.allowed_from_h) + " after the session", 4, 7);
  }
  page.entry("Why", base::printable(ingredient.says), 4, 7);
  page.entry("Who", "[" + listed(ingredient.windows) + "]", 4, 7);
}

void add_ingredients(Page& page, const LabelVerdict& label, Verdict verdict,
                     std::string_view title) {
  bool first = true;
  for (const IngredientVerdict& ingredient : label.ingredients) {
    if (ingredient.verdict != verdict || ingredient.windows.empty()) {
      continue;
    }
    if (first) {
      page.heading(title);
      first = false;
    }
    add_ingredient(page, ingredient);
  }
}

void add_supporting(Page& page, const LabelVerdict& label) {
  std::vector<std::string> names;
  for (const IngredientVerdict& ingredient : label.ingredients) {
    if (ingredient.verdict == Verdict::recommended) {
      names.push_back(base::printable(ingredient.as_written));
    }
  }
  if (!names.empty()) {
    page.heading("Supports healing");
    page.paragraph(listed(names), "  ", Tone::good);
  }
}

}  // namespace

std::string to_text(const LabelVerdict& label, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Page page(style);
  add_verdict(page, label);
  add_marked(page, label);
  add_ingredients(page, label, Verdict::avoid, "Harms");
  add_ingredients(page, label, Verdict::caution, "Take care");
  add_supporting(page, label);
  if (!label.unknown.empty()) {
    std::vector<std::string> safe;
    for (const std::string& word : label.unknown) {
      safe.push_back(base::printable(word));
    }
    page.heading("Not known to us, so ask before use");
    page.paragraph(listed(safe), "  ");
  }
  page.heading("Says who");
  page.paragraph(listed(label.sources), "  ");
  add_disputes(page, label.disputes, 2, 11);
  add_footer(page, provenance);
  return std::move(page).text();
}

}  // namespace percuta::exchange
