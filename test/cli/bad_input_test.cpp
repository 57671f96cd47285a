#include <algorithm>

#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* three_mistakes = R"(schema = "percuta.case/1"
[patient]
age_y = -3
phototyp = "IV"
[goal]
indication = "texture"
[[zone]]
id = "a"
site = "cheeck"
depth_mm = 9
[device]
handpiece = "pen-12"
)";

TEST(BadInput, TellsEveryMistakeAtOnceInTheOrderOfTheFile) {
  const Scratch scratch;
  const auto outcome = run(scratch, "screen " + scratch.write("case.toml", three_mistakes));
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.output, "");
  const auto at = [&](const char* text) {
    return outcome.errors.find(text);
  };
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr(":3:1: age_y = -3 is below 0"),
                                    HasSubstr("phototype is missing. Did you mean phototype?"),
                                    HasSubstr("Did you mean \"cheek\"?"),
                                    HasSubstr("handpiece \"pen-12\" reaches 2.5 mm")));
  EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), 4);
  EXPECT_LT(at("age_y"), at("phototyp"));
  EXPECT_LT(at("phototyp"), at("cheeck"));
  EXPECT_LT(at("cheeck"), at("depth_mm"));
}

TEST(BadInput, IsJsonOnStandardErrorForPrograms) {
  const Scratch scratch;
  const auto outcome =
      run(scratch, "screen --format json " + scratch.write("case.toml", three_mistakes));
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.errors, AllOf(HasSubstr("\"problems\""), HasSubstr("\"out-of-range\""),
                                    HasSubstr("case.toml:3:1")));
}

TEST(BadInput, WrongCommandLinesExitWith64) {
  const Scratch scratch;
  const auto verb = run(scratch, "scren x");
  EXPECT_EQ(verb.exit_code, 64);
  EXPECT_THAT(verb.errors, HasSubstr("Did you mean screen?"));
  EXPECT_EQ(run(scratch, "").exit_code, 64);
  EXPECT_EQ(run(scratch, "screen").exit_code, 64);
  EXPECT_EQ(run(scratch, "screen x --today 2026-02-30").exit_code, 64);
  EXPECT_EQ(run(scratch, "screen x --format yaml").exit_code, 64);
  EXPECT_EQ(run(scratch, "check-label").exit_code, 64);
  EXPECT_EQ(run(scratch, "compare " + examples + "cases/acne-scars.toml").exit_code, 64);
}

TEST(BadInput, FilesThatAreNoCaseAreRefusedPlainly) {
  const Scratch scratch;
  const auto refusal = [&](const std::string& words) {
    const auto outcome = run(scratch, "screen " + words);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_EQ(outcome.output, "") << words;
    return outcome.errors;
  };
  EXPECT_THAT(refusal("nowhere.toml"), HasSubstr("there is no such file"));
  EXPECT_THAT(refusal(scratch.path("").string()), HasSubstr("this is a folder"));
  EXPECT_THAT(refusal(scratch.write("empty", "")), HasSubstr("the input is empty"));
  EXPECT_THAT(refusal(scratch.write("prose", "Dear doctor,\nhello")), HasSubstr("not TOML"));
  EXPECT_THAT(refusal(scratch.write("latin", "a = \"\xE4\"")), HasSubstr("latin:1:6: "));
  EXPECT_THAT(refusal(scratch.write("big", std::string((1U << 20U) + 1, ' '))),
              HasSubstr("larger than 1048576 bytes"));
  EXPECT_THAT(refusal(scratch.write("deep", "a = " + std::string(100'000, '['))),
              HasSubstr("deep:1:"));
  EXPECT_THAT(refusal(scratch.write("deep.json", "{\"a\":" + std::string(100'000, '['))),
              HasSubstr("nested deeper"));
}

TEST(BadInput, NeverReachesTheTerminalAsItCame) {
  const Scratch scratch;
  std::string text = three_mistakes;
  text.replace(text.find("cheeck"), 6, "\\u001b[31mred\\u009b");
  const auto outcome = run(scratch, "screen " + scratch.write("case.toml", text));
  EXPECT_THAT(outcome.errors, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\xC2\x9B"))));
}

TEST(BadInput, LeavesNothingBehindWhenTheReportCannotBeWritten) {
  const Scratch scratch;
  const std::string file = scratch.write("taken", "a file where the folder should be");
  const auto outcome =
      run(scratch, "plan " + examples + "cases/acne-scars.toml --out " + file + "/out");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.errors, HasSubstr("percuta: "));
}

}  // namespace
}  // namespace percuta::cli_test
