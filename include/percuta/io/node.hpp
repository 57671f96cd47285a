#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::io {

struct Member;

/// A value of TOML or JSON with its place in the text: what both parsers fill and what reading,
/// writing and schema see. Dates and times exist only in TOML; JSON has them as text.
struct Node {
  using Array = std::vector<Node>;
  using Table = std::vector<Member>;  // in the order of the text
  using Value = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, base::Date,
                             base::TimeOfDay, Array, Table>;
  Value value;
  int line = 0;    ///< TOML: counted from 1. JSON: rank in the text, for sorting.
  int column = 0;  ///< TOML: counted from 1. JSON: 0.

  [[nodiscard]] const Table* table() const { return std::get_if<Table>(&value); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&value); }
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Member {
  std::string key;
  Node node;
};

/// "a number", "text", "a table" …: how messages call this kind of value.
std::string_view kind_of(const Node& node);

enum class Syntax { toml, json };

/// A parsed text and where it came from.
struct Document {
  std::string file;
  Syntax syntax = Syntax::toml;
  Node root;

  /// The place of a node; `pointer` is its JSON pointer.
  [[nodiscard]] base::Where where(const Node& node, std::string_view pointer) const;
};

/// Text larger than this is refused before it is parsed: a parser may need a hundred times as much.
inline constexpr std::size_t largest_text_bytes = std::size_t{1} << 20;
/// A photograph may be larger; no text begins with the byte that one begins with.
inline constexpr std::size_t largest_picture_bytes = std::size_t{24} << 20;

/// Tables and arrays may be nested this deep.
inline constexpr int deepest_nesting = 256;

/// A list may have so many entries; nothing that people write has more.
inline constexpr std::size_t most_entries = 10'000;

/// After so many problems no more are looked for: who mends these meets the others.
inline constexpr std::size_t most_problems = 10'000;

}  // namespace percuta::io
