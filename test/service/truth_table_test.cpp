// Every rule of screening against a table of cases in truth/: what it finds, where, until when,
// what silence leaves open, and who may decide otherwise.
#include <filesystem>
#include <set>

#include "support/clinic.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::service {
namespace {

using rules::Effect;
using support::CaseText;
using support::real_catalog;
using support::today;

struct Row {
  std::string rule;
  std::optional<Effect> effect;
  std::optional<std::string> zone;
  std::optional<std::string> until;
  std::map<std::string, std::string> change;
  std::string add;
};
void fields(base::Is<Row> auto& row, auto&& field) {
  field("rule", row.rule, "The rule asked about.");
  field("effect", row.effect, "What it asks for; absent: it must find nothing.");
  field("zone", row.zone, "The zone it must be about.");
  field("until", row.until, "Its end.");
  field("change", row.change, base::Need::defaulted, "Lines of the case, and what they become.");
  field("add", row.add, base::Need::defaulted, "Tables added to the case.");
}

struct Table {
  std::vector<Row> row;
};
void fields(base::Is<Table> auto& table, auto&& field) { field("row", table.row, "Rows."); }

std::vector<Row> read_rows() {
  std::vector<Row> out;
  for (const auto& entry :
       std::filesystem::directory_iterator(PERCUTA_SOURCE_DIR "/test/service/truth")) {
    const auto document = io::parse_toml(*io::read_file(entry.path()), entry.path().string());
    EXPECT_TRUE(document.ok()) << base::to_string(document.problems().front());
    const auto table = io::read<Table>(*document);
    EXPECT_TRUE(table.ok()) << base::to_string(table.problems().front());
    out.insert(out.end(), table->row.begin(), table->row.end());
  }
  return out;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all = read_rows();
  return all;
}

std::vector<Row> rows_that_fire() {
  std::vector<Row> out;
  std::copy_if(rows().begin(), rows().end(), std::back_inserter(out),
               [](const Row& row) { return row.effect.has_value(); });
  return out;
}

CaseText case_of(const Row& row) {
  CaseText out;
  for (const auto& [from, to] : row.change) {
    out.change(from, to);
  }
  return out.add(row.add);
}

std::string told(const Row& row) { return row.rule + "\n" + row.add; }

rules::Screening screened(const Row& row, base::Date when = today) {
  const auto answer = support::screen(case_of(row), when);
  if (!answer) {
    ADD_FAILURE() << told(row) << base::to_string(answer.problems().front());
    return {};
  }
  return answer->result;
}

const rules::Rule& rule_of(const Row& row) {
  const auto& all = real_catalog().rules;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& rule) { return rule.id == row.rule; });
  if (found == all.end()) {
    throw std::logic_error("there is no rule " + row.rule);
  }
  return *found;
}

TEST(TruthTable, EveryRuleFiresWhereItShouldAndNowhereElse) {
  for (const Row& row : rows()) {
    const auto screening = screened(row);
    const rules::Finding* finding = support::find(screening, row.rule, row.zone);
    EXPECT_EQ(finding != nullptr, row.effect.has_value()) << told(row);
    if (finding != nullptr && row.effect) {
      EXPECT_EQ(finding->effect, row.effect) << told(row);
      EXPECT_EQ(finding->until, row.until) << told(row);
      EXPECT_GE(screening.decision, rules::decision_for(*row.effect)) << told(row);
    }
  }
}

TEST(TruthTable, CoversEveryRuleBothWays) {
  std::set<std::string> fires;
  std::set<std::string> silent;
  for (const Row& row : rows()) {
    (row.effect ? fires : silent).insert(rule_of(row).id);
  }
  for (const auto& rule : real_catalog().rules) {
    EXPECT_TRUE(fires.contains(rule.id)) << rule.id << " never fires in the table";
    EXPECT_TRUE(silent.contains(rule.id)) << rule.id << " is never silent in the table";
  }
}

