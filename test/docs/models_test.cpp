// Pages of models: every symbol of an equation is beside a name, every name is one that knowledge
// or a struct has, and every row of evidence that somebody cites is on its page.
#include <filesystem>
#include <regex>
#include <set>

#include "blocks.hpp"
#include "support/real_knowledge.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"

namespace percuta::docs {
namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string>;

// What stands between $ signs in some lines.
std::vector<std::string> formulas(const std::vector<std::string>& lines) {
  static const std::regex formula("\\$([^$]+)\\$");
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    for (std::sregex_iterator it(line.begin(), line.end(), formula), end; it != end; ++it) {
      out.push_back((*it)[1]);
    }
  }
  return out;
}

// Letters of a formula, each with its index; commands of TeX that draw one are letters, the others
// (functions, brackets, words) are not.
Words symbols(std::string formula) {
  static const Words functions = {"max",  "min",  "log",    "arcsin", "cos",    "sin",  "tan",
                                  "exp",  "text", "frac",   "tfrac",  "sqrt",   "le",   "ge",
                                  "cdot", "to",   "propto", "langle", "rangle", "left", "right",
                                  "pi",   "hat",  "Big",    "quad",   "qquad",  "sum"};
  static const std::regex words("\\\\(text|mathrm)\\{[^}]*\\}");
  formula = std::regex_replace(formula, words, " ");
  static const std::regex token(
      "(\\\\hat )?(\\\\[a-zA-Z]+|[a-zA-Z])(_(\\{[^}]*\\}|\\\\?[a-zA-Z0-9]+))?");
  Words out;
  for (std::sregex_iterator it(formula.begin(), formula.end(), token), end; it != end; ++it) {
    const std::string letter = (*it)[2];
    if (letter.size() > 1 && functions.contains(letter.substr(1))) {
      continue;
    }
    out.insert(letter + (*it)[3].str());
  }
  return out;
}

// The lines of the tables with an equation in them, and all others.
struct Split {
  std::vector<std::string> equations;
  std::vector<std::string> rest;
};

Split split(const std::string& page) {
  static const std::regex numbered("\\| [^|]+ \\|.*\\$.*\\| [A-Z]?[0-9]+ \\|");
  Split out;
  for (const std::string& line : lines_of(page)) {
    (std::regex_match(line, numbered) ? out.equations : out.rest).push_back(line);
  }
  return out;
}

// What a line of an equation itself tells: what stands before an equals sign, and a symbol alone,
// of which its words speak ("$z$ normal").
Words told_by(const std::string& line) {
  Words out;
  for (const std::string& formula : formulas({line})) {
    if (const auto equals = formula.find('='); equals != std::string::npos) {
      out.merge(symbols(formula.substr(0, equals)));
    } else if (Words alone = symbols(formula); alone.size() == 1) {
      out.merge(alone);
    }
  }
  return out;
}

// "m_i" is told where "m_3" is.
bool is_told(const std::string& symbol, const Words& told) {
  return told.contains(symbol) ||
         (symbol.ends_with("_i") && told.contains(symbol.substr(0, symbol.size() - 1) + "3"));
}

class ModelPage : public testing::TestWithParam<std::string> {};

