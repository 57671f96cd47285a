// `percuta explain` of everything that an answer may cite.
#include <filesystem>
#include <set>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
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
  EXPECT_EQ(value("SkinPen", "needles_count"), 12);
  EXPECT_EQ(value("malik2024", "people_count"), 50);
  EXPECT_EQ(value("permeant:Retinol", "molar_mass_g"), 286.45);
  EXPECT_EQ(value("cheek", "hard_limit_mm"), real_catalog().sites.at("cheek").hard_limit_mm);
}

TEST(Explain, TellsWhatElseANameStandsFor) {
  const auto told = explain({"retinol", "", today, 0}, real_catalog());
  ASSERT_TRUE(told.ok());
  EXPECT_THAT(
      told->provenance.warnings,
      testing::Contains(testing::Field(&evidence::Reason::says,
                                       testing::HasSubstr("percuta explain ingredient:Retinol"))));
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
