// `percuta explain` of everything that an answer may cite.
#include <filesystem>
#include <set>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/things.hpp"
#include "percuta/io/file.hpp"
#include "percuta/report/figures.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using support::real_catalog;

const base::Date today = base::parse_date("2026-11-30").value();

// What is wrong with the explanation of an id; empty where nothing is.
std::string missing_in(const std::string& id) {
  const auto told = explain({id, "", today, 0}, real_catalog());
  if (!told) {
    return id + ": " + base::to_string(told.problems().front());
  }
  const evidence::Explanation& one = told->result;
  return (one.says.empty() ? id + " says nothing. " : "") +
         (one.sources.empty() ? id + " has no source. " : "") +
         (one.grade ? "" : id + " has no grade. ");
}

TEST(Explain, TellsSourceAndGradeOfEveryRule) {
  ASSERT_FALSE(real_catalog().rules.empty());
  for (const rules::Rule& rule : real_catalog().rules) {
    EXPECT_EQ(missing_in(rule.id), "");
  }
}

TEST(Explain, TellsSourceAndGradeOfEveryParameter) {
  ASSERT_FALSE(real_catalog().parameters.empty());
  for (const auto& [id, parameter] : real_catalog().parameters) {
    EXPECT_EQ(missing_in(id), "");
  }
}

// What a number is, and where it acts or what rests on it.
TEST(Explain, TellsMeaningAndUserOfEveryParameter) {
  std::vector<std::string> of_nobody;
  for (const auto& [id, parameter] : real_catalog().parameters) {
    const auto told = explain({"parameter:" + id, "", today, 0}, real_catalog());
    ASSERT_TRUE(told.ok()) << id;
    if (!(told->result.meaning || parameter.note)) {
      of_nobody.push_back(id + " means nothing");
    }
    if ((told->result.acts_in.empty() && told->result.used_by.empty())) {
      of_nobody.push_back(id);
    }
  }
  EXPECT_THAT(of_nobody, testing::IsEmpty());
}

TEST(Explain, TellsTheNumbersOfDevicesTrialsAndPermeants) {
  const auto value = [](const char* asked, std::string_view key) {
    const auto told = explain({asked, "", today, 0}, real_catalog());
    EXPECT_TRUE(told.ok()) << asked;
    for (const auto& figure : told->result.figures) {
      if (figure.key == key) {
        return figure.value.value_or(0);
      }
    }
    return -1.0;
  };
  EXPECT_EQ(value("SkinPen", "needles_count"), 14);
  EXPECT_EQ(value("malik2024", "people_count"), 50);
  EXPECT_EQ(value("permeant:Retinol", "molar_mass_g"), 286.45);
  EXPECT_EQ(value("cheek", "hard_limit_mm"), real_catalog().sites.at("cheek").hard_limit_mm);
}

TEST(Explain, TellsWhatElseANameStandsFor) {
  const auto told = explain({"retinol", "", today, 0}, real_catalog());
  ASSERT_TRUE(told.ok());
  std::vector<std::string> also;
  for (const evidence::OtherMeaning& other : told->result.also) {
    also.push_back(other.kind + ":" + other.id);
    EXPECT_FALSE(other.says.empty()) << also.back();
  }
  EXPECT_THAT(also, testing::IsSupersetOf({"ingredient:Retinol", "permeant:Retinol"}));
}

TEST(Explain, KnowsTheWordsOfAnswers) {
  const auto kind_and_id = [](const char* asked) {
    const auto told = explain({asked, "", today, 0}, real_catalog());
    return told ? told->result.kind + ":" + told->result.id : "nothing";
  };
  for (const auto& [asked, expected] : std::vector<std::pair<const char*, std::string>>{
           {"dermis", "word:dermis"},
           {"Epidermis", "word:epidermis"},
           {"stratum corneum", "word:stratum_corneum"},
           {"TEWL", "word:tewl"},
           {"phototype", "word:phototype"},
           {"Fitzpatrick", "word:phototype"},
           {"papillary", "word:papillary_dermis"},
           {"fat", "word:hypodermis"},
           {"Accutane", "medication:isotretinoin"},
           {"Malik2024", "trial:malik2024"},
           {"Goodman-Baron", "scale:goodman_baron"},
           {"SkinPen", "handpiece:pen-12"},
           {"Vitamin A alcohol", "ingredient:Retinol"}}) {
    EXPECT_EQ(kind_and_id(asked), expected) << asked;
  }
}

TEST(Explain, TellsTheLayersOfASite) {
  for (const auto& [id, site] : real_catalog().sites) {
    const auto told = explain({"site:" + id, "", today, 0}, real_catalog());
    ASSERT_TRUE(told.ok()) << id;
    if (site.hard_limit_mm > 0) {
      EXPECT_THAT(told->result.says, testing::HasSubstr("In micrometres: stratum corneum")) << id;
    }
  }
}

