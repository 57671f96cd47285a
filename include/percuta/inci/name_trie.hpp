#pragma once

#include <array>
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

  /// A key is a stretch of one long text that holds them all.
  struct Entry {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t value = 0;
  };

  NameTrie() = default;
  /// Keys must be sorted and differ from one another.
  NameTrie(std::string keys, std::vector<Entry> entries);

  /// A place in the trie.
  struct Cursor {
    std::uint32_t node = 0;
    std::uint32_t depth = 0;
  };

  /// Moves by one letter; false when no key goes on like that.
  bool step(Cursor& cursor, char letter) const;

  /// Moves by all letters of a word; false when no key goes on like that.
  bool run(Cursor& cursor, std::string_view word) const;

  /// The value of the key that ends here, or `none`.
  [[nodiscard]] std::uint32_t value(const Cursor& cursor) const;

  /// The value of a whole key, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view key) const;

 private:
  // Keys [low, high) share their first letters; sorted, so a key that ends at the node is `low`.
  struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t low = 0;
    std::uint32_t children_count = 0;  // 0: one key only, `low`
  };
  void grow();
  [[nodiscard]] char letter(std::uint32_t entry, std::uint32_t depth) const {
    return keys_[entries_[entry].begin + depth];
  }

  std::string keys_;
  std::vector<Entry> entries_;
  std::vector<Node> nodes_;
  std::vector<char> letters_;  // that leads to each node
  std::array<std::uint32_t, 256> roots_{};
};

}  // namespace percuta::inci
