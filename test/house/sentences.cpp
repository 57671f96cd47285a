#include <algorithm>
#include <regex>

#include "house.hpp"

namespace percuta::house {
namespace {

/// Literals that stand one behind another, as the compiler joins them.
struct Literal {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string text = {};
};

bool is_blank(char letter) { return letter == ' ' || letter == '\n'; }

/// Every literal of code that is neither in a comment nor an include.
std::vector<Literal> literals(std::string_view code) {
  std::vector<Literal> out;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code.substr(at, 2) == "//" || code[at] == '#') {
      at = std::min(code.find('\n', at), code.size());
    } else if (code[at] == '\'') {  // a character; the quote of 1'000 opens nothing
      at += code.substr(at + 1, 1) == "\\" ? 3 : code.substr(at + 2, 1) == "'" ? 2 : 0;
    } else if (code[at] == '"') {
      const std::size_t from = at++;
      while (at < code.size() && code[at] != '"') {
        at += code[at] == '\\' ? 2 : 1;
      }
      const std::string text(code.substr(from + 1, at - from - 1));
      const bool joins =
          !out.empty() && std::all_of(code.begin() + static_cast<long>(out.back().to),
                                      code.begin() + static_cast<long>(from), is_blank);
      if (joins) {
        out.back().to = at + 1;
        out.back().text += text;
      } else {
        out.push_back({from, at + 1, text});
      }
    }
  }
  return out;
}

/// Three words of two letters or more; what is filled in counts for none.
bool is_sentence(const std::string& text) {
  static const std::regex filled(R"(\{[^}]*\})");
  static const std::regex word(R"re((^|[ "(])[A-Za-z][a-z'-]+(?=[ ,.;:!?)"]|$))re");
  const std::string plain = std::regex_replace(text, filled, "");
  const auto end = std::sregex_iterator();
  return std::distance(std::sregex_iterator(plain.begin(), plain.end(), word), end) >= 3;
}

}  // namespace

Complaints sentences_in_code(const Text& source, const std::set<std::string>& problem_codes) {
  Complaints out;
  const std::vector<Literal> all = literals(source.text);
  std::string code = source.text;
  for (const Literal& one : all) {
    std::fill(code.begin() + static_cast<long>(one.from), code.begin() + static_cast<long>(one.to),
              'x');
  }
  for (const Literal& one : all) {
    if (!is_sentence(one.text)) {
      continue;
    }
    const std::size_t before = code.find_last_of(';', one.from);
    const std::size_t block = code.rfind("}\n", one.from);
    const auto begin = [](std::size_t found) {
      return found == std::string::npos ? 0 : found + 1;
    };
    const std::size_t from = std::max(begin(before), begin(block));
    const std::size_t to = std::min(code.find(';', one.to), code.size());
    const std::string statement = code.substr(from, to - from);
    const bool told_by_code = std::any_of(all.begin(), all.end(), [&](const Literal& other) {
      return other.from >= from && other.to <= to && problem_codes.contains(other.text);
    });
    if (!told_by_code && statement.find("field(") == std::string::npos &&
        statement.find("throw ") == std::string::npos) {
      const auto line =
          1 + std::count(code.begin(), code.begin() + static_cast<long>(one.from), '\n');
      out.push_back(source.path + ":" + std::to_string(line) + ": the sentence \"" + one.text +
                    "\" belongs into knowledge/messages");
    }
  }
  return out;
}

}  // namespace percuta::house
