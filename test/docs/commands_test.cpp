// What a page tells people to type is typed, in a copy of what they would have, and what it shows
// is held against what is printed. Kinds of blocks, and how a page marks what is shortened or
// refused, stand in CONTRIBUTING.md, "A page".
#include <filesystem>
#include <regex>
#include <set>

#include "blocks.hpp"
#include "cli/run.hpp"
#include "update.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"

namespace percuta::docs {
namespace {

namespace fs = std::filesystem;
using cli_test::Outcome;
using cli_test::Scratch;

constexpr const char* today = "2026-11-30";  // where a page names none

/// What somebody has who cloned the repository and built it.
class Clone {
 public:
  Clone() {
    const fs::path source = PERCUTA_SOURCE_DIR;
    const auto deep = fs::copy_options::recursive;
    fs::copy(source / "knowledge", root() / "knowledge", deep);
    fs::create_directories(root() / "docs");
    fs::copy(source / "docs/examples", root() / "docs/examples", deep);
    fs::create_directories(root() / "test/validate");
    for (const auto& entry : fs::directory_iterator(source / "test/validate")) {
      if (entry.path().extension() == ".toml") {
        fs::copy(entry.path(), root() / "test/validate");
      }
    }
    fs::create_directories(root() / "bin");
    fs::create_symlink(PERCUTA_CALIBRATE_BINARY, root() / "bin/percuta-calibrate");
    scratch_.write(
        "clone/bin/percuta",
        "#!/bin/sh\ncase \"$*\" in\n"
        "-*|*--today*|*--help*|schema*|check-knowledge*|completion*) exec " PERCUTA_BINARY
        " \"$@\";;\n"
        "*) exec " PERCUTA_BINARY " \"$@\" --today " +
            std::string(today) + ";;\nesac\n");
    fs::permissions(root() / "bin/percuta", fs::perms::owner_all);
  }

  [[nodiscard]] fs::path root() const {
    fs::create_directories(scratch_.path("clone"));
    return scratch_.path("clone");
  }

  /// Adds to a file of the clone, or begins it.
  void add(const std::string& name, const std::string& text) const {
    const bool begun = fs::exists(root() / name);
    fs::create_directories((root() / name).parent_path());
    std::ofstream(root() / name, std::ios::app | std::ios::binary) << (begun ? "\n" : "") << text;
  }

  [[nodiscard]] Outcome run(const std::string& commands) const {
    scratch_.write("commands", commands);
    return run_shell(scratch_, "cd " + root().string() + " && PATH=" + root().string() +
                                   "/bin:$PATH bash -euo pipefail " +
                                   scratch_.path("commands").string());
  }

