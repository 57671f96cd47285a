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
