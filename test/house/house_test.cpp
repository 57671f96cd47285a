// Each rule twice: over made-up text that breaks it, then over this tree.
#include "house.hpp"

#include <algorithm>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::house {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t file_limit = 400;
constexpr std::size_t function_limit = 60;
/// Files that may stay longer than the limit, with the lines they may keep. May only shrink.
const std::map<std::string, std::size_t> long_file_exceptions = {};

const std::vector<Text>& tree() {
  static const auto texts = read_tree(PERCUTA_SOURCE_DIR);
  return texts;
}

std::vector<Text> below(const std::vector<std::string>& folders) {
  std::vector<Text> found;
  std::copy_if(tree().begin(), tree().end(), std::back_inserter(found), [&](const Text& text) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const auto& folder) { return text.path.starts_with(folder + "/"); });
  });
  return found;
}

bool is_cpp(const Text& text) { return text.path.ends_with(".cpp") || text.path.ends_with(".hpp"); }

void append(Complaints& all, const Complaints& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// One complaint a line; printing the vector would stop after some.
std::string list(const Complaints& complaints) {
  std::string text;
  for (const auto& complaint : complaints) {
    text += complaint + "\n";
  }
  return text;
}

std::string lines(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "  x = x + 1;\n";
  }
  return text;
}

TEST(CodeOnly, KeepsBracesOfCodeOnly) {
  EXPECT_EQ(code_only("int x{1'000};"), "int x{1'000};");
  EXPECT_EQ(code_only("a // {\nb"), "a     \nb");
  EXPECT_EQ(code_only("a /* {\n{ */ b"), "a     \n     b");
  EXPECT_EQ(code_only("f('{', \"{\\\"{\");"), "f(   ,       );");
  EXPECT_EQ(code_only("#define X { \\\n{\nb"), "             \n \nb");
  EXPECT_EQ(code_only("x = R\"t({)\")t\";"), "x =           ;");
}

TEST(LongFiles, ComplainsAboveTheLimit) {
  EXPECT_THAT(long_files({{"a", lines(3)}, {"b", lines(4)}}, 3, {}),
              ElementsAre("b:4: a file of 4 lines"));
}

TEST(LongFiles, ExceptionsMayOnlyShrink) {
  EXPECT_THAT(long_files({{"b", lines(4)}}, 3, {{"b", 4}}), IsEmpty());
  EXPECT_THAT(long_files({{"b", lines(5)}}, 3, {{"b", 4}}), ElementsAre("b:5: a file of 5 lines"));
  EXPECT_THAT(long_files({{"b", lines(3)}}, 3, {{"b", 4}}),
              ElementsAre(HasSubstr("b:1: needs no")));
  EXPECT_THAT(long_files({}, 3, {{"b", 4}}), ElementsAre(HasSubstr("b:1: needs no")));
}

TEST(LongFunctions, FindsEveryKindOfFunction) {
  const std::vector<std::string> headers = {
      "void f() {",
      "int f(int a = 3,\n      int b = 4) {",
      "TEST(A, B) {",
      "bool A::operator==(const A& b) const {",
      "template <class T = int>\nauto f(T t) -> std::vector<T> {",
      "A::A(int x) : x_{x} {",
      "const auto f = [](int x) {",
      "namespace a {\nstruct B {\n  int x = 1;\n  void f() const {",
  };
  for (const auto& header : headers) {
    const std::string close = header.starts_with("namespace") ? "}\n};\n}\n" : "}\n";
    for (const std::size_t count : {2u, 3u}) {
      auto text = header;
      text.append("\n").append(lines(count)).append(close);
      EXPECT_EQ(long_functions({"a", text}, 3).size(), count == 3 ? 1u : 0u) << text;
    }
  }
  EXPECT_THAT(long_functions({"a", "int x;\nvoid f() {\n" + lines(9) + "}\n"}, 3),
              ElementsAre("a:2: a function of 10 lines"));
}

TEST(LongFunctions, LeavesTypesScopesAndTablesAlone) {
  for (const std::string header :
       {"namespace a {", "struct A : B<int> {", "enum class A : int {", "extern \"C\" {",
        "constexpr int x[] = {", "int x{", "auto x = std::to_array<int>({", "class A final {"}) {
    EXPECT_THAT(long_functions({"a", header + "\n" + lines(9) + "};\n"}, 3), IsEmpty()) << header;
  }
}

TEST(Citations, ComplainsAboutUnknownOnes) {
  const auto ids = source_ids({"s", "[[source]]\nid = \"doe2016.fig3\"\nrow = \"x\"\n"});
  EXPECT_THAT(ids, ElementsAre("doe2016.fig3"));
  EXPECT_THAT(unknown_citations({"a", "as [ev:doe2016.fig3] says; write [ev:id]"}, ids), IsEmpty());
  EXPECT_THAT(unknown_citations({"a", "one\n[ev:doe2016]"}, ids),
              ElementsAre("a:2: no source is called doe2016"));
  EXPECT_THAT(unknown_citations({"a", "[ev:doe2016.fig3"}, ids), ElementsAre(HasSubstr("a:1:")));
  EXPECT_THAT(unknown_citations({"a", "[ev:]"}, ids), ElementsAre(HasSubstr("a:1:")));
}

TEST(Addresses, ComplainsAboutTheNetworkAndOneMachine) {
  // Put together here, so that this file does not hold what it forbids.
  const std::string network = std::string("http") + "s://example.org/x";
  const std::string machine = std::string("/ho") + "me/jo/x";
  EXPECT_THAT(outside_addresses({"a", "x\nsee " + network + " there"}),
              ElementsAre("a:2: the address " + network));
  EXPECT_THAT(outside_addresses({"a", machine}), ElementsAre(HasSubstr("a:1: a path")));
  EXPECT_THAT(outside_addresses({"a", "x\n\"" + machine}), ElementsAre(HasSubstr("a:2: a path")));
  EXPECT_THAT(outside_addresses({"a", "http://127.0.0.1:8642 and by clinic/home/x"}), IsEmpty());
}

