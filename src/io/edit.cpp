#include "percuta/io/edit.hpp"

#include <charconv>

#include "percuta/io/parse.hpp"

namespace percuta::io {
namespace {

// "1.0", "true", "2026-12-01" as what they are; anything else as text.
Node value_from(std::string_view value) {
  const auto parsed = parse_toml("value = " + std::string(value), "value");
  if (parsed && parsed->root.table()->size() == 1) {
    return parsed->root.table()->front().node;
  }
  return Node{std::string(value)};
}

base::Problem bad_key(std::string_view key, std::string what) {
  return {"bad-key",
          {},
          "the key " + base::quoted(key) + " " + std::move(what),
          "Write it as in the case file, like device.depth_mm or zone[0].depth_mm."};
}

Node& member(Node& owner, std::string_view name) {
  auto& members = std::get<Node::Table>(owner.value);
  for (Member& candidate : members) {
    if (candidate.key == name) {
      return candidate.node;
    }
  }
  members.push_back({std::string(name), Node{Node::Table{}}});
  return members.back().node;
}

}  // namespace

base::Result<Node> with_value(Node root, std::string_view key, std::string_view value) {
  Node* node = &root;
  std::string_view rest = key;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('.'), rest.size());
    std::string_view step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t bracket = std::min(step.find('['), step.size());
    if (bracket == 0 || node->table() == nullptr) {
      return bad_key(key, "leads nowhere");
    }
    node = &member(*node, step.substr(0, bracket));
    step.remove_prefix(bracket);
    while (!step.empty()) {
      std::size_t index = 0;
      const auto [last, error] = std::from_chars(step.data() + 1, step.data() + step.size(), index);
      auto* items = std::get_if<Node::Array>(&node->value);
      const bool closed = last != step.data() + step.size() && *last == ']';
      if (error != std::errc{} || !closed || items == nullptr || index >= items->size()) {
        return bad_key(key, "names a place that the list does not have");
      }
      node = &(*items)[index];
      step.remove_prefix(static_cast<std::size_t>(last - step.data()) + 1);
    }
  }
  *node = value_from(value);
  return root;
}

}  // namespace percuta::io
