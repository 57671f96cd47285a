#include "knowledge.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "folded_text.hpp"
#include <toml++/toml.h>

namespace percuta::inci {
namespace {

template <class T>
T by_word(std::string_view word) {
  for (const auto& [value, text] : names(T{})) {
    if (text == word) {
      return value;
    }
  }
  throw std::runtime_error("no such word: " + std::string(word));
}

template <class T>
std::vector<T> words(const toml::table& table, std::string_view key) {
  std::vector<T> out;
  if (const toml::array* list = table[key].as_array()) {
    for (const auto& one : *list) {
      out.push_back(by_word<T>(one.value_or(std::string_view{})));
    }
  }
  return out;
}

IngredientTable read_table(const std::filesystem::path& file) {
  IngredientTable out;
  const toml::table root = toml::parse_file(file.string());
  for (const auto& node : *root["group"].as_array()) {
    const toml::table& group = *node.as_table();
    IngredientGroup& made = out.group.emplace_back();
    made.classes = words<IngredientClass>(group, "classes");
    made.traits = words<Trait>(group, "traits");
    made.function = group["function"].value_or(std::string{});
    made.acts_above_pct = group["acts_above_pct"].value<double>();
    made.note = group["note"].value<std::string>();
    made.status = by_word<Standing>(group["status"].value_or(std::string_view("checked")));
    for (const auto& source : *group["sources"].as_array()) {
      made.sources.push_back({source.value_or(std::string{})});
    }
    for (const auto& row : *group["rows"].as_array()) {
      made.rows.push_back(row.value_or(std::string{}));
    }
  }
  return out;
}

std::vector<std::filesystem::path> files_in(std::string_view folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(PERCUTA_SOURCE_DIR) / folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> texts(const toml::table& table, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* list = table[key].as_array()) {
    for (const auto& one : *list) {
      out.push_back(one.value_or(std::string{}));
    }
  }
  return out;
}

LanguageNames read_language(const std::filesystem::path& file) {
  const toml::table root = toml::parse_file(file.string());
  LanguageNames out;
  out.language = root["language"].value_or(std::string{});
  for (const std::string& source : texts(root, "sources")) {
    out.sources.push_back({source});
  }
  out.rows = texts(root, "rows");
  out.oil_forms = texts(root, "oil_forms");
  out.oils = texts(root, "oils");
  return out;
}

std::vector<IngredientTable> read_tables() {
  std::vector<IngredientTable> out;
  for (const auto& file : files_in("knowledge/ingredients")) {
    out.push_back(read_table(file));
  }
  return out;
}

TestLabel read_test_label(const toml::table& table) {
  TestLabel label;
  label.name = table["name"].value_or(std::string{});
  label.text = table["text"].value_or(std::string{});
  label.classes = texts(table, "classes");
  std::sort(label.classes.begin(), label.classes.end());
  label.finds = texts(table, "finds");
  label.unknown = table["unknown"].value<std::size_t>();
  label.near_misses = table["near_misses"].value<std::size_t>();
  label.products = table["products"].value<int>();
  label.kind = table["kind"].value_or(label.kind);
  label.drug_label = table["drug_label"].value_or(false);
  return label;
}

std::vector<TestLabel> read_test_labels() {
  std::vector<TestLabel> out;
  for (const auto& file : files_in("test/inci/labels")) {
    const toml::table root = toml::parse_file(file.string());
    for (const auto& node : *root["label"].as_array()) {
      out.push_back(read_test_label(*node.as_table()));
    }
  }
  return out;
}

Dictionary whole_dictionary() {
  std::vector<Ingredient> all;
  for (const IngredientTable& table : knowledge_tables()) {
    auto some = ingredients(table);
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  NameBook book(all);
  for (const LanguageNames& names : knowledge_languages()) {
    book.add(names);
  }
  return Dictionary(std::move(all));
}

}  // namespace

const std::vector<IngredientTable>& knowledge_tables() {
  static const auto tables = read_tables();
  return tables;
}

const std::vector<LanguageNames>& knowledge_languages() {
  static const auto languages = [] {
    std::vector<LanguageNames> out;
    for (const auto& file : files_in("knowledge/languages")) {
      out.push_back(read_language(file));
    }
    return out;
  }();
  return languages;
}

const Dictionary& knowledge() {
  static const Dictionary dictionary = whole_dictionary();
  return dictionary;
}

std::set<std::string> source_ids() {
  std::set<std::string> ids;
  const auto file =
      std::filesystem::path(PERCUTA_SOURCE_DIR) / "knowledge" / "sources" / "ingredients.toml";
  const toml::table root = toml::parse_file(file.string());
  for (const auto& node : *root["source"].as_array()) {
    ids.insert((*node.as_table())["id"].value_or(std::string{}));
  }
  return ids;
}

const std::vector<TestLabel>& test_labels() {
  static const auto labels = read_test_labels();
  return labels;
}

Dictionary small_dictionary(const std::vector<std::string>& rows) {
  IngredientTable table;
  for (const std::string& row : rows) {
    const std::size_t colon = row.find(": ");
    IngredientGroup& group = table.group.emplace_back();
    if (colon > 0) {
      group.classes.push_back(by_word<IngredientClass>(row.substr(0, colon)));
    }
    group.rows.push_back(row.substr(colon + 2));
  }
  return Dictionary(ingredients(table));
}

std::vector<std::string> class_words(const LabelReading& reading) {
  std::vector<std::string> out;
  for (const IngredientClass one : classes_of(reading)) {
    out.emplace_back(base::word(one));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> class_words(const Token& token) {
  std::vector<std::string> out;
  for (const IngredientClass one : token.classes) {
    out.emplace_back(base::word(one));
  }
  std::sort(out.begin(), out.end());
  return out;
}

LabelReading read(std::string_view label) { return read_label(label, knowledge()); }

std::vector<std::string> classes(std::string_view label) { return class_words(read(label)); }

Token only(std::string_view label) {
  const LabelReading reading = read(label);
  const auto& list = reading.ingredients.empty() ? reading.unknown : reading.ingredients;
  return list.size() == 1 ? list.front() : Token{};
}

std::string rebuilt(const LabelReading& reading, std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (const Span& span : reading.spans) {
    if (span.begin != at || span.end <= span.begin) {
      return "a hole at byte " + std::to_string(at);
    }
    const std::string_view bytes = text.substr(span.begin, span.end - span.begin);
    if (span.kind == SpanKind::separator && !fold_name(bytes).empty()) {
      return "a word taken for a separator: " + std::string(bytes);
    }
    out += bytes;
    at = span.end;
  }
  return out;
}

}  // namespace percuta::inci
