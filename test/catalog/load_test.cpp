#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/check_knowledge.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::catalog {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// The real knowledge, of which a test takes something away.
struct Files {
  std::vector<KnowledgeFile> view = support::real_folder().view();
  std::map<std::string, std::string> changed;

  KnowledgeFile& at(std::string_view path) {
    const auto found = std::find_if(view.begin(), view.end(),
                                    [&](const KnowledgeFile& file) { return file.path == path; });
    if (found == view.end()) {
      throw std::logic_error("there is no " + std::string(path));
    }
    return *found;
  }

  void write(std::string_view path, std::string text) {
    std::string& kept = changed[std::string(path)];
    kept = std::move(text);
    at(path).text = kept;
  }

  void remove(std::string_view path) {
    at(path);
    std::erase_if(view, [&](const KnowledgeFile& file) { return file.path == path; });
  }
};

std::string told(const Files& files, Extent extent) {
  const auto loaded = load(files.view, extent);
  std::string out;
  if (!loaded) {
    for (const base::Problem& problem : loaded.problems()) {
      out += problem.code + " " + base::to_string(problem) + "\n";
    }
  }
  return out;
}

// The table of TOML that holds `line`, up to the next one.
std::string without_table(std::string_view text, std::string_view line) {
  const std::size_t at = text.find(line);
  if (at == std::string_view::npos) {
    throw std::logic_error("nothing says " + std::string(line));
  }
  const std::size_t begin = std::min(text.rfind("\n[", at), text.size());
  const std::size_t end = std::min(text.find("\n[", at), text.size());
  std::string out(text);
  return out.erase(begin, end - begin);
}

/// The extent that a file belongs to.
Extent extent_of(std::string_view path) {
  return path.starts_with("uptake/")                                          ? Extent::models
         : path.starts_with("ingredients/") || path.starts_with("languages/") ? Extent::labels
                                                                              : Extent::screening;
}

TEST(Load, RefusesKnowledgeWithoutAnyOneOfItsFiles) {
  for (const KnowledgeFile& file : support::real_folder().view()) {
    const Extent extent = extent_of(file.path);
    Files files;
    files.remove(file.path);
    EXPECT_THAT(told(files, extent), HasSubstr("missing-part " + std::string(file.path)))
        << file.path;
  }
}

TEST(Load, RefusesAFileThatHoldsNothing) {
  for (const KnowledgeFile& file : support::real_folder().view()) {
    for (const char* nothing : {"", "# Left out.\n\n"}) {
      Files files;
      files.write(file.path, nothing);
      EXPECT_NE(told(files, extent_of(file.path)), "") << file.path;
    }
  }
}

TEST(Load, RefusesAnEmptyFolder) {
  for (const Extent extent : {Extent::screening, Extent::labels, Extent::models}) {
    const auto loaded = load({}, extent);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(base::to_string(loaded.problems().front()),
                AllOf(HasSubstr("parts.toml"), HasSubstr("this is no body of knowledge")));
  }
}

TEST(Load, LeavesOutWhatAnExtentDoesNotNeed) {
  Files files;
  std::erase_if(files.view,
                [](const KnowledgeFile& file) { return extent_of(file.path) > Extent::screening; });
  EXPECT_EQ(told(files, Extent::screening), "");
  EXPECT_THAT(told(files, Extent::labels), HasSubstr("missing-part ingredients/"));
}

TEST(Load, RefusesAFileThatNobodyWouldMiss) {
  Files files;
  files.view.push_back({"rules/mine.toml", "# My own.\n"});
  EXPECT_THAT(told(files, Extent::screening), HasSubstr("unlisted-file rules/mine.toml"));
}

TEST(Load, RefusesATopicWithoutItsQuestion) {
  for (const auto& [topic, word] : names(intake::Topic{})) {
    Files files;
    const std::string_view topics = files.at("intake/topics.toml").text;
    files.write("intake/topics.toml",
                without_table(topics, "\nid = \"" + std::string(word) + "\""));
    EXPECT_THAT(told(files, Extent::screening),
                HasSubstr("the topic \"" + std::string(word) + "\" has no question"));
  }
}

TEST(Load, RefusesATopicThatNoRuleAnswers) {
  for (const auto& [topic, word] : names(intake::Topic{})) {
    Files files;
    const std::string line = "\ntopic = \"" + std::string(word) + "\"";
    for (const KnowledgeFile& file : support::real_folder().view()) {
      if (!file.path.starts_with("rules/")) {
        continue;
      }
      std::string text(file.text);
      while (text.find(line) != std::string::npos) {
        text.erase(text.find(line), line.size());
      }
      files.write(file.path, text);
    }
    EXPECT_THAT(told(files, Extent::screening),
                HasSubstr("no rule answers the topic \"" + std::string(word) + "\""));
  }
}