 private:
  Scratch scratch_;
};

// Builds take minutes and install packages; that there is such a target is seen.
std::string without_builds(const std::string& commands) {
  static const std::regex target("make ([a-z]+).*");
  const std::string makefile = text_of("Makefile");
  std::string out;
  for (const std::string& line : lines_of(commands)) {
    std::smatch found;
    if (std::regex_match(line, found, target)) {
      EXPECT_NE(makefile.find("\n" + found[1].str() + ":"), std::string::npos) << line;
    } else {
      out += line + "\n";
    }
  }
  return out;
}

// As a comment behind a command tells.
int expected_exit(const std::string& command) {
  static const std::regex told("# exit code ([0-9]+)");
  std::smatch found;
  return std::regex_search(command, found, told) ? std::stoi(found[1]) : 0;
}

// Runs them, and holds what is shown against what is printed; with --update, writes it anew.
void expect(const Clone& clone, const std::string& commands, std::string* shown) {
  const Outcome outcome = clone.run(without_builds(commands));
  EXPECT_EQ(outcome.exit_code, expected_exit(commands)) << outcome.output << outcome.errors;
  if (shown == nullptr) {
    return;
  }
  const std::string& real = outcome.output.empty() ? outcome.errors : outcome.output;
  if (update) {
    *shown = renumbered(*shown, real);
  }
  EXPECT_EQ(differs(*shown, real), "")
      << commands << "\n`make tables` takes over numbers that moved.";
}

void expect_steps(const Clone& clone, Block& block) {
  std::string now;
  auto steps = steps_of(block.text);
  for (Step& step : steps) {
    expect(clone, step.command, &step.shown);
    now += "$ " + step.command + "\n" + step.shown;
  }
  block.text = now;
}

// A quoted rule holds what knowledge says; "[…]" stands for the rest of a sentence.
void expect_quoted(const io::Node& quoted) {
  const std::string id = std::get<std::string>(quoted.find("id")->value);
  for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/knowledge/rules")) {
    const auto file = io::parse_toml(text_of("knowledge/rules/" + entry.path().filename().string()),
                                     entry.path().string());
    const io::Node* rules = file ? file->root.find("rule") : nullptr;
    for (const io::Node& rule : rules == nullptr ? io::Node::Array{} : *rules->array()) {
      const io::Node* its_id = rule.find("id");
      if (its_id == nullptr || std::get<std::string>(its_id->value) != id) {
        continue;
      }
      for (const io::Member& member : *quoted.table()) {
        const io::Node* real = rule.find(member.key);
        ASSERT_NE(real, nullptr) << id << " has no " << member.key;
        const std::string all = io::to_json(*real);
        const std::string told = io::to_json(member.node);
        const auto rest = told.find(" […]");
        EXPECT_EQ(told.substr(0, rest), all.substr(0, rest)) << member.key;
      }
      return;
    }
  }
  ADD_FAILURE() << "no rule is called " << id;
}

// A piece of a file, without a name of its own.
void expect_parses(const Block& block) {
  const auto read =
      block.kind == "json" ? io::parse_json(block.text, "x") : io::parse_toml(block.text, "x");
  ASSERT_TRUE(read.ok()) << base::to_string(read.problems().front());
  if (const io::Node* rules = block.name == "quoted" ? read->root.find("rule") : nullptr) {
    for (const io::Node& rule : *rules->array()) {
      expect_quoted(rule);
    }
  }
}

// A file that the page tells to write; what is no part of the repository is a case.
void write(const Clone& clone, const Block& block) {
  const std::string name = block.name.substr(0, block.name.find(' '));
  const bool wrong = block.name.ends_with(" wrong");
  clone.add(name, block.text);
  if (name.find('/') == std::string::npos) {
    const Outcome outcome = clone.run("percuta screen " + name);
    EXPECT_EQ(outcome.exit_code, wrong ? 2 : 0) << outcome.errors;
  }
}

// The index of example cases: each of them, with the decision of that day.
TEST(ExampleCases, AreInTheirIndexWithWhatIsDecided) {
  static const std::regex row("\\| `([a-z-]+\\.toml)` \\| [^|]+ \\| ([a-z ]+) \\|.*");
  std::set<std::string> told;
  const Clone clone;
  for (const std::string& line : lines_of(text_of("docs/for-clinics.md"))) {
    std::smatch found;
    if (!std::regex_match(line, found, row)) {
      continue;
    }
    told.insert(found[1]);
    const Outcome outcome =
        clone.run("percuta screen --format json docs/examples/cases/" + found[1].str());
    ASSERT_EQ(outcome.exit_code, 0) << outcome.errors;
    const auto answer = io::parse_json(outcome.output, "answer");
    std::string decision = std::get<std::string>(answer->root.find("decision")->value);
    std::replace(decision.begin(), decision.end(), '_', ' ');
    const bool provisional = std::get<bool>(answer->root.find("provisional")->value);
    EXPECT_EQ(found[2].str(), provisional ? "provisional" : decision) << line;
  }
  for (const auto& entry : fs::directory_iterator(PERCUTA_SOURCE_DIR "/docs/examples/cases")) {
    EXPECT_TRUE(told.contains(entry.path().filename().string())) << entry.path();
  }
}

class Page : public testing::TestWithParam<std::string> {};

TEST_P(Page, ShowsWhatIsSo) {
  static const std::set<std::string> known = {"sh", "console", "text", "toml", "json", "cpp"};
  const std::string page = text_of(GetParam());
  auto blocks = blocks_of(page);
  std::optional<Clone> clone;
  bool knowledge = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    SCOPED_TRACE(GetParam() + ":" + std::to_string(block.line));
    ASSERT_TRUE(known.contains(block.kind))
        << "Say what the block is: sh, console, text, toml or json.";
    if (!clone) {
      clone.emplace();
    }
    const bool has_output = i + 1 < blocks.size() && blocks[i + 1].kind == "text";
    if (block.kind == "sh") {
      expect(*clone, block.text, has_output ? &blocks[i + 1].text : nullptr);
    } else if (block.kind == "console") {
      expect_steps(*clone, block);
    } else if (block.name.ends_with(".toml") || block.name.ends_with(".toml wrong")) {
      write(*clone, block);
      knowledge = knowledge || block.name.starts_with("knowledge/");
    } else if (block.kind == "toml" || block.kind == "json") {
      expect_parses(block);
    }
  }
  if (knowledge) {
    expect(*clone, "percuta check-knowledge knowledge", nullptr);
  }
  if (update && with_blocks(page, blocks) != page) {
    io::write_file(PERCUTA_SOURCE_DIR "/" + GetParam(), with_blocks(page, blocks));
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& page) {
  std::string out = page.param.substr(0, page.param.find('.'));
  std::replace_if(
      out.begin(), out.end(), [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
  return out;
}

INSTANTIATE_TEST_SUITE_P(Docs, Page, testing::ValuesIn(pages()), test_name);

}  // namespace
}  // namespace percuta::docs
