#include "page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::validation {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string table(const std::string& row) {
  return "## Validation\n\n| observation | predicted | 5–95 % | error | verdict |\n|---|---|\n" +
         row + "\n";
}

TEST(Differences, SeeWordsAndNumbersButNotWhatFewerWorldsMove) {
  const std::string kept = table("| `a` | 2.0 | 1.5 – 2.5 | 0.01 | agrees |");
  EXPECT_THAT(differences(kept, table("| `a` | 2.1 | 1.4 – 2.6 | 0.05 | agrees |")), IsEmpty());
  EXPECT_THAT(differences(kept, table("| `a` | 2.0 | 1.5 – 2.5 | 0.01 | on edge |")), IsEmpty());
  EXPECT_THAT(differences(kept, table("| `a` | 2.4 | 1.5 – 2.5 | 0.01 | agrees |")), SizeIs(1));
  EXPECT_THAT(differences(kept, table("| `a` | 2.0 | 1.5 – 3 | 0.01 | agrees |")), SizeIs(1));
  EXPECT_THAT(differences(kept, table("| `a` | 2.0 | 1.5 – 2.5 | 0.01 | MISSES |")).front(),
              HasSubstr("MISSES"));
  EXPECT_THAT(differences(kept, table("| `b` | 2.0 | 1.5 – 2.5 | 0.01 | agrees |")), SizeIs(2));
}

TEST(Differences, SeeOtherLines) {
  EXPECT_THAT(differences("a\n", "a\nb\n"), SizeIs(1));
  EXPECT_THAT(differences("5 observations: 5 agree\n", "5 observations: 4 agree\n"), IsEmpty());
}

}  // namespace
}  // namespace percuta::validation