TEST(Load, RefusesRulesThatStopToBeTakenAwayOrWeakened) {
  Files without;
  without.write("rules/label.toml",
                without_table(without.at("rules/label.toml").text, "\nid = \"pregnancy\""));
  EXPECT_THAT(told(without, Extent::screening), HasSubstr("the rule \"pregnancy\" is missing"));
  Files weaker;
  std::string text(weaker.at("rules/label.toml").text);
  const std::size_t at = text.find("overridable = false", text.find("id = \"pregnancy\""));
  weaker.write("rules/label.toml", text.replace(at, 19, "overridable = true"));
  EXPECT_THAT(told(weaker, Extent::screening),
              HasSubstr("the rule \"pregnancy\" no longer stops, or may be overridden"));
}

TEST(Load, RefusesAWordOfCasesThatNoRuleAsksFor) {
  const auto with_cartridges = [](const std::string& words) {
    Files files;
    std::string text(files.at("rules/device.toml").text);
    const std::string whole = "[\"opened\", \"reused\", \"expired\"]";
    files.write("rules/device.toml", text.replace(text.find(whole), whole.size(), words));
    return told(files, Extent::screening);
  };
  EXPECT_EQ(with_cartridges("[\"opened\", \"reused\", \"expired\"]"), "");
  EXPECT_THAT(with_cartridges("[\"opened\", \"reused\"]"),
              HasSubstr("no rule asks for cartridge = \"expired\", which a case can say"));
}

TEST(Load, RefusesAKeyOfCasesThatNoRuleAsksFor) {
  Files files;
  const std::string_view rules = files.at("rules/device.toml").text;
  files.write("rules/device.toml", without_table(rules, "\nid = \"home-device\""));
  EXPECT_THAT(told(files, Extent::screening), HasSubstr("no rule asks for home_device"));
}

TEST(Load, RefusesProductsAndIngredientsWithoutAWindow) {
  for (const char* product : {"unsterile", "sterile"}) {
    Files files;
    const std::string line = "\nproduct = \"" + std::string(product) + "\"";
    files.write("rules/aftercare.toml", without_table(files.at("rules/aftercare.toml").text, line));
    EXPECT_THAT(told(files, Extent::labels),
                HasSubstr("no window is for " + std::string(product) + " products"));
  }
  Files files;
  std::string text(files.at("rules/aftercare.toml").text);
  const std::string word = ", \"essential_oil\"";
  files.write("rules/aftercare.toml", text.erase(text.find(word), word.size()));
  EXPECT_THAT(told(files, Extent::labels),
              HasSubstr("no window is for the ingredients \"essential_oil\""));
}

TEST(Load, RefusesPlansWithoutWhatTheyAskForByName) {
  std::vector<std::string_view> names(asked_by_plans.begin(), asked_by_plans.end());
  names.insert(names.end(), asked_at_screening.begin(), asked_at_screening.end());
  for (const std::string_view name : names) {
    Files files;
    const std::string line = "\n[" + std::string(name) + "]";
    for (const char* path : {"parameters/plan.toml", "parameters/aftercare.toml"}) {
      const std::string text = "\n" + std::string(files.at(path).text);
      if (const std::size_t at = text.find(line); at != std::string::npos) {
        std::string left = text;
        files.write(path, left.erase(at, std::min(text.find("\n[", at + 1), text.size()) - at));
      }
    }
    EXPECT_THAT(told(files, Extent::models), HasSubstr("\"" + std::string(name) + "\""));
  }
  for (const char* kind : {"roller", "pen", "stamp"}) {
    Files files;
    files.write("protocols/technique.toml",
                without_table(files.at("protocols/technique.toml").text,
                              "\nkinds = [\"" + std::string(kind) + "\"]"));
    EXPECT_THAT(told(files, Extent::models), HasSubstr("how to lead a " + std::string(kind)));
  }
}

TEST(Load, TellsANameThatTwoIngredientsClaim) {
  Files files;
  std::string text(files.at("ingredients/retinoids.toml").text);
  text +=
      "\n[[group]]\nfunction = \"f\"\nsources = [\"percuta-policy\"]\n"
      "rows = [\"Zzzolic Acid = retinol\"]\n";
  files.write("ingredients/retinoids.toml", text);
  EXPECT_THAT(told(files, Extent::labels),
              HasSubstr("the name \"retinol\" leads to Retinol and to Zzzolic Acid"));
}

TEST(Load, TellsALanguageThatLacksASentence) {
  Files files;
  std::string text(files.at("messages/pl.toml").text);
  const std::size_t at = text.find("\nno_dates = ");
  files.write("messages/pl.toml", text.erase(at, text.find('\n', at + 1) - at));
  EXPECT_THAT(told(files, Extent::labels),
              AllOf(HasSubstr("untranslated messages/pl.toml"), HasSubstr("\"no_dates\"")));
}

}  // namespace
}  // namespace percuta::catalog