TEST(TruthTable, EveryFindingSaysWhyAndWhoSaysSo) {
  for (const Row& row : rows_that_fire()) {
    for (const auto& finding : screened(row).findings) {
      EXPECT_FALSE(finding.because.empty() || finding.says.empty() || finding.action.empty())
          << finding.rule;
      EXPECT_FALSE(finding.sources.empty()) << finding.rule;
    }
    const auto screening = screened(row);
    EXPECT_EQ(support::find(screening, row.rule)->disputes.size(), rule_of(row).disputes.size());
  }
}

// A wait has begun on a day of the past: what is still taken counts from today, whichever it is.
bool has_begun(const Row& row) {
  return rule_of(row).is_wash_out() ||
         (row.until && *row.until != "resolved" && row.add.find("stopped = ") != std::string::npos);
}

TEST(TruthTable, EveryWaitEndsOnItsDay) {
  for (const Row& row : rows_that_fire()) {
    if (!has_begun(row)) {
      continue;
    }
    const auto end = base::parse_date(row.until.value_or(""));
    ASSERT_TRUE(end) << told(row);
    const auto fires_on = [&](base::Date when) {
      const auto screening = screened(row, when);
      return support::find(screening, row.rule, row.zone) != nullptr;
    };
    EXPECT_TRUE(fires_on(base::add_days(*end, -1))) << told(row) << "the day before";
    EXPECT_FALSE(fires_on(*end)) << told(row) << "on the day";
    EXPECT_FALSE(fires_on(base::add_days(*end, 1))) << told(row) << "the day after";
  }
}

TEST(TruthTable, SilenceLeavesARuleWithATopicOpen) {
  for (const auto& rule : real_catalog().rules) {
    if (!rule.topic) {
      continue;
    }
    CaseText stated;
    std::erase(stated.denies, base::word(*rule.topic));
    if (rule.topic == intake::Topic::pregnancy) {
      stated.change("pregnancy = \"no\"\n", "");
    }
    const auto answer = support::screen(stated);
    ASSERT_TRUE(answer.ok());
    ASSERT_EQ(answer->result.not_stated.size(), 1U) << rule.id;
    EXPECT_EQ(answer->result.not_stated.front().key, base::word(*rule.topic)) << rule.id;
    EXPECT_GE(answer->result.not_stated.front().could_become, rules::decision_for(rule.then));
    EXPECT_TRUE(answer->result.provisional) << rule.id;
    EXPECT_EQ(answer->result.decision, rules::Decision::treat_with_caution) << rule.id;
  }
}

TEST(TruthTable, OnlyWhatMayBeOverriddenIs) {
  for (const Row& row : rows_that_fire()) {
    CaseText stated = case_of(row);
    const auto asked = screened(row);
    const auto* about = support::find(asked, row.rule);
    const std::string word = about != nullptr && about->word ? *about->word : "";
    stated.add("[[override]]\nfinding = \"" + row.rule +
               (word.empty() ? "" : "\"\nword = \"" + word) +
               "\"\nby = \"Dr. Doe\"\nrole = \"clinician\"\nreason = \"Seen and weighed.\"\n"
               "date = 2026-12-05\n");
    const auto answer = support::screen(stated);
    ASSERT_TRUE(answer.ok()) << told(row) << base::to_string(answer.problems().front());
    for (const auto& finding : answer->result.findings) {
      EXPECT_EQ(finding.overridden, finding.rule == row.rule && rule_of(row).overridable)
          << told(row);
    }
    const auto& warnings = answer->provenance.warnings;
    const bool warned = std::any_of(
        warnings.begin(), warnings.end(),
        [](const evidence::Reason& warning) { return warning.code == "override-not-possible"; });
    EXPECT_EQ(warned, !rule_of(row).overridable) << told(row);
    EXPECT_TRUE(warned || answer->result.decision < rules::Decision::defer ||
                support::rules_found(answer->result).size() > 1)
        << told(row);
  }
}

}  // namespace
}  // namespace percuta::service
