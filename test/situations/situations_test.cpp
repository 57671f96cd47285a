// Patients as they come to check-in, one test a row of the files beside this one. What is not right
// yet stands by name in pending.txt; a name that became right must leave that list.
#include "judge.hpp"
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace percuta::situations {
namespace {

class Situations : public testing::TestWithParam<Row> {};

TEST_P(Situations, IsDecidedRightly) {
  const Row& row = GetParam();
  const std::string text = case_text(row.situation);
  const auto wrong = mistakes(row.situation.right, ask(text, needs_plan(row.situation.right)));
  if (pending().contains(row.name)) {
    EXPECT_FALSE(wrong.empty()) << row.name << " is right now: take it out of pending.txt";
    return;
  }
  EXPECT_TRUE(wrong.empty()) << row.name << ": " << row.situation.says << "\n  "
                             << fmt::format("{}", fmt::join(wrong, "\n  ")) << "\n"
                             << row.situation.adds;
}

std::string name_of(const testing::TestParamInfo<Row>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(At, Situations, testing::ValuesIn(rows()), name_of);

TEST(Pending, NamesOnlyWhatIsThere) {
  std::set<std::string> names;
  for (const Row& row : rows()) {
    names.insert(row.name);
  }
  for (const std::string& name : pending()) {
    EXPECT_TRUE(names.contains(name) || name.starts_with("Property."))
        << name << " is no row of " << folder();
  }
}

TEST(Rows, SayWhatIsRight) {
  EXPECT_FALSE(rows().empty());
  for (const Row& row : rows()) {
    EXPECT_NE(row.situation.right.decision.empty(), !row.situation.right.wrong_input) << row.name;
    EXPECT_FALSE(row.situation.says.empty() || row.situation.why.empty()) << row.name;
  }
}

}  // namespace
}  // namespace percuta::situations
