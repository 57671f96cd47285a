#include "percuta/base/result.hpp"

#include <memory>

#include <gtest/gtest.h>

namespace percuta::base {
namespace {

Result<int> half(int value) {
  if (value % 2 != 0) {
    return Problem{"odd", {}, "an odd number", {}};
  }
  return value / 2;
}

TEST(Result, IsAValueOrItsProblems) {
  EXPECT_TRUE(half(4).ok());
  EXPECT_EQ(*half(4), 2);
  ASSERT_FALSE(half(3));
  EXPECT_EQ(half(3).problems().front().code, "odd");
}

TEST(Result, CarriesEveryProblem) {
  const Result<int> result(Problems{{"a", {}, {}, {}}, {"b", {}, {}, {}}});
  EXPECT_EQ(result.problems().size(), 2U);
}

TEST(Result, HandsOverWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  EXPECT_EQ(**std::move(result), 7);
}

#ifdef PERCUTA_ASSERTIONS
TEST(ResultDeathTest, FailureWithoutAProblemIsOurMistake) {
  EXPECT_DEATH(static_cast<void>(Result<int>(Problems{})), "broke its own promise: expected");
}
#endif

}  // namespace
}  // namespace percuta::base
