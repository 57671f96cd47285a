#include "page.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace percuta::validation {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

// A whole word as a number; false when it is none.
bool as_number(const std::string& word, double& out) {
  char* end = nullptr;
  out = std::strtod(word.c_str(), &end);
  return !word.empty() && *end == '\0';
}

bool same_word(const std::string& a, const std::string& b) {
  constexpr double share = 0.02;
  double x = 0;
  double y = 0;
  if (!as_number(a, x) || !as_number(b, y)) {
    return a == b;
  }
  return std::abs(x - y) <= share * std::max(std::abs(x), std::abs(y));
}

bool same_line(const std::string& a, const std::string& b) {
  std::istringstream left(a);
  std::istringstream right(b);
  std::string x;
  std::string y;
  while (left >> x) {
    if (!(right >> y) || !same_word(x, y)) {
      return false;
    }
  }
  return !(right >> y);
}

}  // namespace

std::vector<std::string> differences(std::string_view kept, std::string_view made) {
  const auto old_lines = lines_of(kept);
  const auto new_lines = lines_of(made);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::max(old_lines.size(), new_lines.size()); ++i) {
    const std::string before = i < old_lines.size() ? old_lines[i] : "";
    const std::string after = i < new_lines.size() ? new_lines[i] : "";
    if (!same_line(before, after)) {
      out.push_back("line " + std::to_string(i + 1) + "\n  kept: " + before + "\n  made: " + after);
    }
  }
  return out;
}

}  // namespace percuta::validation
