#include "percuta/catalog/references.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/rules/rule.hpp"

namespace percuta::catalog {
namespace {

TEST(ForEachName, FindsWordsHoweverDeep) {
  rules::Rule rule;
  rule.sources = {{"doe2016"}};
  rule.disputes = {{{"roe2017"}, "No."}};
  rule.when.resize(2);
  rule.when[1].condition = {{"acne"}};
  rule.when[1].site = {{"cheek"}};
  std::vector<std::string> found;
  for_each_name(rule, [&](std::string_view kind, std::string_view text) {
    found.push_back(std::string(kind) + ":" + std::string(text));
  });
  EXPECT_THAT(found, testing::UnorderedElementsAre("source:doe2016", "source:roe2017",
                                                   "condition:acne", "site:cheek"));
}

}  // namespace
}  // namespace percuta::catalog
