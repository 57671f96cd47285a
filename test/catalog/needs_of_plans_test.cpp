#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/catalog/check_knowledge.hpp"

namespace percuta::catalog {
namespace {

using testing::HasSubstr;

// Every problem of the real knowledge without one of its files.
std::string without(std::string_view path) {
  auto files = support::real_folder().view();
  std::erase_if(files, [&](const KnowledgeFile& file) { return file.path == path; });
  EXPECT_EQ(files.size() + 1, support::real_folder().view().size()) << path;
  const auto loaded = load(files, Extent::models);
  std::string out;
  if (!loaded) {
    for (const base::Problem& problem : loaded.problems()) {
      out += problem.code + ": " + base::to_string(problem) + "\n";
    }
  }
  return out;
}

TEST(NeedsOfPlans, AreToldWhenAFileIsMissing) {
  EXPECT_THAT(without("parameters/plan.toml"),
              HasSubstr("a plan needs \"enough_gain_frac\", which no file has"));
  EXPECT_THAT(without("parameters/plan.toml"), testing::AllOf(HasSubstr("\"unstated_interval_d\""),
                                                              HasSubstr("\"elastin_told_d\"")));
  EXPECT_THAT(without("protocols/caveats.toml"), HasSubstr("the caveat \"other-intervals\""));
  EXPECT_THAT(without("protocols/technique.toml"), HasSubstr("there are 0 reference sessions"));
}

TEST(CheckKnowledge, TellsANameThatTwoIngredientsClaim) {
  auto files = support::real_folder().view();
  files.push_back({"ingredients/zzz.toml",
                   "[[group]]\nfunction = \"f\"\nsources = [\"percuta-policy\"]\n"
                   "rows = [\"Zzzolic Acid = retinol\"]\n"});
  const auto counted = check_knowledge(files);
  ASSERT_FALSE(counted);
  EXPECT_THAT(base::to_string(counted.problems().front()),
              HasSubstr("the name \"retinol\" leads to Retinol and to Zzzolic Acid"));
}

}  // namespace
}  // namespace percuta::catalog
