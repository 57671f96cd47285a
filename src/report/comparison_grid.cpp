#include "comparison_grid.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::report {
namespace {

using document::Section;
using document::Sentence;
using document::Table;

using plan::ComparedRow;
using plan::Comparison;

constexpr std::size_t most_abreast = 5;
constexpr int room = 74;  // of a terminal's 80 columns
constexpr int gap = 2;

// What is looked at first of a grid.
constexpr auto weightiest = std::to_array<std::string_view>(
    {"decision", "depth_reached_mm", "papillary_dermis_wounded_pct",
     "strikes_through_the_dermis_pct", "collagen_gained_in_a_year_pct", "improvement_pct",
     "downtime_d", "channels_per_cm2", "sessions"});

/// A column with its cells, the head first.
struct Column {
  std::string head;
  std::vector<std::string> cells;
  std::string key;
};

int width_of(const Column& column) {
  int out = 0;
  for (std::size_t start = 0; start <= column.head.size();) {
    const std::size_t end = std::min(column.head.find(' ', start), column.head.size());
    out = std::max(out, base::display_width(column.head.substr(start, end - start)));
    start = end + 1;
  }
  for (const std::string& cell : column.cells) {
    out = std::max(out, base::display_width(cell));
  }
  return out + gap;
}

// "device.handpiece.needles_count" is headed by its last word.
std::string short_key(const std::string& key) {
  return base::printable(key.substr(key.find_last_of(".:") + 1));
}

std::vector<Column> varied_columns(const Comparison& comparison) {
  std::vector<Column> out;
  const auto& first = comparison.cases.front().varied;
  for (std::size_t k = 0; k < first.size(); ++k) {
    out.push_back({short_key(first[k].key), {}, first[k].key});
    for (const plan::ComparedCase& one : comparison.cases) {
      const plan::Varied& varied = one.varied[k];
      out.back().cells.push_back(varied.value ? fmt::format("{:g}", *varied.value)
                                              : base::printable(varied.word.value_or("")));
    }
  }
  if (out.empty()) {
    out.push_back({"", {}, ""});
    for (const plan::ComparedCase& one : comparison.cases) {
      out.back().cells.push_back(base::printable(std::filesystem::path(one.name).stem().string()));
    }
  }
  return out;
}

std::string headed(const ComparedRow& row) {
  return row.unit.empty() ? row.quantity : row.quantity + " (" + row.unit + ")";
}

std::vector<Column> quantities(const Comparison& comparison, const MiddleTold& told) {
  std::vector<Column> out;
  for (const ComparedRow& row : comparison.rows) {
    out.push_back({headed(row), {}, row.key});
    for (const plan::ComparedValue& value : row.values) {
      out.back().cells.push_back(told(row, value));
    }
  }
  const auto weight = [](const Column& column) {
    return std::find(weightiest.begin(), weightiest.end(), column.key) - weightiest.begin();
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const Column& a, const Column& b) { return weight(a) < weight(b); });
  return out;
}

// "findings: 0, 2": each thing that it is somewhere, a few of them.
std::string each_told(const Column& column) {
  constexpr std::size_t few = 4;
  std::vector<std::string> values;
  for (const std::string& cell : column.cells) {
    if (std::find(values.begin(), values.end(), cell) == values.end()) {
      values.push_back(cell);
    }
  }
  return values.size() <= few
             ? fmt::format("{}: {}", column.head, fmt::join(values, ", "))
             : fmt::format("{}: {} … {}", column.head, values.front(), values.back());
}

Table table_of(const std::vector<Column>& columns) {
  Table out;
  for (const Column& column : columns) {
    out.head.push_back(column.head);
  }
  for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
    out.rows.emplace_back();
    for (const Column& column : columns) {
      out.rows.back().push_back({column.cells[row], {}});
    }
  }
  return out;
}

}  // namespace

bool is_grid(const Comparison& comparison) {
  return comparison.cases.size() > most_abreast || comparison.cases.front().varied.size() > 1;
}

Section grid_section(const Comparison& comparison, const MiddleTold& told,
                     const rules::Speech& speech) {
  std::vector<Column> shown = varied_columns(comparison);
  int width = 0;
  for (const Column& column : shown) {
    width += width_of(column);
  }
  std::vector<std::string> differ;
  std::vector<std::string> same;
  for (Column& column : quantities(comparison, told)) {
    const bool differs =
        std::any_of(column.cells.begin(), column.cells.end(),
                    [&](const auto& cell) { return cell != column.cells.front(); });
    if (!differs) {
      same.push_back(column.head + ": " + column.cells.front());
    } else if (width + width_of(column) <= room) {
      width += width_of(column);
      shown.push_back(std::move(column));
    } else {
      differ.push_back(each_told(column));
    }
  }
  Section out{speech.page("grid-heading"), {table_of(shown)}};
  const auto list = [&](rules::PageKey key, const std::vector<std::string>& all) {
    if (!all.empty()) {
      out.blocks.emplace_back(Sentence{
          speech.page(key, {{"quantities", fmt::format("{}", fmt::join(all, "; "))}}), {}});
    }
  };
  list("grid-differ", differ);
  list("grid-same", same);
  return out;
}

}  // namespace percuta::report
