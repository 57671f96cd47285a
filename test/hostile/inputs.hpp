#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::hostile {

/// What somebody hands to the program, and how that may end.
struct Input {
  std::string name;                ///< kind and number: the same input in every run
  std::vector<std::string> words;  ///< of the command line; FILE stands for the content's file
  std::string content;
  std::vector<int> ends = {0, 2};  ///< exit codes
};

using Inputs = std::vector<Input>;

/// A case that is screened, on a day of its own so that every run is the same.
inline const std::vector<std::string> screened = {"screen", "FILE", "--today", "2026-12-01"};

/// Draws that are the same on every machine: the distributions of the standard library are not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  template <class List>
  const auto& of(const List& list) {
    return list[below(std::size(list))];
  }
  std::string letters(std::size_t count);

 private:
  std::mt19937_64 engine_;
};

/// A line of a case: a key and its value, and the table it stands in where one begins there.
struct Line {
  std::string header;
  std::string key;
  std::string value;
};

/// A case with something in every table, nothing wrong with it.
std::vector<Line> sound_lines();
std::string text_of(const std::vector<Line>& lines);
/// The sound case, and more tables behind it.
std::string sound_and(const std::string& more);

/// As many pieces as a file may hold.
inline constexpr std::size_t most_bytes = (1U << 20U) - 1;
template <class Piece>
std::string flood(Piece&& piece, std::size_t most = 900'000) {
  std::string out;
  for (std::size_t i = 0;; ++i) {
    const std::string next = piece(i);
    if (out.size() + next.size() > most) {
      return out;
    }
    out += next;
  }
}

Inputs wrong_values();
Inputs floods();
Inputs long_texts();
Inputs encodings();
Inputs broken_syntax();
Inputs labels();
Inputs command_lines();
Inputs experiments();
Inputs changed_bytes();

}  // namespace percuta::hostile
