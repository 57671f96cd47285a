#include "percuta/inci/name_trie.hpp"

#include <algorithm>
#include <utility>

#include "percuta/base/assert.hpp"

namespace percuta::inci {

NameTrie::NameTrie(std::string keys, std::vector<Entry> entries)
    : keys_(std::move(keys)), entries_(std::move(entries)) {
  if (!entries_.empty()) {
    grow();
  }
}

void NameTrie::grow() {
  struct Branch {
    std::uint32_t node, high, depth;
  };
  nodes_.reserve(entries_.size() * 3);
  letters_.reserve(entries_.size() * 3);
  nodes_.push_back({});
  letters_.push_back('\0');
  std::vector<Branch> todo{{0, static_cast<std::uint32_t>(entries_.size()), 0}};
  while (!todo.empty()) {
    const Branch branch = todo.back();
    todo.pop_back();
    std::uint32_t low = nodes_[branch.node].low;
    PERCUTA_EXPECT(branch.high > low && entries_[low].size >= branch.depth);
    if (branch.high - low == 1 && branch.node != 0) {
      continue;  // one key: the cursor runs along it
    }
    nodes_[branch.node].first_child = static_cast<std::uint32_t>(nodes_.size());
    low += entries_[low].size == branch.depth ? 1 : 0;
    while (low < branch.high) {
      const char next = letter(low, branch.depth);
      std::uint32_t end = low + 1;
      while (end < branch.high && letter(end, branch.depth) == next) {
        ++end;
      }
      const auto child = static_cast<std::uint32_t>(nodes_.size());
      todo.push_back({child, end, branch.depth + 1});
      ++nodes_[branch.node].children_count;
      nodes_.push_back({0, low, 0});
      letters_.push_back(next);
      if (branch.node == 0) {
        roots_[static_cast<unsigned char>(next)] = child;
      }
      low = end;
    }
  }
}

bool NameTrie::step(Cursor& cursor, char next) const {
  if (nodes_.empty()) {
    return false;
  }
  if (cursor.depth == 0) {
    cursor.node = roots_[static_cast<unsigned char>(next)];
    cursor.depth = 1;
    return cursor.node != 0;
  }
  const Node& node = nodes_[cursor.node];
  if (node.children_count == 0) {
    if (cursor.depth < entries_[node.low].size && letter(node.low, cursor.depth) == next) {
      ++cursor.depth;
      return true;
    }
    return false;
  }
  const auto begin = letters_.begin() + node.first_child;
  const auto found = std::find(begin, begin + node.children_count, next);
  if (found == begin + node.children_count) {
    return false;
  }
  cursor.node = static_cast<std::uint32_t>(found - letters_.begin());
  ++cursor.depth;
  return true;
}

bool NameTrie::run(Cursor& cursor, std::string_view word) const {
  if (word.empty() || !step(cursor, word.front())) {
    return word.empty();
  }
  word.remove_prefix(1);
  while (!word.empty()) {
    const Node& node = nodes_[cursor.node];
    if (node.children_count == 0) {
      const Entry& entry = entries_[node.low];
      const std::string_view rest(keys_.data() + entry.begin + cursor.depth,
                                  entry.size - cursor.depth);
      cursor.depth += static_cast<std::uint32_t>(word.size());
      return rest.starts_with(word);
    }
    const std::uint32_t end = node.first_child + node.children_count;
    std::uint32_t child = node.first_child;
    while (child < end && letters_[child] != word.front()) {
      ++child;
    }
    if (child == end) {
      return false;
    }
    cursor.node = child;
    ++cursor.depth;
    word.remove_prefix(1);
  }
  return true;
}

std::uint32_t NameTrie::value(const Cursor& cursor) const {
  if (nodes_.empty() || cursor.depth == 0) {
    return none;
  }
  const Entry& entry = entries_[nodes_[cursor.node].low];
  return entry.size == cursor.depth ? entry.value : none;
}

std::uint32_t NameTrie::find(std::string_view key) const {
  Cursor cursor;
  return run(cursor, key) ? value(cursor) : none;
}

}  // namespace percuta::inci
