#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/inci/language.hpp"

namespace percuta::inci {

/// The ingredients of knowledge/, read once.
const std::vector<IngredientTable>& knowledge_tables();
const std::vector<LanguageNames>& knowledge_languages();
const Dictionary& knowledge();

/// The ids of knowledge/sources/ingredients.toml.
std::set<std::string> source_ids();

/// A label of test/inci/labels and what it must be read as.
struct TestLabel {
  std::string name;
  std::string text;
  std::vector<std::string> classes;
  std::vector<std::string> finds;  ///< INCI names
  std::optional<std::size_t> unknown;
  std::optional<std::size_t> near_misses;
  std::optional<int> products;
  std::string kind = "label";
  bool drug_label = false;
};
const std::vector<TestLabel>& test_labels();

/// A dictionary of these rows, `class: INCI = names`, each in a group of its own.
Dictionary small_dictionary(const std::vector<std::string>& rows);

/// The words of the classes found, sorted.
std::vector<std::string> class_words(const LabelReading& reading);
std::vector<std::string> class_words(const Token& token);

/// What the label holds, by the dictionary of knowledge/.
LabelReading read(std::string_view label);
std::vector<std::string> classes(std::string_view label);

/// The one token of a text with one name.
Token only(std::string_view label);

/// The spans of a reading, put together again; ends with a complaint where they leave a hole.
std::string rebuilt(const LabelReading& reading, std::string_view text);

}  // namespace percuta::inci
