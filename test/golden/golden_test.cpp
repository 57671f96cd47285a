// Did anything move? The plans of the example cases, each against the plan stored in its folder.
// `percuta_golden_test --update` stores them anew; the diff is for reading.
#include <cctype>
#include <iostream>
#include <set>
#include <string_view>

#include "stored_plan.hpp"
#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::golden {
namespace {

namespace fs = std::filesystem;

const fs::path cases = PERCUTA_SOURCE_DIR "/docs/examples/cases";
const fs::path stored_plans = PERCUTA_SOURCE_DIR "/test/golden";

bool update = false;

std::set<std::string> names_of_cases() {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator(cases)) {
    out.insert(entry.path().stem().string());
  }
  return out;
}

std::set<std::string> names_of_stored_plans() {
  std::set<std::string> out;
  for (const auto& entry : fs::directory_iterator(stored_plans)) {
    if (entry.is_directory()) {
      out.insert(entry.path().filename().string());
    }
  }
  return out;
}

Json plan_of(const std::string& name) {
  const fs::path path = cases / (name + ".toml");
  const service::Ask request{*io::read_file(path), path.filename().string(),
                             *base::parse_date("2026-11-23"), 1};
  const auto planned = service::plan(request, support::real_catalog());
  if (!planned) {
    throw std::runtime_error(base::to_string(planned.problems().front()));
  }
  return Json::parse(to_json(*planned));
}

const Tolerances& tolerances() {
  static const Tolerances read = read_tolerances(stored_plans / "tolerances.toml");
  return read;
}

bool is_hash(const Json& text) {
  const auto& digits = text.get_ref<const std::string&>();
  return digits.size() == 64 && std::all_of(digits.begin(), digits.end(), [](unsigned char digit) {
           return std::isxdigit(digit) != 0;
         });
}

class GoldenPlan : public testing::TestWithParam<std::string> {};

TEST_P(GoldenPlan, IsTheStoredOne) {
  const Json plan = plan_of(GetParam());
  EXPECT_EQ(plan.dump(), plan_of(GetParam()).dump()) << "the same case, day and seed";
  // What is masked in the stored plan is looked at here.
  EXPECT_FALSE(plan["percuta_version"].empty());
  EXPECT_FALSE(plan["percuta_build"].empty());
  EXPECT_EQ(plan["knowledge_hash"], support::real_catalog().hash);
  EXPECT_TRUE(is_hash(plan["case_hash"]));

  const Json made = storable(plan);
  const fs::path path = stored_plans / GetParam() / "plan.json";
  const auto text = io::read_file(path);
  const Json stored = text ? Json::parse(*text) : Json{};
  if (update) {
    fs::create_directories(path.parent_path());
    io::write_file(path, updated(stored, made, tolerances()).dump(2) + "\n");
    return;
  }
  const auto moved = differences(stored, made, tolerances());
  constexpr std::size_t most_shown = 20;
  for (std::size_t i = 0; i < std::min(moved.size(), most_shown); ++i) {
    ADD_FAILURE() << moved[i];
  }
  EXPECT_EQ(moved.size(), 0U) << "`make golden` stores the new plans; read their diff.";
}

INSTANTIATE_TEST_SUITE_P(Examples, GoldenPlan, testing::ValuesIn(names_of_cases()),
                         [](const testing::TestParamInfo<std::string>& example) {
                           std::string name = example.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(GoldenPlans, AreThoseOfTheExampleCasesAndNoOthers) {
  if (!update) {
    EXPECT_EQ(names_of_stored_plans(), names_of_cases());
  }
}

TEST(GoldenPlans, TellCasesApartByTheirHash) {
  std::set<std::string> hashes;
  for (const std::string& name : names_of_cases()) {
    hashes.insert(plan_of(name)["case_hash"].get<std::string>());
  }
  EXPECT_EQ(hashes.size(), names_of_cases().size());
}

}  // namespace
}  // namespace percuta::golden

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const std::string_view word : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
    if (word != "--update") {
      std::cerr << "percuta_golden_test: " << word << " is unknown; --update stores the plans.\n";
      return 64;
    }
    percuta::golden::update = true;
  }
  return RUN_ALL_TESTS();
}
