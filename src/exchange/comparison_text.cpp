#include <algorithm>

#include "common.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/exchange/document.hpp"
#include "percuta/exchange/text.hpp"

namespace percuta::exchange {

std::string to_text(const plan::Comparison& comparison, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Table table;
  table.head.emplace_back("");
  for (const plan::ComparedCase& one : comparison.cases) {
    table.head.push_back(one.name);
  }
  for (const plan::ComparedRow& row : comparison.rows) {
    std::vector<Sentence> cells{
        {row.unit.empty() ? row.quantity : row.quantity + " (" + row.unit + ")", {}}};
    const bool differs = std::any_of(row.values.begin(), row.values.end(), [&](const auto& value) {
      return value != row.values.front();
    });
    for (const std::string& value : row.values) {
      cells.push_back(
          {value.empty() ? "–" : spaced(value), {}, differs ? Tone::bold : Tone::plain});
    }
    table.rows.push_back(std::move(cells));
  }
  Side side;
  side.title = "Side by side";
  side.sections.push_back({"", {std::move(table)}});
  Page page(style);
  add_footer(page, provenance);
  return render_text(side, style) + std::move(page).text();
}

}  // namespace percuta::exchange
