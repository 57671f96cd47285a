// Missing knowledge never means yes: a folder that lacks a part is refused, naming it, by every
// verb that needs it; a verb that does not need it answers as before.
#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

namespace fs = std::filesystem;

const std::string label = examples + "labels/night-serum.txt";

std::string copied_knowledge(const Scratch& scratch) {
  fs::copy(PERCUTA_SOURCE_DIR "/knowledge", scratch.path("knowledge"), fs::copy_options::recursive);
  return scratch.path("knowledge").string();
}

std::string screen(const std::string& folder) {
  return "screen " + examples + "cases/must-not-be-treated.toml --today 2026-12-01 --knowledge " +
         folder;
}

TEST(MissingKnowledge, OfAnEmptyFolderIsRefusedByEveryVerb) {
  const Scratch scratch;
  fs::create_directory(scratch.path("empty"));
  const std::string empty = scratch.path("empty").string();
  for (const std::string& words :
       {screen(empty), "plan " + examples + "cases/acne-scars.toml --knowledge " + empty,
        "calendar " + examples + "cases/acne-scars.toml --knowledge " + empty,
        "check-label " + label + " --knowledge " + empty, "explain pregnancy --knowledge " + empty,
        "check-knowledge " + empty}) {
    const auto outcome = run(scratch, words);
    EXPECT_EQ(outcome.exit_code, 2) << words;
    EXPECT_EQ(outcome.output, "") << words;
    EXPECT_THAT(outcome.errors, HasSubstr("parts.toml: this is no body of knowledge")) << words;
  }
}

TEST(MissingKnowledge, OfAFolderIsRefusedByNameOrNotNeeded) {
  const Scratch scratch;
  const std::string folder = copied_knowledge(scratch);
  const auto whole = run(scratch, screen(folder));
  ASSERT_EQ(whole.exit_code, 0);
  for (const char* part : {"rules", "parameters", "intake", "skin", "device", "protocols",
                           "ingredients", "messages", "uptake"}) {
    fs::rename(folder + "/" + part, scratch.path("away"));
    const auto screened = run(scratch, screen(folder));
    const auto checked = run(scratch, "check-label " + label + " --knowledge " + folder);
    const auto planned = run(scratch, "plan " + examples + "cases/acne-scars.toml --knowledge " +
                                          folder + " --today 2026-12-01");
    if (screened.exit_code == 0) {
      EXPECT_EQ(screened.output.substr(0, 60), whole.output.substr(0, 60)) << part;
    } else {
      EXPECT_THAT(screened.errors, HasSubstr(part));
    }
    EXPECT_TRUE(screened.exit_code == 0 || screened.exit_code == 2) << part;
    EXPECT_TRUE(checked.exit_code == 2 || std::string(part) == "uptake") << part;
    EXPECT_EQ(planned.exit_code, 2) << part;
    EXPECT_THAT(planned.errors, HasSubstr(part));
    fs::rename(scratch.path("away"), folder + "/" + part);
  }
}

TEST(MissingKnowledge, OfOneFileNamesTheFile) {
  const Scratch scratch;
  const std::string folder = copied_knowledge(scratch);
  fs::remove(folder + "/rules/label.toml");
  const auto outcome = run(scratch, screen(folder));
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.errors,
              AllOf(HasSubstr("rules/label.toml: this file is missing"), HasSubstr("Put it back")));
}

}  // namespace
}  // namespace percuta::cli_test
