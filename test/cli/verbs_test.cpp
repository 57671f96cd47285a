#include <algorithm>

#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string acne = examples + "cases/acne-scars.toml --today 2026-11-23 ";

/// As the shell completes a line that ends in the word.
std::string completed(const Scratch& scratch, const std::string& words, int at) {
  const std::string script = "source <(" PERCUTA_BINARY " completion bash)\nCOMP_WORDS=(" + words +
                             ")\nCOMP_CWORD=" + std::to_string(at) +
                             "\n_percuta\necho \"${COMPREPLY[@]}\"\n";
  return run_shell(scratch, "bash " + scratch.write("complete.bash", script)).output;
}

TEST(Verbs, EveryHelpShowsAnExample) {
  const Scratch scratch;
  std::istringstream verbs(completed(scratch, "percuta ''", 1));
  int count = 0;
  for (std::string verb; verbs >> verb; ++count) {
    const auto outcome = run(scratch, verb + " --help");
    EXPECT_EQ(outcome.exit_code, 0) << verb;
    EXPECT_THAT(outcome.output, AllOf(HasSubstr("Example:\n"), HasSubstr("percuta " + verb)));
    EXPECT_THAT(run(scratch, "--help").output, HasSubstr("\n  " + verb + " "));
  }
  EXPECT_GT(count, 9);
  EXPECT_EQ(run(scratch, "--version").output, "0.1.0\n");
}

TEST(Verbs, AreCompletedByTheShell) {
  const Scratch scratch;
  EXPECT_EQ(completed(scratch, "percuta sc", 1), "screen schema\n");
  EXPECT_EQ(completed(scratch, "percuta simulate --st", 2), "--stage\n");
  EXPECT_EQ(completed(scratch, "percuta simulate --stage h", 3), "healing\n");
}

TEST(Verbs, RunOnAsManyThreadsAsTheyAreHeldTo) {
  const Scratch scratch;
  const std::string words = "plan --format json " + acne;
  EXPECT_EQ(run(scratch, words + "--threads 1").output, run(scratch, words + "--threads 3").output);
  EXPECT_EQ(run(scratch, words + "--threads 0").exit_code, 64);
}

TEST(Verbs, AnswerTheExampleCase) {
  const Scratch scratch;
  const auto screened = run(scratch, "screen " + acne);
  EXPECT_EQ(screened.exit_code, 0);
  EXPECT_THAT(screened.output,
              AllOf(StartsWith("TREAT WITH CAUTION\n"), HasSubstr("[herpes-history-planned]")));
  EXPECT_THAT(run(scratch, "plan " + acne).output,
              HasSubstr("Not for 72 hours: retinol and other vitamin A creams"));
  EXPECT_THAT(run(scratch, "calendar " + acne).output, HasSubstr("2026-12-10"));
  EXPECT_THAT(run(scratch, "check-label --case " + acne).output, HasSubstr("Night serum"));
  EXPECT_THAT(run(scratch, "compare " + acne + "--vary device.depth_mm=0.5,2.0").output,
              HasSubstr("device.depth_mm=0.5"));
}

TEST(Verbs, ALabelTellsWhatHarms) {
  const Scratch scratch;
  const std::string label = scratch.write("label", "Aqua, Glycerin, Retinol");
  const auto outcome = run(scratch, "check-label --format json --hours-since 24 " + label);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.output,
              AllOf(HasSubstr("\"verdict\": \"avoid\""), HasSubstr("\"allowed_from_h\": 72.0"),
                    HasSubstr("\"allowed_now\": false")));
}

TEST(Verbs, ExplainLeadsToTheSource) {
  const Scratch scratch;
  EXPECT_THAT(run(scratch, "explain avoid_hold_h").output,
              AllOf(HasSubstr("72 h (from 24 to 240)"), HasSubstr("[article]"),
                    HasSubstr("avoid-actives")));
  EXPECT_THAT(run(scratch, "explain retinol").output, HasSubstr("retinoid"));
  const auto unknown = run(scratch, "explain avoid_hold");
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.errors, HasSubstr("Did you mean avoid_hold_h?"));
}

TEST(Verbs, APlanIsWrittenWholeAndTheSameTwice) {
  const Scratch scratch;
  const std::string first = scratch.path("a").string();
  const std::string second = scratch.path("b").string();
  EXPECT_EQ(run(scratch, "plan " + acne + "--out " + first).exit_code, 0);
  EXPECT_EQ(run(scratch, "plan " + acne + "--out " + second).exit_code, 0);
  for (const char* file : {"plan.json", "report.html", "report.pdf", "calendar.ics"}) {
    const std::string text = scratch.read(std::string("a/") + file);
    EXPECT_FALSE(text.empty()) << file;
    EXPECT_EQ(text, scratch.read(std::string("b/") + file)) << file;
  }
}

TEST(Verbs, APlanIsTheSameOnOneProcessorAsOnAll) {
  const Scratch scratch;
  const std::string words = std::string(PERCUTA_BINARY) + " plan --format json " + acne;
  const auto one = run_shell(scratch, "taskset -c 0 " + words);
  const auto all = run_shell(scratch, words);
  EXPECT_EQ(one.exit_code, 0) << one.errors;
  EXPECT_EQ(one.output, all.output);
}

