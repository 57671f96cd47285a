// percuta-calibrate as somebody types it: what it fits, and what it says of wrong words and files.
#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string validation = PERCUTA_SOURCE_DIR "/test/validate/";

Outcome calibrate(const Scratch& scratch, const std::string& words) {
  return run_shell(scratch, std::string(PERCUTA_CALIBRATE_BINARY) +
                                " --knowledge " PERCUTA_SOURCE_DIR "/knowledge " + words);
}

TEST(Calibrate, FitsTheRoomItIsAskedForAndProposesItsFittedNumbers) {
  const Scratch scratch;
  const auto outcome =
      calibrate(scratch, "--room strike --out " + scratch.path("proposal.toml").string() + " " +
                             validation + "donnelly-arrays.toml");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
  EXPECT_THAT(outcome.output,
              AllOf(HasSubstr("| `insertion_per_mm_force_N` |"),
                    HasSubstr("| `forearm.bed_compliance_ratio` |"), HasSubstr("Not identifiable"),
                    HasSubstr("over 2 data"), Not(HasSubstr("| `drive_force_N` |"))));
  EXPECT_THAT(scratch.read("proposal.toml"),
              AllOf(HasSubstr("[insertion_per_mm_force_N]"), HasSubstr("grade = \"fitted\"")));
}

TEST(Calibrate, FitsOutcomeToTheTrialsOfKnowledge) {
  const Scratch scratch;
  const auto outcome =
      calibrate(scratch, "--room outcome --out " + scratch.path("proposal.toml").string());
  EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, AllOf(HasSubstr("| `response_gain_scar_ratio` | 5 |"),
                                    HasSubstr("| malik2024 | scar | own |"),
                                    HasSubstr("| leheta2011 | scar | reference | 1 |")));
  EXPECT_THAT(scratch.read("proposal.toml"),
              AllOf(HasSubstr("[response_gain_ageing_ratio]"), HasSubstr("grade = \"fitted\"")));
}

TEST(Calibrate, TellsThePointsOfACurveWithTheirUnit) {
  const Scratch scratch;
  const auto outcome = calibrate(scratch, validation + "wound-curves.toml");  // healing by default
  EXPECT_EQ(outcome.exit_code, 0) << outcome.errors;
  EXPECT_THAT(outcome.output, HasSubstr("| cytokine-curve | biology-clinic:V7 | 0.5 d |"));
}

TEST(Calibrate, SaysWhereItCannotWriteAndLeavesNothingThere) {
  const Scratch scratch;
  const std::string nowhere = scratch.path("no/folder/proposal.toml").string();
  const auto outcome = calibrate(scratch, "--room outcome --out " + nowhere);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, HasSubstr(nowhere));
}

TEST(Calibrate, SaysWhatIsWrongWithItsWords) {
  const Scratch scratch;
  const auto outcome = calibrate(scratch, "--room strik " + validation + "donnelly-arrays.toml");
  EXPECT_EQ(outcome.exit_code, 64);
  EXPECT_EQ(outcome.output, "");
  EXPECT_THAT(outcome.errors, HasSubstr("--room: \"strik\" is unknown. Did you mean strike?"));
  EXPECT_THAT(calibrate(scratch, "--room kitchen x.toml").errors,
              HasSubstr("known are strike, barrier, healing"));
  const auto table = calibrate(scratch, "--table barier");
  EXPECT_EQ(table.exit_code, 64);
  EXPECT_THAT(table.errors, HasSubstr("Did you mean barrier?"));
  const auto bare = calibrate(scratch, "");
  EXPECT_EQ(bare.exit_code, 64);
  EXPECT_THAT(bare.errors, HasSubstr("give validation files, or --room outcome"));
  EXPECT_EQ(calibrate(scratch, "--room").exit_code, 64);
  EXPECT_THAT(calibrate(scratch, "--rom strike").errors, HasSubstr("Did you mean --room?"));
  const auto help = calibrate(scratch, "--help");
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_THAT(help.output, HasSubstr("percuta-calibrate --knowledge knowledge --room strike"));
}

TEST(Calibrate, SaysWhatIsWrongWithItsFiles) {
  const Scratch scratch;
  const auto problem = [&](const std::string& words) {
    const auto outcome = calibrate(scratch, words);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_EQ(outcome.output, "") << words;
    return outcome.errors;
  };
  EXPECT_THAT(problem("--room strike nowhere.toml here.toml"),
              AllOf(HasSubstr("nowhere.toml: there is no such file"),
                    HasSubstr("here.toml: there is no such file")));
  EXPECT_THAT(problem("--room strike " + scratch.write("prose.toml", "Dear doctor")),
              HasSubstr("prose.toml:1:"));
  EXPECT_THAT(problem("--room barrier " + validation + "donnelly-arrays.toml"),
              HasSubstr("no observation of these files is for the calibration of barrier"));
  EXPECT_THAT(problem("--room outcome " + validation + "ablon2018-face.toml"),
              HasSubstr("Leave the files out"));
}

}  // namespace
}  // namespace percuta::cli_test
