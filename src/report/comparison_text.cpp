#include <algorithm>
#include <cmath>
#include <filesystem>

#include "common.hpp"
#include "comparison_grid.hpp"
#include "pictures.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/plan/comparison.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::Document;
using document::Page;
using document::render_text;
using document::Sentence;
using document::Side;
using document::Table;
using document::TextStyle;
using document::Tone;

using plan::Comparison;
using plan::SaidBy;

constexpr std::size_t most_pictured = 4;  // beside one another

// The file without its folder; what was varied as it is.
std::string short_name(const std::string& name) {
  return name.find('=') == std::string::npos ? std::filesystem::path(name).stem().string() : name;
}

// The key that was varied, told once above the tables so that they have its values alone.
std::string varied_key(const Comparison& comparison) {
  const std::string& name = comparison.cases.front().name;
  return name.substr(0, name.find('=') == std::string::npos ? 0 : name.find('='));
}

std::string column_name(const std::string& name) {
  return base::printable(
      short_name(name).substr(name.find('=') == std::string::npos ? 0 : name.find('=') + 1));
}

std::string number_told(double value) {
  constexpr double whole = 1000;  // from here on decimals are not worth reading
  return std::abs(value) < whole ? fmt::format("{:.3g}", value) : fmt::format("{:.0f}", value);
}

// A computed share in percent is no surer than two digits.
std::string share_told(double value) {
  constexpr double least = 0.1;
  constexpr double two_digits = 9.95;
  return value > 0 && value < least ? "<0.1"
         : value < two_digits       ? fmt::format("{:.2g}", value)
                                    : fmt::format("{:.0f}", value);
}

// "56 (32 to 84)"; what a case does not have is a dash.
std::string value_told(const plan::ComparedRow& row, const plan::ComparedValue& one,
                       const rules::Speech& speech) {
  const auto number = [&](double value) {
    return row.decimals      ? fmt::format("{:.{}f}", value, *row.decimals)
           : row.unit == "%" ? share_told(value)
                             : number_told(value);
  };
  if (one.value && one.low && one.high) {
    return speech.page(
        "value-banded",
        {{"value", number(*one.value)}, {"low", number(*one.low)}, {"high", number(*one.high)}});
  }
  return one.value         ? number(*one.value)
         : one.word        ? spaced(*one.word)
         : one.ids.empty() ? "–"
                           : listed(one.ids);
}

Table table_of(const Comparison& comparison, SaidBy said_by, const rules::Speech& speech) {
  Table table;
  table.head.emplace_back("");
  for (const plan::ComparedCase& one : comparison.cases) {
    table.head.push_back(column_name(one.name));
  }
  for (const plan::ComparedRow& row : comparison.rows) {
    if (row.said_by != said_by) {
      continue;
    }
    std::vector<Sentence> cells{
        {row.unit.empty() ? row.quantity : row.quantity + " (" + row.unit + ")", {}}};
    std::vector<std::string> told;
    bool differs = false;
    for (const plan::ComparedValue& value : row.values) {
      told.push_back(value_told(row, value, speech));
      differs = differs || told.back() != told.front();
      if (!value.told_apart.value_or(true)) {
        told.back() = speech.page("value-not-apart", {{"value", told.back()}});
      }
    }
    for (std::string& value : told) {
      cells.push_back({std::move(value), {}, differs ? Tone::bold : Tone::plain});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void add_table(Side& side, const Comparison& comparison, SaidBy said_by, rules::PageKey heading,
               const rules::Speech& speech) {
  Table table = table_of(comparison, said_by, speech);
  if (!table.rows.empty()) {
    side.sections.push_back({speech.page(heading), {std::move(table)}});
  }
}

// Why a column is empty.
void add_without_settings(Side& side, const Comparison& comparison, const rules::Speech& speech) {
  std::vector<std::string> names;
  for (const plan::ComparedCase& one : comparison.cases) {
    if (!one.needles) {
      names.push_back(column_name(one.name));
    }
  }
  if (!names.empty()) {
    side.sections.back().blocks.emplace_back(
        Sentence{speech.page("compared-without-settings",
                             {{"cases", fmt::format("{}", fmt::join(names, ", "))}}),
                 {}});
  }
}

void add_pictures(Side& side, const Comparison& comparison, const rules::Speech& speech) {
  std::vector<InjuryShown> injuries;
  std::vector<HealingShown> courses;
  for (std::size_t i = 0; i < comparison.needled.size() && injuries.size() < most_pictured; ++i) {
    const auto& zone = comparison.needled[i];
    if (!zone) {
      continue;
    }
    const std::string name = base::printable(short_name(comparison.cases[i].name));
    injuries.push_back({fmt::format("{}: {:g} mm", name, zone->motion->depth_mm),
                        needled_skin(*zone, speech), *zone->injury});
    if (zone->healing) {
      courses.push_back({name, *zone->healing, comparison.session_d[i]});
    }
  }
  if (!injuries.empty()) {
    side.sections.push_back(pictured(injury_picture(injuries, speech)));
  }
  if (!courses.empty()) {
    side.sections.push_back(pictured(courses_picture(courses, speech)));
  }
}

// The bands would not fit.
void add_grid(Side& side, const Comparison& comparison, const rules::Speech& speech) {
  const auto middle = [&](const plan::ComparedRow& row, plan::ComparedValue one) {
    one.low.reset();
    return value_told(row, one, speech);
  };
  std::string keys;
  for (const plan::Varied& varied : comparison.cases.front().varied) {
    keys += (keys.empty() ? "" : ", ") + base::printable(varied.key);
  }
  side.subtitle = keys.empty() ? "" : speech.page("grid-varied", {{"keys", keys}});
  side.sections.push_back(grid_section(comparison, middle, speech));
}

}  // namespace

Document comparison_document(const Comparison& comparison, const evidence::Provenance& provenance,
                             const rules::Speech& speech) {
  Side side;
  side.id = "comparison";
  side.language = base::word(speech.language());
  side.title = speech.page("side-by-side");
  const std::string varied = varied_key(comparison);
  side.subtitle = varied.empty()
                      ? speech.page("bold-differs")
                      : speech.page("varied-bold-differs", {{"key", base::printable(varied)}});
  if (is_grid(comparison)) {
    add_grid(side, comparison, speech);
  } else {
    add_table(side, comparison, SaidBy::decided, "compared-decided", speech);
    add_table(side, comparison, SaidBy::computed, "compared-computed", speech);
    add_without_settings(side, comparison, speech);
    add_table(side, comparison, SaidBy::measured, "compared-measured", speech);
    add_pictures(side, comparison, speech);
  }
  side.foot = speech.page("foot", origin(provenance));
  Document document;
  document.title = side.title;
  document.sides.push_back(std::move(side));
  return document;
}

std::string to_text(const Comparison& comparison, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  Side side = std::move(comparison_document(comparison, provenance, speech).sides.front());
  side.foot.clear();
  Page page(style);
  add_footer(page, provenance, speech);
  return render_text(side, style) + std::move(page).text();
}

}  // namespace percuta::report
