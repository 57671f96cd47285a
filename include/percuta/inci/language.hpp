#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/inci/ingredient.hpp"

namespace percuta::inci {

/// What one language calls ingredients whose INCI name is known: knowledge/languages/*.toml. An oil
/// is named after its plant in a few fixed ways; `oil_forms` says in which, with {} for the plant.
struct LanguageNames {
  std::string language;
  Standing status = Standing::recalled;
  std::vector<Name<"source">> sources;
  std::vector<std::string> rows;
  std::vector<std::string> oil_forms;
  std::vector<std::string> oils;
};

void fields(Is<LanguageNames> auto& names, auto&& field) {
  field("language", names.language, "Which language, as BCP 47 writes it.");
  field("status", names.status, Need::defaulted, "Checked against a list, or only remembered.");
  field("sources", names.sources, "Who says so.");
  field("rows", names.rows, "One ingredient each: INCI = name; ~broad name.");
  field("oil_forms", names.oil_forms, Need::defaulted, "How oils are named: oil of {}.");
  field("oils", names.oils, Need::defaulted, "One oil each: INCI = plant; plant.");
}

/// Gives ingredients more names, a language after the other.
class NameBook {
 public:
  /// Keeps the list; it may not grow while the book lives.
  explicit NameBook(std::vector<Ingredient>& ingredients);

  /// Rows of ingredients that are not there, rows without a name, forms without a plant, no source.
  /// Codes: unknown-word, bad-row, unsourced.
  [[nodiscard]] std::vector<base::Complaint> check(const LanguageNames& names) const;

  /// Adds what `check` found sound.
  void add(const LanguageNames& names);

 private:
  [[nodiscard]] Ingredient* find(const std::string& inci) const;

  std::vector<Ingredient>& ingredients_;
  std::unordered_map<std::string_view, std::size_t> places_;
};

}  // namespace percuta::inci
