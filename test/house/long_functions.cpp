#include <algorithm>
#include <regex>

#include "house.hpp"

namespace percuta::house {
namespace {

enum class Block { scope, function, other };

/// What a brace opens, told from the text before it, back to the end of the last statement.
Block kind_of(std::string header) {
  // Default arguments and operator== are no assignments.
  static const std::regex noise(R"(\([^()]*\)|operator\s*[=!<>+\-*/&|^%]+|<[^<>]*>)");
  static const std::regex scope(R"((^|\s)(namespace|class|struct|union|enum|extern)(\s|$))");
  const bool has_parameters = header.find('(') != std::string::npos;
  const bool is_lambda = std::regex_search(header, std::regex(R"(=\s*\[)"));
  for (std::string before; before != header;) {
    before = header;
    header = std::regex_replace(before, noise, " ");
  }
  const bool is_value = header.find('=') != std::string::npos && !is_lambda;
  const bool is_blank = header.find_first_not_of(" \n") == std::string::npos;
  if (std::regex_search(header, scope) && !is_value) {
    return Block::scope;
  }
  // A blank header follows a member initialised with braces: the body of a constructor.
  return (has_parameters || is_blank) && !is_value ? Block::function : Block::other;
}

struct Open {
  Block kind;
  std::size_t line;
};

}  // namespace

Complaints long_functions(const Text& source, std::size_t limit) {
  Complaints complaints;
  std::vector<Open> open;
  std::size_t line = 1;
  std::string header;
  for (const char c : code_only(source.text)) {
    line += c == '\n' ? 1 : 0;
    if (c == '{') {
      const bool inside_code = !open.empty() && open.back().kind != Block::scope;
      open.push_back({inside_code ? Block::other : kind_of(header), line});
    } else if (c == '}' && !open.empty()) {
      if (open.back().kind == Block::function && line - open.back().line > limit) {
        complaints.push_back(source.path + ":" + std::to_string(open.back().line) +
                             ": a function of " + std::to_string(line - open.back().line) +
                             " lines");
      }
      open.pop_back();
    }
    if (c == '{' || c == '}' || c == ';') {
      header.clear();
    } else {
      header += c;
    }
  }
  return complaints;
}

}  // namespace percuta::house
