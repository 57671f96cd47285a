#include "page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>

namespace percuta::validation {
namespace {

constexpr double share_of_band = 0.2;
constexpr double share_of_number = 0.05;

using Cells = std::vector<std::string>;

Cells cells_of(const std::string& line) {
  std::istringstream in(line.substr(1));
  Cells out;
  for (std::string cell; std::getline(in, cell, '|');) {
    const auto first = cell.find_first_not_of(' ');
    const auto last = cell.find_last_not_of(' ');
    out.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
  }
  return out;
}

// A whole word as a number; nothing when it is none.
std::optional<double> as_number(const std::string& word) {
  char* end = nullptr;
  const double out = std::strtod(word.c_str(), &end);
  return word.empty() || *end != '\0' ? std::nullopt : std::optional(out);
}

std::vector<double> numbers_in(const std::string& cell) {
  std::istringstream in(cell);
  std::vector<double> out;
  for (std::string word; in >> word;) {
    if (const auto number = as_number(word)) {
      out.push_back(*number);
    }
  }
  return out;
}

bool same_words(const std::string& a, const std::string& b) {
  std::istringstream left(a);
  std::istringstream right(b);
  std::string x;
  std::string y;
  while (left >> x) {
    if (!(right >> y)) {
      return false;
    }
    const auto p = as_number(x);
    const auto q = as_number(y);
    const bool near =
        p && q && std::abs(*p - *q) <= share_of_number * std::max(std::abs(*p), std::abs(*q));
    if (!near && x != y) {
      return false;
    }
  }
  return !(right >> y);
}

bool near_within(const std::string& a, const std::string& b, double most) {
  const auto x = numbers_in(a);
  const auto y = numbers_in(b);
  if (x.size() != y.size() || x.empty()) {
    return a == b;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (std::abs(x[i] - y[i]) > most + share_of_number * std::abs(x[i])) {
      return false;
    }
  }
  return true;
}

bool same_verdict(const std::string& a, const std::string& b) {
  const auto near_an_end = [](const std::string& verdict) {
    return verdict == "on edge" || verdict == "off" || verdict == "agrees";
  };
  return a == b || a == "on edge" || b == "on edge" || (near_an_end(a) && near_an_end(b));
}

// How far fewer worlds may put a number apart: four of the errors that both tell.
double chance_in(const std::string& a, const std::string& b) {
  constexpr double errors = 4;
  const auto largest = [](std::string cell) {
    std::replace(cell.begin(), cell.end(), ',', ' ');
    double out = 0;
    for (const double one : numbers_in(cell)) {
      out = std::max(out, one);
    }
    return out;
  };
  return errors * std::hypot(largest(a), largest(b));
}

struct Row {
  std::string line;
  Cells head;
  Cells cells;
};

// What of a page is compared: rows by heading and first cell, and its other lines.
struct Parts {
  std::map<std::string, Row> rows;
  std::vector<std::string> lines;
};

bool follows_from_rows(const std::string& line) {
  return line.find(" observations: ") != std::string::npos ||
         (line.rfind("- `", 0) == 0 && line.find(" points, ") != std::string::npos) ||
         line == "None.";
}

Parts parts_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  Parts out;
  std::string heading;
  Cells head;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("|", 0) != 0) {
      heading = line.rfind("#", 0) == 0 ? line : heading;
      head.clear();
      if (!line.empty() && !follows_from_rows(line)) {
        out.lines.push_back(line);
      }
    } else if (head.empty()) {
      head = cells_of(line);
      out.lines.push_back(line);
    } else {
      const Cells cells = cells_of(line);
      if (head.size() > 1 && head[1] == "kind") {
        continue;  // counts of the rows
      }
      out.rows[heading + cells.front()] = {line, head, cells};
    }
  }
  return out;
}

bool same_row(const Row& a, const Row& b) {
  if (a.head != b.head || a.cells.size() != b.cells.size()) {
    return false;
  }
  double band = 0;
  double chance = 0;
  bool on_edge = false;
  for (std::size_t i = 0; i < std::min(a.head.size(), a.cells.size()); ++i) {
    const auto ends = numbers_in(a.cells[i]);
    if (a.head[i] == "5–95 %" && ends.size() == 2) {
      band = ends[1] - ends[0];
    }
    if (a.head[i].rfind("error", 0) == 0) {
      chance = chance_in(a.cells[i], b.cells[i]);
    }
    on_edge = on_edge || a.cells[i] == "on edge" || b.cells[i] == "on edge";
  }
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    const std::string name = i < a.head.size() ? a.head[i] : "";
    const bool same = name.rfind("error", 0) == 0 ||
                      (name == "verdict" ? same_verdict(a.cells[i], b.cells[i])
                       : name == "gain"  ? near_within(a.cells[i], b.cells[i], share_of_number)
                       : name == "5–95 %" || name.rfind("predicted", 0) == 0
                           ? near_within(a.cells[i], b.cells[i],
                                         on_edge ? band : std::max(share_of_band * band, chance))
                           : same_words(a.cells[i], b.cells[i]));
    if (!same) {
      return false;
    }
  }
  return true;
}

std::string told(const std::string& kept, const std::string& made) {
  return "\n  kept: " + kept + "\n  made: " + made;
}

}  // namespace

std::vector<std::string> differences(std::string_view kept, std::string_view made) {
  const Parts before = parts_of(kept);
  const Parts after = parts_of(made);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::max(before.lines.size(), after.lines.size()); ++i) {
    const std::string a = i < before.lines.size() ? before.lines[i] : "";
    const std::string b = i < after.lines.size() ? after.lines[i] : "";
    if (!same_words(a, b)) {
      out.push_back(told(a, b));
    }
  }
  for (const auto& [name, row] : before.rows) {
    const auto found = after.rows.find(name);
    if (found == after.rows.end() || !same_row(row, found->second)) {
      out.push_back(told(row.line, found == after.rows.end() ? "" : found->second.line));
    }
  }
  for (const auto& [name, row] : after.rows) {
    if (!before.rows.contains(name)) {
      out.push_back(told("", row.line));
    }
  }
  return out;
}

}  // namespace percuta::validation
