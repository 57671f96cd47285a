// Grids of what is varied: which combinations there are, and which are refused before anything is
// computed.
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/compare.hpp"

namespace percuta::service {
namespace {

using support::real_catalog;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Ask example() {
  return {*io::read_file(PERCUTA_SOURCE_DIR "/docs/examples/cases/fine-lines.toml"),
          "fine-lines.toml", *base::parse_date("2026-11-30"), 0};
}

base::Result<std::vector<Variation>> varied(const std::vector<std::string>& lines) {
  return vary(example(), lines, real_catalog());
}

std::vector<std::string> names_of(const std::vector<std::string>& lines) {
  const auto found = varied(lines);
  std::vector<std::string> out;
  for (const Variation& one : found ? *found : std::vector<Variation>()) {
    out.push_back(one.ask.name);
  }
  return out;
}

std::string refused(const std::vector<std::string>& lines) {
  const auto found = varied(lines);
  return found ? "" : found.problems().front().code + ": " + found.problems().front().what;
}

TEST(Vary, TakesEachWithEach) {
  EXPECT_THAT(
      names_of({"patient.age_y=30,50", "device.depth_mm=0.5:1:0.25"}),
      ElementsAre("patient.age_y=30, device.depth_mm=0.5", "patient.age_y=30, device.depth_mm=0.75",
                  "patient.age_y=30, device.depth_mm=1", "patient.age_y=50, device.depth_mm=0.5",
                  "patient.age_y=50, device.depth_mm=0.75", "patient.age_y=50, device.depth_mm=1"));
}

TEST(Vary, AddsValuesAndRangesUp) {
  EXPECT_THAT(names_of({"device.depth_mm=0.1:0.3:0.1,1.5"}),
              ElementsAre("device.depth_mm=0.1", "device.depth_mm=0.2", "device.depth_mm=0.3",
                          "device.depth_mm=1.5"));
  EXPECT_THAT(names_of({"device.depth_mm=1:1:1"}), ElementsAre("device.depth_mm=1"));
  // A step that does not meet the end stops before it.
  EXPECT_THAT(names_of({"device.depth_mm=0.5:1:0.4"}),
              ElementsAre("device.depth_mm=0.5", "device.depth_mm=0.9"));
}

TEST(Vary, LeavesATimeOfDayWhole) {
  EXPECT_THAT(names_of({"course.session_time=09:00:00,10:30:00"}),
              ElementsAre("course.session_time=09:00:00", "course.session_time=10:30:00"));
}

TEST(Vary, HoldsKeysAndValuesAsData) {
  const auto found = varied({"patient.sex=female,male", "parameter:collagen_ceiling_ratio=0.9"});
  ASSERT_TRUE(found.ok());
  ASSERT_EQ(found->size(), 2U);
  const auto& keys = found->back().varied;
  EXPECT_EQ(keys[0].key, "parameter:collagen_ceiling_ratio");  // numbers of knowledge first
  EXPECT_EQ(keys[0].value, 0.9);
  EXPECT_EQ(keys[1].word, "male");
  ASSERT_EQ(found->back().numbers.size(), 1U);
  EXPECT_EQ(found->back().numbers.front().id, "collagen_ceiling_ratio");
}

TEST(Vary, TellsHowManyCombinationsAreTooMany) {
  EXPECT_THAT(refused({"patient.age_y=20:59:1", "device.depth_mm=0.1:1:0.1"}),
              HasSubstr("40 × 10 = 400 combinations are too many (up to 200"));
  EXPECT_THAT(refused({"patient.age_y=0:1e300:1e-300"}), HasSubstr("too-many"));
}

TEST(Vary, RefusesWhatSaysNothing) {
  for (const char* line : {"", "=", "=1", "device.depth_mm",
                           "device.depth_mm=", "device.depth_mm=1:0:0.1", "device.depth_mm=0:1:0",
                           "device.depth_mm=0:1:-1", "parameter:collagen_ceiling_ratio=much"}) {
    EXPECT_THAT(refused({line}), HasSubstr("bad-vary")) << line;
  }
  EXPECT_THAT(refused({"patient.age_y=1", "patient.age_y=2"}), HasSubstr("varied twice"));
  EXPECT_THAT(refused({"zone[7].depth_mm=1,2"}), HasSubstr("bad-key"));
}

TEST(Vary, KeepsNumbersOfKnowledgeInTheirRange) {
  EXPECT_EQ(refused({"parameter:collagen_ceiling_ratio=0.8:1.5:0.1"}), "");
  EXPECT_THAT(refused({"parameter:collagen_ceiling_ratio=0.8:1.6:0.1"}),
              HasSubstr("out-of-range: collagen_ceiling_ratio = 1.6 is not between low = 0.8"));
  EXPECT_THAT(refused({"parameter:no_such_number=1"}), HasSubstr("unknown-id"));
}

TEST(Vary, MovesTheLineWithANumberOfKnowledge) {
  const auto grid = varied({"parameter:collagen_ceiling_ratio=0.8,1.5"});
  ASSERT_TRUE(grid.ok());
  const auto answer = compare(*grid, real_catalog());
  ASSERT_TRUE(answer.ok());
  EXPECT_THAT(answer->provenance.warnings,
              testing::Contains(testing::Field(&evidence::Reason::code, "numbers-varied")));
  bool seen = false;
  for (const plan::ComparedRow& row : answer->result.rows) {
    if (row.key == "collagen_gained_in_a_year_pct") {
      seen = true;
      EXPECT_LT(row.values[0].value, row.values[1].value);
    }
  }
  EXPECT_TRUE(seen);
}

TEST(Vary, TellsAMistakeOfTheCaseOnce) {
  const auto grid = varied({"device.deepth_mm=1,2,3"});
  ASSERT_TRUE(grid.ok());
  const auto answer = compare(*grid, real_catalog());
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.problems().size(), 1U);
}

TEST(Vary, OtherNumbersChangeNothingElse) {
  const catalog::OtherNumber other{"collagen_ceiling_ratio", 0.9};
  const auto changed = catalog::with_numbers(real_catalog(), std::span(&other, 1));
  ASSERT_TRUE(changed.ok());
  EXPECT_EQ(changed->parameters.at(other.id).value, 0.9);
  EXPECT_EQ(changed->models.healing.values.collagen_ceiling_ratio, 0.9);
  EXPECT_EQ(changed->parameters.at(other.id).high, real_catalog().parameters.at(other.id).high);
  EXPECT_EQ(changed->hash, real_catalog().hash);
  EXPECT_EQ(changed->skins.size(), real_catalog().skins.size());
}

}  // namespace
}  // namespace percuta::service
