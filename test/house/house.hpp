#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::house {

/// A file of the tree; the path is relative to the project's root.
struct Text {
  std::string path;
  std::string text;
};

/// Each complaint reads "path:line: what".
using Complaints = std::vector<std::string>;

/// Every text below root, without what was built, installed or is git's own.
std::vector<Text> read_tree(const std::filesystem::path& root);

/// The same code with comments, literals and preprocessor lines turned into blanks, so that every
/// brace that is left opens or closes a block. Lines stay where they are.
std::string code_only(std::string_view text);

/// Files above the limit that are no exception, and exceptions that grew or are none any more.
/// Exceptions name the number of lines a file may keep: the list can only shrink.
Complaints long_files(const std::vector<Text>& texts, std::size_t limit,
                      const std::map<std::string, std::size_t>& exceptions);

/// Functions whose closing brace stands more than `limit` lines below their opening one.
Complaints long_functions(const Text& source, std::size_t limit);

/// The ids that the [[source]] tables of a knowledge file define.
std::set<std::string> source_ids(const Text& knowledge);

/// Citations that are not one of the ids; [ev:id] itself is how texts speak of the format.
Complaints unknown_citations(const Text& text, const std::set<std::string>& ids);

/// Sentences that people would read in literals of code: three words or more, but for the meaning
/// of a field, what an exception says, and problems, which stand beside their code.
Complaints sentences_in_code(const Text& source, const std::set<std::string>& problem_codes);

/// Network addresses and paths that exist only on somebody's machine.
Complaints outside_addresses(const Text& text);

}  // namespace percuta::house
