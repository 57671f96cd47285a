#include "percuta/inci/language.hpp"

#include <algorithm>
#include <utility>

#include "row.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::inci {
namespace {

constexpr std::string_view plant_mark = "{}";

/// `aceite de {}` of lavanda. Before a vowel `d'{}` and `de {}` both are kept: labels write both.
std::string oil_of(std::string_view form, std::string_view plant) {
  std::string out(form);
  return out.replace(out.find(plant_mark), plant_mark.size(), plant);
}

}  // namespace

NameBook::NameBook(std::vector<Ingredient>& ingredients) : ingredients_(ingredients) {
  for (std::size_t i = 0; i < ingredients_.size(); ++i) {
    places_.emplace(ingredients_[i].inci, i);
  }
}

Ingredient* NameBook::find(const std::string& inci) const {
  const auto place = places_.find(inci);
  return place == places_.end() ? nullptr : &ingredients_[place->second];
}

std::vector<base::Complaint> NameBook::check(const LanguageNames& names) const {
  std::vector<base::Complaint> out;
  const auto check_rows = [&](const std::vector<std::string>& rows, std::string_view list) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row row = parse_row(rows[i]);
      const std::string key = fmt::format("{}[{}]", list, i);
      if (find(row.inci) == nullptr) {
        out.push_back({{key},
                       "unknown-word",
                       base::quoted(row.inci) + " is no ingredient",
                       "Write it as knowledge/ingredients does."});
      } else if (!row.is_sound() || (row.names.empty() && row.broad_names.empty())) {
        out.push_back({{key},
                       "bad-row",
                       "a name without a letter or digit in it",
                       "Write INCI = name; ~broad name."});
      }
    }
  };
  if (names.sources.empty()) {
    out.push_back({{"sources"}, "unsourced", "nobody says so", "Name a source."});
  }
  check_rows(names.rows, "rows");
  check_rows(names.oils, "oils");
  for (std::size_t i = 0; i < names.oil_forms.size(); ++i) {
    if (names.oil_forms[i].find(plant_mark) == std::string::npos) {
      out.push_back({{fmt::format("oil_forms[{}]", i)},
                     "bad-row",
                     "a form without a place for the plant",
                     "Write {} where the plant stands."});
    }
  }
  return out;
}

void NameBook::add(const LanguageNames& names) {
  const auto append = [](std::vector<std::string>& all, std::vector<std::string>& more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
  };
  const auto cite = [&](Ingredient& one) {
    for (const auto& source : names.sources) {
      if (std::find(one.sources.begin(), one.sources.end(), source) == one.sources.end()) {
        one.sources.push_back(source);
      }
    }
  };
  for (const std::string& text : names.rows) {
    Row row = parse_row(text);
    if (Ingredient* one = find(row.inci)) {
      cite(*one);
      append(one->names, row.names);
      append(one->broad_names, row.broad_names);
    }
  }
  for (const std::string& text : names.oils) {
    const Row row = parse_row(text);
    Ingredient* one = find(row.inci);
    for (const std::string& plant : row.names) {
      for (const std::string& form : names.oil_forms) {
        if (one != nullptr) {
          one->names.push_back(oil_of(form, plant));
        }
      }
    }
  }
}

}  // namespace percuta::inci
