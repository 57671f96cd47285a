// What the program links: each library is loaded at every start, so that none comes in unseen.
#include <regex>
#include <set>

#include "run.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::cli_test {
namespace {

/// The libraries that the program itself names, without those that they name in turn.
std::set<std::string> linked(const Scratch& scratch) {
  const std::string told = run_shell(scratch, "readelf -d " PERCUTA_BINARY).output;
  static const std::regex needed("\\(NEEDED\\)[^\\[]*\\[lib([^\\]]*?)(-[0-9.]+)?\\.so");
  std::set<std::string> out;
  for (std::sregex_iterator at(told.begin(), told.end(), needed), end; at != end; ++at) {
    out.insert(at->str(1));
  }
  return out;
}

TEST(Linked, IsWhatTheListNamesAndNoMore) {
  const Scratch scratch;
  EXPECT_THAT(
      linked(scratch),
      testing::IsSubsetOf(
          {"c", "m", "gcc_s", "stdc++", "fmt", "icuuc", "icui18n", "icudata", "sodium",
           "tomlplusplus", "date-tz",
           // Photographs are decoded by these; only reading text in them waits for Tesseract.
           "jpeg", "png16",
           // Not yet loaded on first use, as PDF and calendar files should be; may only fall.
           "cairo", "pango", "pangocairo", "gobject", "glib", "ical"}));
}

// All together, with what those name in turn: 51 when the report's type brought the last of them.
TEST(Linked, AreNoMoreThanTheyWere) {
  const Scratch scratch;
  const std::string told = run_shell(scratch, "ldd " PERCUTA_BINARY).output;
  EXPECT_LE(std::count(told.begin(), told.end(), '\n'), 51);
  for (const char* never : {"tesseract", "soci", "libpq", "civetweb", "sqlite", "qpdf"}) {
    EXPECT_EQ(told.find(never), std::string::npos) << never;
  }
}

}  // namespace
}  // namespace percuta::cli_test