TEST_P(ModelPage, SaysWhatEachSymbolOfItsEquationsIs) {
  const Split page = split(text_of("docs/models/" + GetParam() + ".md"));
  ASSERT_FALSE(page.equations.empty());
  Words told;
  for (const std::string& formula : formulas(page.rest)) {
    told.merge(symbols(formula));
  }
  for (const std::string& line : page.equations) {
    told.merge(told_by(line));
  }
  for (const std::string& line : page.equations) {
    for (const std::string& symbol : symbols(fmt::format("{}", fmt::join(formulas({line}), " ")))) {
      EXPECT_TRUE(is_told(symbol, told)) << symbol << " of " << line;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Rooms, ModelPage, testing::Values("barrier", "healing", "plan", "strike"),
                         [](const auto& test) { return test.param; });

// A name that ends in a unit, as parameters and keys do.
TEST(ModelPages, NameParametersThatThereAre) {
  static const std::regex name(
      "`([a-z][a-z_0-9]*_(?:ratio|frac|per_d|per_h|um|mm|N|d|h|score|log_ratio))`");
  std::string sources;
  for (const auto& entry :
       fs::recursive_directory_iterator(PERCUTA_SOURCE_DIR "/include/percuta")) {
    if (entry.is_regular_file()) {
      sources += *io::read_file(entry.path());
    }
  }
  const auto& parameters = support::real_catalog().parameters;
  for (const std::string& path : pages()) {
    if (!path.starts_with("docs/models/")) {
      continue;
    }
    for (const std::string& line : lines_of(text_of(path))) {
      if (line.find("`src/") != std::string::npos) {  // names of code
        continue;
      }
      for (std::sregex_iterator it(line.begin(), line.end(), name), end; it != end; ++it) {
        const std::string told = (*it)[1];
        EXPECT_TRUE(parameters.contains(told) || sources.find(told) != std::string::npos)
            << path << " names " << told;
      }
    }
  }
}

// `file`: `function`, … of a line; a file holds for what follows it.
TEST(ModelPages, NameCodeThatThereIs) {
  static const std::regex quoted("`([^`]+)`");
  std::size_t named = 0;
  for (const std::string& path : pages()) {
    for (const std::string& line :
         path.starts_with("docs/models/") ? lines_of(text_of(path)) : std::vector<std::string>{}) {
      if (!line.starts_with("| ") || line.find("| `src/") == std::string::npos) {
        continue;
      }
      std::string code;
      for (std::sregex_iterator it(line.begin(), line.end(), quoted), end; it != end; ++it) {
        const std::string told = (*it)[1];
        if (told.starts_with("src/")) {
          ASSERT_TRUE(fs::exists(fs::path(PERCUTA_SOURCE_DIR) / told)) << path << ": " << told;
          code = text_of(told);
        } else {
          ++named;
          EXPECT_TRUE(std::regex_search(code, std::regex("\\b" + told + "\\b")))
              << path << ": " << told;
        }
      }
    }
  }
  EXPECT_GT(named, 30U);
}

// "device-barrier:V6" or "biology-clinic §2", as `row` says it; what stands behind is where in the
// row.
std::string shelf_of(const std::string& row) {
  static const std::regex shelf(
      "^((device-barrier|biology-clinic|trials)(:[A-Z]+[0-9]+| §[0-9]+)|looked up [0-9-]+)");
  std::smatch found;
  return std::regex_search(row, found, shelf) ? found[0].str() : "";
}

TEST(EvidencePage, HasEveryRowThatAnObservationCites) {
  static const std::regex row("\\n *row = \"([^\"]+)\"");
  const std::string page = text_of("docs/evidence.md");
  std::size_t cited = 0;
  for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/test/validate")) {
    if (entry.path().extension() != ".toml") {
      continue;
    }
    const std::string text = *io::read_file(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), row), end; it != end; ++it) {
      const std::string shelf = shelf_of((*it)[1]);
      ASSERT_FALSE(shelf.empty()) << (*it)[1];
      const std::string colon = shelf.substr(shelf.find_first_of(": "));
      ++cited;
      EXPECT_TRUE(page.find("`" + shelf + "`") != std::string::npos ||
                  page.find("`" + colon + "`") != std::string::npos)
          << entry.path().filename() << " cites " << shelf;
    }
  }
  EXPECT_GT(cited, 100U);
}

TEST(EvidencePage, KnowsEveryCollectionThatSourcesName) {
  const std::string page = text_of("docs/evidence.md");
  static const std::regex collection("^([a-z][a-z-]+)");
  for (const auto& [id, source] : support::real_catalog().sources) {
    std::smatch found;
    ASSERT_TRUE(std::regex_search(source.row, found, collection)) << id << ": " << source.row;
    EXPECT_THAT(page, testing::HasSubstr("`" + found[1].str() + "`")) << id << ": " << source.row;
  }
}

}  // namespace
}  // namespace percuta::docs
