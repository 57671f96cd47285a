// However little the machine gives, the program ends with words and an exit code, never by a
// signal, and leaves nothing half-written.
#include <charconv>
#include <cmath>
#include <iterator>
#include <sstream>

#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

using testing::AnyOf;
using testing::Eq;
using testing::HasSubstr;
using testing::Not;

namespace fs = std::filesystem;

const std::string program = PERCUTA_BINARY;
const std::string example = examples + "cases/acne-scars.toml --today 2026-12-01";

std::size_t things_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

void expect_ends_with_words(const Outcome& outcome, const std::string& how) {
  EXPECT_THAT(outcome.exit_code, AnyOf(Eq(0), Eq(3))) << how << ": " << outcome.errors;
  EXPECT_TRUE(outcome.exit_code == 0 || outcome.errors.starts_with("percuta: "))
      << how << ": " << outcome.errors;  // ours alone, no library's
}

// From what the loader needs on; below it, the program does not begin.
TEST(Endings, LittleMemoryIsToldAndLeavesNothingBehind) {
  const Scratch scratch;
  bool failed = false;
  for (const int KiB : {100'000, 130'000, 160'000, 200'000, 260'000, 400'000, 1'000'000}) {
    const fs::path out = scratch.path("out");
    fs::create_directory(out);
    const auto outcome = run_shell(
        scratch, "ulimit -c 0; ulimit -v " + std::to_string(KiB) + "; exec " + program + " plan " +
                     example + " --quiet --out " + (out / "report").string() + " >/dev/null");
    expect_ends_with_words(outcome, std::to_string(KiB) + " KiB");
    EXPECT_EQ(things_in(out), outcome.exit_code == 0 ? 1U : 0U) << KiB;
    failed = failed || outcome.exit_code == 3;
    fs::remove_all(out);
  }
  EXPECT_TRUE(failed);
}

TEST(Endings, FewFilesAreToldAndLeaveNothingBehind) {
  const Scratch scratch;
  for (const int files : {4, 5, 6, 7, 8, 10, 14}) {
    const fs::path out = scratch.path("out");
    fs::create_directory(out);
    const std::string what_tests_left_open = "exec >/dev/null 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-";
    const auto outcome = run_shell(
        scratch, what_tests_left_open + "; ulimit -n " + std::to_string(files) + "; exec " +
                     program + " plan " + example + " --quiet --out " + (out / "report").string());
    expect_ends_with_words(outcome, std::to_string(files) + " files");
    EXPECT_EQ(things_in(out), outcome.exit_code == 0 ? 1U : 0U) << files;
    fs::remove_all(out);
  }
}

TEST(Endings, SeveralProgramsLeaveOneWholeReport) {
  const Scratch scratch;
  const std::string out = scratch.path("out").string();
  std::string all;
  for (const char* seed : {"1", "2", "3"}) {
    all += program + " plan " + example + " --quiet --out " + out + " --seed " + seed +
           " >/dev/null & ";
  }
  const auto outcome = run_shell(scratch, all + "wait");
  EXPECT_EQ(outcome.errors, "");
  EXPECT_EQ(things_in(out), 4U);
  EXPECT_EQ(things_in(scratch.path("")), 3U);  // and what run_shell caught
}

TEST(Endings, StandardOutputTakesACalendarButNoFolder) {
  const Scratch scratch;
  const auto calendar = run(scratch, "calendar " + example + " --ics -");
  EXPECT_EQ(calendar.exit_code, 0);
  EXPECT_THAT(calendar.output, testing::StartsWith("BEGIN:VCALENDAR"));
  EXPECT_THAT(calendar.output, Not(HasSubstr("Sessions\n")));
  EXPECT_FALSE(fs::exists("-"));
  const auto folder = run(scratch, "plan " + example + " --out -");
  EXPECT_EQ(folder.exit_code, 64);
  EXPECT_THAT(folder.errors, HasSubstr("it takes a folder, not standard output"));
}

bool alike(const std::string& a, const std::string& b) {
  constexpr double tolerance = 1e-9;
  double x = 0;
  double y = 0;
  const auto read_a = std::from_chars(a.data(), a.data() + a.size(), x);
  const auto read_b = std::from_chars(b.data(), b.data() + b.size(), y);
  return a == b || (read_a.ec == std::errc{} && read_b.ec == std::errc{} &&
                    std::abs(x - y) <= tolerance * std::max(std::abs(x), std::abs(y)));
}

// The C library of another processor, as far as this one can play it.
TEST(Endings, OtherVariantsOfTheCLibraryChangeTheLastDigitsOnly) {
  const Scratch scratch;
  const std::string plan = program + " plan " + example + " --format json";
  std::istringstream usual(run_shell(scratch, plan).output);
  std::istringstream other(
      run_shell(scratch,
                "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable " + plan)
          .output);
  std::string a;
  std::string b;
  std::size_t words = 0;
  while (usual >> a && other >> b) {
    ++words;
    ASSERT_TRUE(alike(a, b)) << a << " and " << b;
  }
  EXPECT_GT(words, 1000U);
  EXPECT_FALSE(other >> b);
}

}  // namespace
}  // namespace percuta::cli_test
