#include "page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::validation {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Differences, SeeWordsAndNumbersButNotTheLastDigit) {
  EXPECT_THAT(differences("| a | 0.153 |\n", "| a | 0.154 |\n"), IsEmpty());
  EXPECT_THAT(differences("| a | 0.153 |\n", "| a | 0.17 |\n"), SizeIs(1));
  EXPECT_THAT(differences("| a | agrees |\n", "| a | misses |\n").front(), HasSubstr("line 1"));
  EXPECT_THAT(differences("a\n", "a\nb\n"), SizeIs(1));
}

}  // namespace
}  // namespace percuta::validation
