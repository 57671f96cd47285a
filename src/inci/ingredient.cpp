#include "percuta/inci/ingredient.hpp"

#include <algorithm>
#include <string_view>

#include "folded_text.hpp"
#include "row.hpp"
#include <fmt/format.h>

namespace percuta::inci {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(' ');
  if (from == std::string_view::npos) {
    return {};
  }
  return std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

/// The text before the first `separator`, trimmed; `rest` loses both.
std::string take_until(std::string_view& rest, std::string_view separator) {
  const std::size_t at = rest.find(separator);
  std::string head = trimmed(rest.substr(0, at));
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + separator.size());
  return head;
}

bool has_trait(const IngredientGroup& group, Trait trait) {
  return std::find(group.traits.begin(), group.traits.end(), trait) != group.traits.end();
}

void check_group(const IngredientGroup& group, const std::string& key,
                 std::vector<base::Complaint>& out) {
  if (group.rows.empty()) {
    out.push_back({{key + ".rows"},
                   "empty-group",
                   "a group without a row says nothing",
                   "Write rows, or take the group out."});
  }
  if (has_trait(group, Trait::by_position) && group.classes.size() != 2) {
    out.push_back(
        {{key + ".traits", key + ".classes"},
         "bad-traits",
         fmt::format("by_position chooses between two classes, here are {}", group.classes.size()),
         "Give the class high on a list, then the one low on it."});
  }
  const bool by_amount =
      has_trait(group, Trait::by_position) || has_trait(group, Trait::by_company);
  if (by_amount && !group.acts_above_pct) {
    out.push_back({{key + ".acts_above_pct"},
                   "bad-traits",
                   "by_position and by_company need the amount above which it acts",
                   "Give acts_above_pct."});
  }
}

}  // namespace

Row parse_row(std::string_view text) {
  Row row;
  const std::size_t bar = text.find(" | ");
  if (bar != std::string_view::npos) {
    row.note = trimmed(text.substr(bar + 3));
  }
  std::string_view names = text.substr(0, bar);
  row.inci = take_until(names, " = ");
  if (row.inci.starts_with('~')) {
    row.inci = trimmed(std::string_view(row.inci).substr(1));
    row.broad_names.push_back(row.inci);
  }
  while (!names.empty()) {
    const std::string name = take_until(names, ";");
    if (name.starts_with('~')) {
      row.broad_names.push_back(trimmed(std::string_view(name).substr(1)));
    } else {
      row.names.push_back(name);
    }
  }
  return row;
}

bool Row::is_sound() const {
  const auto has_letter = [](const std::string& name) {
    return !fold_name(name).empty();
  };
  return has_letter(inci) && std::all_of(names.begin(), names.end(), has_letter) &&
         std::all_of(broad_names.begin(), broad_names.end(), has_letter);
}

std::vector<base::Complaint> check(const IngredientTable& table) {
  std::vector<base::Complaint> out;
  for (std::size_t i = 0; i < table.group.size(); ++i) {
    const std::string key = fmt::format("group[{}]", i);
    check_group(table.group[i], key, out);
    for (std::size_t j = 0; j < table.group[i].rows.size(); ++j) {
      const Row row = parse_row(table.group[i].rows[j]);
      if (!row.is_sound()) {
        out.push_back({{fmt::format("{}.rows[{}]", key, j)},
                       "bad-row",
                       "a name without a letter or digit in it",
                       "Write INCI = name; ~broad name | note."});
      }
    }
  }
  return out;
}

std::vector<Ingredient> ingredients(const IngredientTable& table) {
  std::vector<Ingredient> out;
  for (const IngredientGroup& group : table.group) {
    for (const std::string& text : group.rows) {
      Row row = parse_row(text);
      Ingredient& made = out.emplace_back();
      made.inci = std::move(row.inci);
      made.names = std::move(row.names);
      made.broad_names = std::move(row.broad_names);
      made.classes = group.classes;
      made.traits = group.traits;
      made.function = group.function;
      made.acts_above_pct = group.acts_above_pct;
      made.status = group.status;
      made.sources = group.sources;
      if (row.note.starts_with('~')) {
        made.broad_note = row.note.substr(1);
      }
      made.note = row.note.empty()  ? group.note
                  : made.broad_note ? std::nullopt
                                    : std::optional<std::string>(std::move(row.note));
    }
  }
  return out;
}

}  // namespace percuta::inci