TEST(House, FilesStayShort) {
  auto texts = below({"include", "src", "apps", "test", "bench", "cmake"});
  std::erase_if(texts, [](const Text& text) {  // nobody writes a stored plan by hand
    return text.path.starts_with("test/golden/") && text.path.ends_with(".json");
  });
  const auto complaints = long_files(texts, file_limit, long_file_exceptions);
  EXPECT_TRUE(complaints.empty()) << list(complaints);
}

TEST(House, FunctionsStayShort) {
  Complaints complaints;
  for (const auto& text : below({"include", "src", "apps", "test", "bench"})) {
    if (is_cpp(text)) {
      append(complaints, long_functions(text, function_limit));
    }
  }
  EXPECT_TRUE(complaints.empty()) << list(complaints);
}

TEST(House, CitationsResolve) {
  std::set<std::string> ids;
  for (const auto& text : below({"knowledge/sources"})) {
    ids.merge(source_ids(text));
  }
  Complaints complaints;
  for (const auto& text : tree()) {
    const bool cites = is_cpp(text) || text.path.ends_with(".md");
    if (cites && !text.path.starts_with("test/house/")) {
      append(complaints, unknown_citations(text, ids));
    }
  }
  EXPECT_TRUE(complaints.empty()) << list(complaints);
}

TEST(House, NothingPointsOutside) {
  Complaints complaints;
  for (const auto& text : tree()) {
    if (text.path != "LICENSE") {  // the text of the licence names its own address
      append(complaints, outside_addresses(text));
    }
  }
  EXPECT_TRUE(complaints.empty()) << list(complaints);
}

/// How many sentences a file of code may keep, and why; may only shrink.
const std::map<std::string, std::size_t> sentence_exceptions = {
    // what is wrong with a command line
    {"src/service/calendar.cpp", 1},
    {"src/service/compare.cpp", 1},
    {"src/service/doors.cpp", 1},
    // the shells' own code, and a file that machines read
    {"src/service/completion.cpp", 3},
    {"src/service/proposal.hpp", 1},
    // problems whose code stands in a function of the file
    {"src/service/check_label.cpp", 5},
    {"src/rules/message.cpp", 9},
    {"src/rules/rule.cpp", 9},
    // what a trial lacks, for a page of the documentation
    {"src/plan/trial_course.cpp", 3}};

/// All of it is help of the command line, or what is wrong with one.
const std::set<std::string> help = {"src/service/requests.hpp", "src/service/options.cpp"};

TEST(Sentences, FindsThemInCodeThatIsNoProblemAndNoField) {
  const std::set<std::string> codes = {"too-deep"};
  const auto found = [&](const std::string& code) {
    return sentences_in_code({"a.cpp", code}, codes).size();
  };
  EXPECT_EQ(found("say(\"the skin \"\n    \"is open\");"), 1U);
  EXPECT_EQ(found("auto a = f(\"{} of {} strikes are too deep\", x); say(\"and here once more\");"),
            2U);
  EXPECT_EQ(found("problem(\"too-deep\", \"the needle is too long\", \"Take a shorter one.\");"),
            0U);
  EXPECT_EQ(found("field(\"depth_mm\", depth, \"How deep it goes.\");"), 0U);
  EXPECT_EQ(found("throw Error(\"this should not be\");"), 0U);
  EXPECT_EQ(found("// it \"is only a comment\"\nsay(\"stop-if\"); x = 1'000; y = '\"';"), 0U);
}

TEST(House, SentencesStandInMessages) {
  std::set<std::string> codes;
  for (const Text& text : below({"src/base"})) {
    if (text.path == "src/base/problem_codes.cpp") {
      static const std::regex code("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
      for (std::sregex_iterator it(text.text.begin(), text.text.end(), code), end; it != end;
           ++it) {
        codes.insert((*it)[1]);
      }
    }
  }
  EXPECT_GT(codes.size(), 100U);
  Complaints complaints;
  for (const Text& text :
       below({"src/report", "src/service", "src/plan", "src/rules", "src/calendar"})) {
    const Complaints found =
        is_cpp(text) && !help.contains(text.path) ? sentences_in_code(text, codes) : Complaints();
    const auto exception = sentence_exceptions.find(text.path);
    const std::size_t allowed = exception == sentence_exceptions.end() ? 0 : exception->second;
    if (found.size() > allowed) {
      append(complaints, found);
    } else if (found.size() < allowed) {
      complaints.push_back(text.path + ": an exception for sentences that are gone");
    }
  }
  EXPECT_TRUE(complaints.empty()) << list(complaints);
}

/// What stands behind `before` in a file of the tree, up to a blank or a bracket.
std::string word_after(std::string_view path, std::string_view before) {
  for (const Text& text : tree()) {
    const auto at = text.text.find(before);
    if (text.path == path && at != std::string::npos) {
      const auto from = at + before.size();
      return text.text.substr(from, text.text.find_first_of(" \n)", from) - from);
    }
  }
  return {};
}

TEST(House, IsCitedWithItsVersion) {
  const std::string version = word_after("CMakeLists.txt", "project(percuta VERSION ");
  EXPECT_FALSE(version.empty());
  EXPECT_EQ(word_after("CITATION.cff", "\nversion: "), version);
}

}  // namespace
}  // namespace percuta::house
