// What is built in is the folder that it was built from: every verb answers the same of both, to
// the letter.
#include <vector>

#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

const std::string folder = " --knowledge " PERCUTA_SOURCE_DIR "/knowledge";
const std::string day = " --today 2026-12-01";

TEST(BuiltInKnowledge, AnswersAsItsFolder) {
  const Scratch scratch;
  const std::string cases = examples + "cases/";
  const std::string label = examples + "labels/night-serum.txt";
  const std::vector<std::string> asked = {
      "screen " + cases + "waits-for-isotretinoin.toml --format json" + day,
      "screen " + cases + "silent-intake.toml" + day,
      "calendar " + cases + "neck.toml" + day,
      "plan " + cases + "fine-lines.toml --format json" + day,
      "check-label " + label + " --format json",
      "check-label " + label + " --language pl",
      "explain glycolic",
      "explain Marcumar --format json",
      "explain avoid_hold_h",
      "explain rosacia",
      "schema case"};
  for (const std::string& one : asked) {
    const std::string words = one + " --quiet";  // progress goes by the clock
    const auto built_in = run(scratch, words);
    const auto read = run(scratch, words + folder);
    EXPECT_FALSE(built_in.output.empty() && built_in.errors.empty()) << words;
    EXPECT_EQ(built_in.exit_code, read.exit_code) << words;
    EXPECT_TRUE(built_in.output == read.output) << words;
    EXPECT_EQ(built_in.errors, read.errors) << words;
  }
}

}  // namespace
}  // namespace percuta::cli_test
