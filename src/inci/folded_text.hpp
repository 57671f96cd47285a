#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace percuta::inci {

// Not part of the interface: how the reader sees a text.

/// How strongly what stands between two atoms parts them. A name may run over everything but
/// `hard`.
enum class Gap : std::uint8_t {
  none,    ///< nothing: a letter beside a digit, or beside a capital
  soft,    ///< space, hyphen, apostrophe, footnote mark
  medium,  ///< slash, bracket, new line, full stop: may belong to a name, may part two
  hard     ///< comma, semicolon, bullet
};

/// What else was seen in a gap; bits of `Atom::marks`.
enum Mark : std::uint16_t {
  newline = 1,
  blank_line = 2,
  slash = 4,   ///< also `=`, `@`: two names of one thing
  open = 8,    ///< an opening bracket
  close = 16,  ///< a closing bracket
  colon = 32,
  sentence = 64,  ///< the end of one
  joint = 128,    ///< `&`, `+`
  star = 256,     ///< a footnote mark
  percent = 512,
  point = 1024,  ///< a full stop or comma between two digits
  space = 2048,
  dash = 4096  ///< a hyphen
};

enum class AtomKind : std::uint8_t { letters, digits, ideograph };

/// A run of letters, or of digits, or one ideograph: the smallest thing that a name is made of.
struct Atom {
  std::uint32_t begin = 0;  ///< in the key
  std::uint32_t end = 0;
  std::uint32_t from = 0;  ///< in the source, bytes
  std::uint32_t to = 0;
  Gap gap = Gap::hard;  ///< before it
  AtomKind kind = AtomKind::letters;
  std::uint16_t marks = 0;  ///< of the gap before it
  std::uint32_t words = 0;  ///< bits of `Word`: what our own vocabulary says of it
  std::uint32_t after = 0;  ///< opens a bracket: the first atom behind that bracket; else 0
};

/// A text with everything folded away that names do not depend on: case, accents, spaces, marks.
struct FoldedText {
  std::string_view source;
  std::string key;          ///< letters and digits only
  std::vector<Atom> atoms;  ///< one more than there are: the last stands for the end of the text
  std::vector<std::pair<std::size_t, std::size_t>> markup;  ///< of a web page: bytes [begin, end)
  std::size_t letters_count = 0;
  std::size_t strange_letters_count = 0;  ///< of scripts that nobody here reads
  std::string_view strange_script;        ///< the last of them
  std::size_t broken_bytes_count = 0;     ///< no UTF-8, or control characters

  [[nodiscard]] std::size_t size() const { return atoms.size() - 1; }
  [[nodiscard]] std::string_view key_of(std::size_t first, std::size_t last) const {
    return std::string_view(key).substr(atoms[first].begin,
                                        atoms[last - 1].end - atoms[first].begin);
  }
  /// Tells each atom that opens a bracket where the bracket ends; those left open end nowhere.
  void match_brackets();
  [[nodiscard]] bool marked(std::size_t atom, unsigned marks) const {
    return (atoms[atom].marks & marks) != 0;
  }
};

FoldedText fold_text(std::string_view text);

/// The key of a name: what `fold_text` gives, without the atoms.
std::string fold_name(std::string_view name);

}  // namespace percuta::inci