TEST(Verbs, AGridIsOneTableThatFitsATerminal) {
  const Scratch scratch;
  const auto told =
      run(scratch, "compare " + examples +
                       "cases/fine-lines.toml --today 2026-11-30 --vary "
                       "device.depth_mm=0.25:0.75:0.25 --vary patient.age_y=30:60:10");
  ASSERT_EQ(told.exit_code, 0) << told.errors;
  EXPECT_THAT(told.output, AllOf(HasSubstr("Varied: device.depth_mm, patient.age_y."),
                                 HasSubstr("The same everywhere: "), HasSubstr("Differ too")));
  std::istringstream lines(told.output);
  int combinations = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto letters = std::count_if(line.begin(), line.end(), [](char byte) {
      return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    EXPECT_LE(letters, 80) << line;
    combinations += line.starts_with("  0.") ? 1 : 0;
  }
  EXPECT_EQ(combinations, 12);
}

TEST(Verbs, ComparePutsAPenBesideAHomeRollerInWordsAndPictures) {
  const Scratch scratch;
  const auto told = run(scratch, "compare " + examples +
                                     "cases/fine-lines.toml --today 2026-11-30 "
                                     "--vary device.handpiece=pen-6,roller-home-025 --out " +
                                     scratch.path("side").string());
  EXPECT_EQ(told.exit_code, 0) << told.errors;
  EXPECT_THAT(told.output,
              AllOf(HasSubstr("Decided, by rules"), HasSubstr("Computed, by models"),
                    HasSubstr("Measured, in published trials"), HasSubstr("tips that end there"),
                    HasSubstr("device.handpiece=roller-home-025: 0.25 mm, from above")));
  EXPECT_THAT(scratch.read("side/compare.html"), HasSubstr("<svg"));
  EXPECT_THAT(scratch.read("side/compare.pdf"), StartsWith("%PDF"));
  EXPECT_THAT(scratch.read("side/compare.json"), HasSubstr("\"kind\": \"measured\""));
}

TEST(Verbs, CompareTellsNothingOfTheNeedlesOfWhoTreatsThemself) {
  const Scratch scratch;
  const auto told = run(scratch, "compare " + acne + examples + "cases/home-roller.toml --out " +
                                     scratch.path("side").string());
  EXPECT_EQ(told.exit_code, 0) << told.errors;
  EXPECT_THAT(told.output, HasSubstr("gets no settings: home-roller."));
  for (const std::string& text : {told.output, scratch.read("side/compare.html")}) {
    EXPECT_THAT(text, AllOf(HasSubstr("acne-scars: 1.5 mm, from above"), HasSubstr("home-roller"),
                            Not(HasSubstr("home-roller: 0.25"))));
  }
}

TEST(Verbs, WhoIsNotToBeTreatedGetsNoSettingsInAnyFormat) {
  const Scratch scratch;
  for (const char* name : {"must-not-be-treated", "home-roller"}) {
    const std::string words = "plan " + examples + "cases/" + name + ".toml --today 2026-11-23 ";
    EXPECT_THAT(run(scratch, words + "--out " + scratch.path(name).string()).output,
                Not(HasSubstr("Work up to")))
        << name;
    EXPECT_THAT(scratch.read(std::string(name) + "/plan.json"), Not(HasSubstr("\"depth_mm\"")))
        << name;
    EXPECT_THAT(scratch.read(std::string(name) + "/report.html"), Not(HasSubstr("Work up to")))
        << name;
  }
}

// Nothing else speaks against this case: only who asks.
TEST(Verbs, WhoTreatsThemselfGetsNoSettings) {
  const Scratch scratch;
  const std::string stated =
      "schema = \"percuta.case/1\"\n[operator]\nrole = \"self\"\n[patient]\nage_y = 30\n"
      "phototype = \"II\"\n[goal]\nindication = \"texture\"\n[[zone]]\nid = \"a\"\n"
      "site = \"cheek\"\n[device]\nhandpiece = \"pen-12\"\n";
  const auto outcome = run(scratch, "plan --format json " + scratch.write("case.toml", stated));
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.output,
              AllOf(HasSubstr("\"settings\": null"), Not(HasSubstr("\"depth_mm\""))));
}

TEST(Verbs, ValidateTellsEachObservationOfAFile) {
  const Scratch scratch;
  const std::string folder = PERCUTA_SOURCE_DIR "/test/validate/";
  const auto told = run(scratch, "validate " + folder + "gill2008-pain.toml");
  EXPECT_EQ(told.exit_code, 0);
  EXPECT_THAT(told.output, AllOf(HasSubstr("agrees     pain-by-length"),
                                 HasSubstr("2 observations: 2 agree, 0 known to miss")));
  const auto json = run(scratch, "validate --format json " + folder + "gill2008-pain.toml");
  EXPECT_THAT(json.output, AllOf(HasSubstr("\"measured\": 1.77"), HasSubstr("\"predicted_low\"")));
}

TEST(Verbs, ValidateTellsEveryMistakeOfEveryFileAtOnce) {
  const Scratch scratch;
  const std::string one = scratch.write("one.toml", "schema = \"percuta.experiment/2\"\nid = 3\n");
  const std::string two = scratch.write("two.toml", "titel = \"x\"\n");
  const auto told = run(scratch, "validate " + one + " " + two);
  EXPECT_EQ(told.exit_code, 2);
  EXPECT_EQ(told.output, "");
  EXPECT_THAT(told.errors, AllOf(HasSubstr("one.toml:2:"), HasSubstr("titel")));
}

TEST(Verbs, KnowledgeBuiltInIsSound) {
  const Scratch scratch;
  const auto outcome = run(scratch, "check-knowledge");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.output, StartsWith("Sound: "));
}

}  // namespace
}  // namespace percuta::cli_test
