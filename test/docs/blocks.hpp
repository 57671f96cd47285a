#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::docs {

/// A fenced block of a page: ```kind name … ```.
struct Block {
  int line = 0;            ///< of its first fence
  std::size_t indent = 0;  ///< of the fence, in a list; not in the text
  std::string kind;
  std::string name;  ///< what stands behind the kind
  std::string text;
};

std::vector<Block> blocks_of(std::string_view page);

/// Pages whose commands and examples are tried, relative to the repository: README, CONTRIBUTING
/// and those of docs/ and docs/models/.
std::vector<std::string> pages();

/// The text of a file of the repository.
std::string text_of(const std::string& path);

std::vector<std::string> lines_of(std::string_view text);

/// What of a shown output is not in the real one; empty where all is. A line […] stands for any
/// number of lines; without one at an end, the output begins or ends there.
std::string differs(std::string_view shown, std::string_view real);

/// The shown output with the numbers of the real one, where the words are the same; else as it was.
std::string renumbered(std::string_view shown, std::string_view real);

/// The page with the text of blocks as they now are.
std::string with_blocks(std::string_view page, const std::vector<Block>& blocks);

/// A command of a block with a prompt, and what it shows.
struct Step {
  std::string command;
  std::string shown;
};

/// Lines that begin with "$ " are commands, what follows is what they print.
std::vector<Step> steps_of(std::string_view console);

}  // namespace percuta::docs
