#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::base {

/// Where in outside data a problem lies: `file:line:column` in TOML, `file#/pointer` in JSON.
struct Where {
  std::string file;
  int line = 0;         ///< counted from 1; 0: the file as a whole. In JSON a rank, for sorting.
  int column = 0;       ///< counted from 1
  std::string pointer;  ///< JSON pointer; empty in TOML
};

/// One thing wrong with outside data, told so that its author can mend it.
struct Problem {
  std::string code;  ///< stable kebab-case word
  Where where;
  std::string what;  ///< the problem and, in brackets, why it is one; no full stop
  std::string hint;  ///< what to do about it, as whole sentences; may be empty
};

using Problems = std::vector<Problem>;

std::string to_string(const Where& where);

/// `file:line:column: problem. suggestion`
std::string to_string(const Problem& problem);

/// Puts problems into the order in which a reader of the file meets them.
void sort_by_position(Problems& problems);

/// Outside text in quotation marks, safe to print: control characters escaped, length bounded.
std::string quoted(std::string_view text);

/// Outside text without quotation marks, its control characters escaped, whatever its length.
std::string printable(std::string_view text);

}  // namespace percuta::base
