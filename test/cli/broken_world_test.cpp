// The world breaks while a report is written: a full disk, a limit on files, a folder that may not
// be written. Nothing half-written stays, and an earlier report stays as it was.
#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;

namespace fs = std::filesystem;

const std::vector<std::string> report = {"calendar.ics", "plan.json", "report.html", "report.pdf"};
const std::string percuta_plan =
    std::string(PERCUTA_BINARY) + " plan " + examples + "cases/acne-scars.toml ";

/// The names in a folder and the first letters of each file, so that old and new can be told apart.
std::string told(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::string start(3, '\0');
    std::ifstream(entry.path(), std::ios::binary).read(start.data(), 3);
    out.push_back(entry.path().filename().string() + ":" + start);
  }
  std::sort(out.begin(), out.end());
  std::string all;
  for (const std::string& one : out) {
    all += one + " ";
  }
  return all;
}

constexpr const char* all_old = "calendar.ics:old plan.json:old report.html:old report.pdf:old ";
constexpr const char* all_new = "calendar.ics:BEG plan.json:{\n  report.html:<!d report.pdf:%PD ";

fs::path with_an_old_report(const Scratch& scratch, const std::string& name) {
  fs::create_directory(scratch.path(name));
  for (const std::string& file : report) {
    scratch.write(name + "/" + file, "old");
  }
  return scratch.path(name);
}

// However far a writer comes: everything is new or everything is old.
TEST(BrokenWorld, ALimitOnFilesLeavesTheOldReportOrBringsTheWholeNewOne) {
  const Scratch scratch;
  const fs::path out = with_an_old_report(scratch, "out");
  bool failed = false;
  bool done = false;
  for (int blocks = 1; !done && blocks < 4096; blocks *= 2) {  // of 512 bytes
    const auto outcome =
        run_shell(scratch, "trap '' XFSZ; ulimit -f " + std::to_string(blocks) + "; exec " +
                               percuta_plan + "--out " + out.string() + " | cat");
    const std::string files = told(out);
    done = files == all_new;
    failed = failed || !done;
    EXPECT_THAT(files, AnyOf(all_old, all_new)) << blocks << " blocks";
    if (!done) {
      EXPECT_THAT(outcome.errors, HasSubstr("cannot be written")) << blocks << " blocks";
    }
  }
  EXPECT_TRUE(failed && done);
}

TEST(BrokenWorld, AFullDiskExitsWith3AndLeavesNothingBehind) {
  const Scratch scratch;
  fs::create_directory(scratch.path("disk"));
  const std::string disk = scratch.path("disk").string();
  const std::string in_a_small_disk =
      "unshare -m sh -c 'mount -t tmpfs -o size=64k tmpfs " + disk + " || exit 99; ";
  if (run_shell(scratch, in_a_small_disk + "true'").exit_code != 0) {
    GTEST_SKIP() << "mounting a small disk is not permitted here";
  }
  const auto outcome =
      run_shell(scratch, in_a_small_disk + "mkdir " + disk + "/old; echo old >" + disk +
                             "/old/plan.json; " + percuta_plan + "--out " + disk +
                             "/old; echo exit $?; " + percuta_plan + "--out " + disk +
                             "/new; echo exit $?; cd " + disk + "; ls -A . old; cat old/*'");
  EXPECT_EQ(outcome.output, "exit 3\nexit 3\n.:\nold\n\nold:\nplan.json\nold\n");
  EXPECT_THAT(outcome.errors, HasSubstr("No space left on device"));
}

TEST(BrokenWorld, AFullStandardOutputExitsWith3) {
  const Scratch scratch;
  const auto outcome = run_shell(scratch, percuta_plan + ">/dev/full");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.errors, HasSubstr("standard output cannot be written"));
}

// The superuser may write anywhere, so this runs as somebody else.
TEST(BrokenWorld, AFolderThatMayNotBeWrittenExitsWith3AndStaysAsItWas) {
  const Scratch scratch;
  const fs::path out = with_an_old_report(scratch, "out");
  fs::permissions(out, fs::perms{0555});
  fs::permissions(scratch.path("."), fs::perms{0755});
  std::string as_somebody;
  std::string program = PERCUTA_BINARY;
  if (geteuid() == 0) {
    as_somebody = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
    program = scratch.path("percuta").string();  // the build may lie where others cannot reach it
    fs::copy_file(PERCUTA_BINARY, program);
  }
  for (const char* folder : {"", "/new"}) {
    const auto outcome =
        run_shell(scratch, as_somebody + program + " plan - --out " + out.string() + folder + " <" +
                               examples + "cases/acne-scars.toml");
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.output, "");
    EXPECT_THAT(outcome.errors, AllOf(StartsWith("percuta: "), HasSubstr("Permission denied")));
    EXPECT_EQ(told(out), all_old);
  }
}

}  // namespace
}  // namespace percuta::cli_test
