#pragma once

#include <algorithm>
#include <string>

namespace percuta::report {

/// The head of a Markdown table, from its columns as messages have them: "a | b | c".
inline std::string headed(const std::string& columns) {
  std::string out = "| " + columns + " |\n|";
  for (auto count = std::count(columns.begin(), columns.end(), '|'); count >= 0; --count) {
    out += "---|";
  }
  return out + "\n";
}

}  // namespace percuta::report
