#include "percuta/io/schema.hpp"

#include <set>

namespace percuta::io::detail {
namespace {

Node text(std::string_view value) { return Node{std::string(value)}; }

Node list_of(const std::vector<std::string>& words) {
  Node::Array items;
  for (const std::string& word : words) {
    items.push_back(text(word));
  }
  return Node{std::move(items)};
}

Node with_pattern(std::string_view pattern) {
  return Node{Node::Table{{"type", text("string")}, {"pattern", text(pattern)}}};
}

}  // namespace

Node schema_of_kind(std::string_view type) { return Node{Node::Table{{"type", text(type)}}}; }

Node schema_of_number(std::string_view type, const std::optional<base::Range>& range) {
  Node::Table members{{"type", text(type)}};
  if (range) {
    members.push_back({"minimum", Node{range->low}});
    members.push_back({"maximum", Node{range->high}});
  }
  return Node{std::move(members)};
}

// Days that no month has are refused by the pattern; 29 February in a common year is not.
Node schema_of_date() {
  return with_pattern(
      "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|"
      "02-(0[1-9]|[12][0-9]))$");
}

Node schema_of_time() { return with_pattern("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"); }

// A word that two kinds have is listed once: draft 7 wants no item twice.
Node schema_of_words(std::vector<std::string> words) {
  std::set<std::string_view> seen;
  std::vector<std::string> once;
  for (const std::string& word : words) {
    if (seen.insert(word).second) {
      once.push_back(word);
    }
  }
  words = std::move(once);
  return Node{Node::Table{{"type", text("string")}, {"enum", list_of(words)}}};
}

Node schema_of_list(Node items) {
  return Node{Node::Table{{"type", text("array")}, {"items", std::move(items)}}};
}

Node schema_of_map(Node values) {
  return Node{Node::Table{{"type", text("object")}, {"additionalProperties", std::move(values)}}};
}

Node schema_of_either(Node first, Node second) {
  return Node{Node::Table{{"anyOf", Node{Node::Array{std::move(first), std::move(second)}}}}};
}

Node schema_or_null(Node schema) {
  return schema_of_either(std::move(schema), schema_of_kind("null"));
}

void PropertiesOfFields::add(const base::FieldSpec& spec, bool is_required, Node schema) {
  auto& members = std::get<Node::Table>(schema.value);
  members.insert(members.begin(), Member{"description", text(spec.says)});
  properties_.push_back({std::string(spec.name), std::move(schema)});
  if (is_required) {
    required_.emplace_back(spec.name);
  }
}

Node PropertiesOfFields::schema() && {
  Node::Table members{{"type", text("object")}, {"properties", Node{std::move(properties_)}}};
  if (!required_.empty()) {
    members.push_back({"required", list_of(required_)});
  }
  members.push_back({"additionalProperties", Node{false}});
  return Node{std::move(members)};
}

Node schema_root(Node schema, std::string_view title) {
  auto& members = std::get<Node::Table>(schema.value);
  members.insert(members.begin(),
                 {Member{"$schema", text("http://json-schema.org/draft-07/schema#")},
                  Member{"title", text(title)}});
  return schema;
}

}  // namespace percuta::io::detail
