#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>

#include "house.hpp"

namespace percuta::house {
namespace {

namespace fs = std::filesystem;

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string place(const Text& text, std::size_t offset) {
  return text.path + ":" +
         std::to_string(count_lines(std::string_view(text.text).substr(0, offset)) + 1);
}

/// False for what was built or installed, and for the folders of git and editors.
bool is_ours(const std::string& folder) {
  static const std::set<std::string> made = {"build", "bin", "out", "node_modules"};
  return !made.contains(folder) && (folder[0] != '.' || folder == ".ci");
}

/// Calls visit(offset, match) for every place where the pattern stands.
template <class Visit>
void each_match(const Text& text, const std::regex& pattern, Visit visit) {
  const auto end = std::sregex_iterator();
  for (auto it = std::sregex_iterator(text.text.begin(), text.text.end(), pattern); it != end;
       ++it) {
    visit(static_cast<std::size_t>(it->position()), *it);
  }
}

}  // namespace

std::vector<Text> read_tree(const fs::path& root) {
  std::vector<Text> texts;
  const auto end = fs::recursive_directory_iterator();
  for (auto entry = fs::recursive_directory_iterator(root); entry != end; ++entry) {
    if (entry->is_directory() && !is_ours(entry->path().filename().string())) {
      entry.disable_recursion_pending();
    }
    if (!entry->is_regular_file() || entry->path().filename() == ".git") {  // of a second work tree
      continue;
    }
    std::ifstream in(entry->path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.find('\0') == std::string::npos) {
      texts.push_back({entry->path().lexically_relative(root).generic_string(), std::move(bytes)});
    }
  }
  std::sort(texts.begin(), texts.end(),
            [](const Text& a, const Text& b) { return a.path < b.path; });
  return texts;
}

Complaints long_files(const std::vector<Text>& texts, std::size_t limit,
                      const std::map<std::string, std::size_t>& exceptions) {
  Complaints complaints;
  auto unused = exceptions;
  for (const auto& text : texts) {
    const auto lines = count_lines(text.text);
    const auto found = exceptions.find(text.path);
    const auto allowed = found == exceptions.end() ? limit : found->second;
    if (lines > allowed) {
      complaints.push_back(text.path + ":" + std::to_string(allowed + 1) + ": a file of " +
                           std::to_string(lines) + " lines");
    }
    if (lines > limit) {
      unused.erase(text.path);
    }
  }
  for (const auto& [path, lines] : unused) {
    complaints.push_back(path + ":1: needs no exception any more, take it off the list");
  }
  return complaints;
}

std::set<std::string> source_ids(const Text& knowledge) {
  static const std::regex pattern(R"re((^|\n)\s*id\s*=\s*"([^"\n]*)")re");
  std::set<std::string> ids;
  each_match(knowledge, pattern,
             [&](std::size_t, const std::smatch& match) { ids.insert(match[2]); });
  return ids;
}

Complaints unknown_citations(const Text& text, const std::set<std::string>& ids) {
  static const std::regex pattern(R"(\[ev:([^\]\n]*)(\]?))");
  Complaints complaints;
  each_match(text, pattern, [&](std::size_t offset, const std::smatch& match) {
    const bool is_known = match[1] == "id" || ids.contains(match[1]);
    if (!is_known || match[2].length() == 0) {
      complaints.push_back(place(text, offset) + ": no source is called " + match[1].str());
    }
  });
  return complaints;
}

Complaints outside_addresses(const Text& text) {
  // Loopback is here, and the name of a JSON Schema draft only looks like an address.
  static const std::regex address(
      R"((https?|ftp)://(?!127\.0\.0\.1|localhost|\[::1\]|json-schema\.org/draft)[^\s"'<>]*)");
  static const std::regex path(R"((^|[^\w./$}-])/(work|tmp|root|home|Users|mnt)/)");
  Complaints complaints;
  each_match(text, address, [&](std::size_t offset, const std::smatch& match) {
    complaints.push_back(place(text, offset) + ": the address " + match.str());
  });
  each_match(text, path, [&](std::size_t offset, const std::smatch& match) {
    const auto start = offset + static_cast<std::size_t>(match[1].length());
    complaints.push_back(place(text, start) + ": a path of one machine, " + match.str());
  });
  return complaints;
}

}  // namespace percuta::house
