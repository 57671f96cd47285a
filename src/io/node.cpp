#include "percuta/io/node.hpp"

#include <array>

namespace percuta::io {

const Node* Node::find(std::string_view key) const {
  if (const Table* members = table()) {
    for (const Member& member : *members) {
      if (member.key == key) {
        return &member.node;
      }
    }
  }
  return nullptr;
}

std::string_view kind_of(const Node& node) {
  constexpr std::array<std::string_view, std::variant_size_v<Node::Value>> kinds = {
      "nothing", "true or false", "a whole number", "a number", "text",
      "a date",  "a time of day", "a list",         "a table"};
  return kinds[node.value.index()];
}

base::Where Document::where(const Node& node, std::string_view pointer) const {
  base::Where out{file, node.line, node.column, {}};
  if (syntax == Syntax::json) {
    out.pointer = pointer.empty() ? "/" : std::string(pointer);
  }
  return out;
}

}  // namespace percuta::io
