#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::inci {

/// Keys and what each leads to, walked letter by letter; built once. Not part of the interface.
/// A branch that holds one key only is not spelt out: the cursor runs along that key.
class NameTrie {
 public:
  static constexpr std::uint32_t none = 0xffffffff;

  struct Entry {
    std::string key;
    std::uint32_t value = 0;
  };

  NameTrie() = default;
  /// Keys must differ from one another.
  explicit NameTrie(std::vector<Entry> entries);

  /// A place in the trie.
  struct Cursor {
    std::uint32_t node = 0;
    std::uint32_t depth = 0;
  };

  /// Moves by one letter; false when no key goes on like that.
  bool step(Cursor& cursor, char letter) const;

  /// The value of the key that ends here, or `none`.
  [[nodiscard]] std::uint32_t value(const Cursor& cursor) const;

  /// The value of a whole key, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view key) const;

  /// Calls `visit(letter, cursor)` for every way on.
  template <class Visit>
  void for_each_step(const Cursor& cursor, Visit&& visit) const;

 private:
  // Keys [low, high) share their first letters; sorted, so a key that ends at the node is `low`.
  struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t low = 0;
    std::uint16_t children_count = 0;  // 0: one key only, `low`
    bool ends_here = false;
  };
  void grow(std::uint32_t node, std::uint32_t high, std::uint32_t depth);
  [[nodiscard]] std::string_view tail(const Cursor& cursor) const;

  std::vector<Entry> entries_;
  std::vector<Node> nodes_;
  std::vector<char> letters_;  // that leads to each node
  std::array<std::uint32_t, 256> roots_{};
};

template <class Visit>
void NameTrie::for_each_step(const Cursor& cursor, Visit&& visit) const {
  if (nodes_.empty()) {
    return;
  }
  const Node& node = nodes_[cursor.node];
  for (std::uint32_t i = 0; i < node.children_count; ++i) {
    visit(letters_[node.first_child + i], Cursor{node.first_child + i, cursor.depth + 1});
  }
  if (node.children_count == 0) {
    if (const std::string_view rest = tail(cursor); !rest.empty()) {
      visit(rest.front(), Cursor{cursor.node, cursor.depth + 1});
    }
  }
}

}  // namespace percuta::inci