// Every id: what it is, a number or a word it holds where it has any, who says so, who uses it.
TEST(Explain, SaysSomethingOfEveryId) {
  std::vector<std::string> wrong;
  std::size_t seen = 0;
  catalog::for_each_thing(real_catalog(), [&](std::string_view kind, std::string_view id,
                                              const auto& thing) {
    if (kind == "ingredient" || kind == "medication" || kind == "condition") {
      return;  // thousands: sampled below
    }
    ++seen;
    const std::string name = std::string(kind) + ":" + std::string(id);
    const auto told = explain({name, "", today, 0}, real_catalog());
    if (!told || told->result.kind != kind || told->result.id != id || told->result.says.empty()) {
      wrong.push_back(name + " is not told");
      return;
    }
    if (told->result.sources.empty() && kind != "region") {  // sites together: nobody's claim
      wrong.push_back(name + " has no source");
    }
    if (!report::figures_of(thing).empty() && kind != "parameter" && told->result.figures.empty()) {
      wrong.push_back(name + " hides its numbers");
    }
  });
  EXPECT_GT(seen, 1000U);
  EXPECT_THAT(wrong, testing::IsEmpty());
}

Ask fine_lines() {
  return {*io::read_file(PERCUTA_SOURCE_DIR "/docs/examples/cases/fine-lines.toml"),
          "fine-lines.toml", today, 0};
}

TEST(Explain, TellsWhatOfAPlanRestsOnANumber) {
  const auto told = explain({"enough_gain_frac", "", today, 0}, fine_lines(), real_catalog());
  ASSERT_TRUE(told.ok());
  ASSERT_TRUE(told->result.rests);
  EXPECT_FALSE(told->result.rests->moved.empty());
  for (const evidence::Moved& moved : told->result.rests->moved) {
    EXPECT_TRUE(
        moved.at_value.value != moved.at_low.value || moved.at_value.value != moved.at_high.value ||
        moved.at_value.low != moved.at_low.low || moved.at_value.low != moved.at_high.low ||
        moved.at_value.high != moved.at_low.high || moved.at_value.high != moved.at_high.high ||
        moved.at_value.word != moved.at_low.word || moved.at_value.word != moved.at_high.word)
        << moved.key;
  }
  // What no plan without radio-frequency asks for moves nothing.
  const auto none = explain({"adler_critical_pulse_d", "", today, 0}, fine_lines(), real_catalog());
  ASSERT_TRUE(none.ok());
  EXPECT_TRUE(none->result.rests->moved.empty());
}

TEST(Explain, TellsWhereAPlanNamesARule) {
  Ask patient = fine_lines();
  const std::string denied = "\"allergy\", ";
  patient.text.erase(patient.text.find(denied), denied.size());
  patient.text += "\n[[patient.allergy]]\nto = \"nickel\"\n";
  const auto told = explain({"nickel-allergy", "", today, 0}, patient, real_catalog());
  ASSERT_TRUE(told.ok()) << base::to_string(told.problems().front());
  EXPECT_THAT(told->result.rests->named_in,
              testing::Contains(testing::HasSubstr("screening.findings[")));
  const auto wrong = explain({"nickel-allergy", "", today, 0}, {"", "x", today, 0}, real_catalog());
  EXPECT_FALSE(wrong.ok());
}

TEST(Explain, TellsSourceAndGradeOfWhatExamplesFind) {
  std::set<std::string> found;
  for (const auto& entry :
       std::filesystem::directory_iterator(PERCUTA_SOURCE_DIR "/docs/examples/cases")) {
    const auto screened =
        screen({*io::read_file(entry.path()), entry.path().string(), today, 0}, real_catalog());
    ASSERT_TRUE(screened.ok()) << base::to_string(screened.problems().front());
    for (const rules::Finding& finding : screened->result.findings) {
      found.insert(finding.rule);
    }
  }
  ASSERT_FALSE(found.empty());
  for (const std::string& id : found) {
    EXPECT_EQ(missing_in(id), "");
  }
}

// The grade of a rule is that of the strongest source behind it.
TEST(Explain, GradesARuleByWhoStandsBehindIt) {
  const auto grade_of = [](const char* rule) {
    return explain({rule, "", today, 0}, real_catalog())->result.grade;
  };
  EXPECT_EQ(grade_of("pregnancy"), evidence::Grade::label);
  EXPECT_EQ(grade_of("hereditary-angioedema"), evidence::Grade::assumption);
}

}  // namespace
}  // namespace percuta::service
