// The list of problem codes, against the code that makes problems.
#include "percuta/base/problem_codes.hpp"

#include <filesystem>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/service.hpp"

namespace percuta::base {
namespace {

namespace fs = std::filesystem;

/// Every source without its blanks, but for the list itself.
const std::string& sources() {
  static const std::string all = [] {
    std::string out;
    for (const auto& entry : fs::recursive_directory_iterator(PERCUTA_SOURCE_DIR "/src")) {
      const std::string extension = entry.path().extension().string();
      if ((extension == ".cpp" || extension == ".hpp") && entry.path().stem() != "problem_codes") {
        out += *io::read_file(entry.path());
      }
    }
    std::erase_if(out, [](unsigned char letter) { return std::isspace(letter) != 0; });
    return out;
  }();
  return all;
}

TEST(ProblemCodes, SayWhatTheyMeanAndHowAProgramEnds) {
  static const std::regex word("[a-z0-9]+(-[a-z0-9]+)*");
  std::set<std::string_view> codes;
  for (const ProblemKind& kind : problem_kinds()) {
    EXPECT_TRUE(codes.insert(kind.code).second) << kind.code;
    EXPECT_TRUE(std::regex_match(std::string(kind.code), word)) << kind.code;
    EXPECT_TRUE(kind.meaning.ends_with('.')) << kind.code;
    EXPECT_GE(kind.http_status, 400) << kind.code;
    EXPECT_LT(kind.http_status, 600) << kind.code;
    EXPECT_EQ(kind.http_status >= 500, kind.ends == Ends::world) << kind.code;
    EXPECT_EQ(problem_kind(kind.code), &kind);
  }
  EXPECT_EQ(problem_kind("no-such-code"), nullptr);
  EXPECT_EQ(exit_code_of({{"stopped", {}, "x", {}}}), 130);
  EXPECT_EQ(exit_code_of({{"unknown-key", {}, "x", {}}, {"stopped", {}, "x", {}}}), 2);
}

TEST(ProblemCodes, AreEachMadeSomewhere) {
  for (const ProblemKind& kind : problem_kinds()) {
    EXPECT_NE(sources().find('"' + std::string(kind.code) + '"'), std::string::npos) << kind.code;
  }
}

// The shapes in which code makes problems and complaints.
TEST(ProblemCodes, AreAllThatCodeMakes) {
  std::set<std::string> made;
  for (const char* shape :
       {"Problem\\{\"([a-z-]+)\"", "\\},\"([a-z]+-[a-z-]+)\",",
        "\\{\"([a-z]+-[a-z-]+)\",\\{(?:file|name|where|request\\.name|std::move\\(where)",
        "(?:complain|report|add)\\([a-z_.\"\\[\\]]+,\"([a-z]+-[a-z-]+)\",",
        "[^a-z_]tell\\(\"([a-z]+-[a-z-]+)\","}) {
    const std::regex pattern(shape);
    for (std::sregex_iterator at(sources().begin(), sources().end(), pattern), end; at != end;
         ++at) {
      made.insert(at->str(1));
    }
  }
  EXPECT_GT(made.size(), 60U);
  for (const std::string& code : made) {
    EXPECT_NE(problem_kind(code), nullptr) << code << " is not listed in base/problem_codes.cpp";
  }
}

}  // namespace
}  // namespace percuta::base
