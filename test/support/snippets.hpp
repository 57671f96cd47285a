#pragma once

#include <string>
#include <vector>

namespace percuta::support {

/// Pieces of text that trip printers and parsers: quotes, escapes, line ends, other scripts,
/// combining marks, what a terminal obeys, what looks like another kind of value.
inline const std::vector<std::string>& snippets() {
  static const std::vector<std::string> all = {"",
                                               "a",
                                               "Straße",
                                               "é",
                                               "e\xCC\x81",
                                               "皮膚",
                                               "😀",
                                               "ﬁ",
                                               "\"",
                                               "'",
                                               "\"\"\"",
                                               "'''",
                                               "\\",
                                               "\n",
                                               "\r\n",
                                               "\t",
                                               "\x1b",
                                               "\x7f",
                                               "#",
                                               "=",
                                               "[",
                                               "]]",
                                               "{",
                                               ",",
                                               "/",
                                               "~1",
                                               "%",
                                               "nan",
                                               "-3",
                                               "1e9",
                                               "true",
                                               "null",
                                               " ",
                                               "\\u00e9",
                                               "\xE2\x80\xAE",
                                               "\xEF\xBB\xBF",
                                               "2026-02-30",
                                               "10:00:00",
                                               "\xC2\x9B"};
  return all;
}

}  // namespace percuta::support
