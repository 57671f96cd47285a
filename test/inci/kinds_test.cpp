// The kinds of labels that were read wrongly, A to I: every row of the cases and more of each kind.
// A label of test/inci/kinds says what must be found (`has`, `finds`), what must not (`lacks`,
// `not_finds`), how many names stay unknown, or which class `each` of its names has.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <toml++/toml.h>

namespace percuta::inci {
namespace {

using testing::Contains;
using testing::Not;

struct KindLabel {
  std::string name;
  std::string text;
  std::vector<std::string> has;
  std::vector<std::string> lacks;
  std::vector<std::string> not_finds;
  std::optional<std::vector<std::string>> classes;
  std::optional<std::size_t> unknown;
  std::optional<std::string> each;
};

const std::filesystem::path& folder() {
  static const auto here = std::filesystem::path(PERCUTA_SOURCE_DIR) / "test" / "inci";
  return here;
}

std::vector<std::string> words(const toml::table& table, std::string_view key) {
  std::vector<std::string> out;
  if (const toml::array* list = table[key].as_array()) {
    for (const auto& one : *list) {
      out.push_back(one.value_or(std::string{}));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

KindLabel kind_label(const toml::table& table, const std::string& file) {
  for (const auto& [key, value] : table) {  // a misspelt key would assert nothing
    EXPECT_THAT((std::vector<std::string>{"name", "text", "has", "lacks", "not_finds", "classes",
                                          "unknown", "each"}),
                Contains(std::string(key.str())))
        << file;
  }
  KindLabel label;
  label.name = file + ": " + table["name"].value_or(std::string{});
  label.text = table["text"].value_or(std::string{});
  label.has = words(table, "has");
  label.lacks = words(table, "lacks");
  label.not_finds = words(table, "not_finds");
  if (table.contains("classes")) {
    label.classes = words(table, "classes");
  }
  label.unknown = table["unknown"].value<std::size_t>();
  label.each = table["each"].value<std::string>();
  return label;
}

const std::vector<KindLabel>& kind_labels() {
  static const auto labels = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder() / "kinds")) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<KindLabel> out;
    for (const auto& file : files) {
      const toml::table root = toml::parse_file(file.string());
      for (const auto& node : *root["label"].as_array()) {
        out.push_back(kind_label(*node.as_table(), file.stem().string()));
      }
    }
    return out;
  }();
  return labels;
}

std::string told(const LabelReading& reading) {
  std::string out;
  for (const Token& token : reading.ingredients) {
    out += "\n  " + token.as_written + " -> " + token.inci + " " +
           std::string(base::word(token.recognition));
  }
  for (const Token& token : reading.unknown) {
    out += "\n  ? " + token.as_written;
  }
  return out;
}

class Kinds : public testing::TestWithParam<std::size_t> {};

TEST_P(Kinds, AreReadRight) {
  const KindLabel& label = kind_labels()[GetParam()];
  const LabelReading reading = read(label.text);
  SCOPED_TRACE(label.name + told(reading));
  const auto found = class_words(reading);
  EXPECT_EQ(rebuilt(reading, label.text), label.text);
  for (const std::string& word : label.has) {
    EXPECT_THAT(found, Contains(word));
  }
  for (const std::string& word : label.lacks) {
    EXPECT_THAT(found, Not(Contains(word)));
  }
  if (label.classes) {
    EXPECT_EQ(found, *label.classes);
  }
  if (label.unknown) {
    EXPECT_EQ(reading.unknown.size(), *label.unknown);
  }
  for (const Token& token : reading.ingredients) {
    EXPECT_THAT(label.not_finds, Not(Contains(token.inci)));
    if (label.each) {
      EXPECT_THAT(class_words(token), Contains(*label.each)) << token.as_written;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Kinds, testing::Range<std::size_t>(0, kind_labels().size()));

TEST(Kinds, HaveTenLabelsEachAtLeast) {
  std::map<char, int> counts;
  for (const KindLabel& label : kind_labels()) {
    ++counts[label.name.front()];
  }
  ASSERT_EQ(counts.size(), 13u);
  for (const auto& [kind, count] : counts) {
    EXPECT_GE(count, 11) << kind;
  }
}

/// Names of classes to avoid in one language.
struct TongueRow {
  std::string language;
  std::string wanted;
  std::vector<std::string> names;
};

std::vector<TongueRow> tongue_rows() {
  std::vector<TongueRow> rows;
  std::ifstream file(folder() / "languages.tsv");
  for (std::string line; std::getline(file, line);) {
    std::istringstream columns(line);
    TongueRow row;
    std::string names;
    std::getline(columns, row.language, '\t');
    std::getline(columns, row.wanted, '\t');
    std::getline(columns, names);
    std::istringstream list(names);
    for (std::string name; std::getline(list >> std::ws, name, ';');) {
      row.names.push_back(name);
    }
    rows.push_back(row);
  }
  return rows;
}

bool has_class(const LabelReading& reading, const std::string& wanted) {
  const auto found = class_words(reading);
  return std::any_of(found.begin(), found.end(), [&](const std::string& word) {
    return word == wanted || (wanted == "vitamin_c" && word == "vitamin_c_strong");
  });
}

TEST(Languages, HaveTheirNamesOfClassesToAvoid) {
  std::map<std::string, int> languages;
  for (const TongueRow& row : tongue_rows()) {
    ++languages[row.language];
    const bool asian = row.language.starts_with("zh") || row.language == "ja";
    for (const std::string& name : row.names) {
      const std::string label = asian ? "水、" + name + "、甘油" : "Aqua, " + name + ", Glycerin";
      const LabelReading reading = read(label);
      EXPECT_TRUE(has_class(reading, row.wanted))
          << row.language << ' ' << row.wanted << ' ' << name << told(reading);
    }
  }
  EXPECT_EQ(languages.size(), 15u);
}

}  // namespace
}  // namespace percuta::inci
