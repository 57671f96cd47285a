#include <algorithm>
#include <sstream>

#include "toml_nesting.hpp"
#include <toml++/toml.h>

#include "percuta/io/parse.hpp"

namespace percuta::io {
namespace {

Node from_toml(const toml::node& source);

Node::Table from_table(const toml::table& table) {
  Node::Table members;
  for (const auto& [key, child] : table) {
    members.push_back({std::string(key.str()), from_toml(child)});
    // A key stands where it is written; the node of a [table] starts at its header.
    Node& node = members.back().node;
    if (node.table() == nullptr && node.array() == nullptr) {
      node.line = static_cast<int>(key.source().begin.line);
      node.column = static_cast<int>(key.source().begin.column);
    }
  }
  std::stable_sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::tie(a.node.line, a.node.column) < std::tie(b.node.line, b.node.column);
  });
  return members;
}

Node::Value value_of(const toml::node& source) {
  switch (source.type()) {
    case toml::node_type::table:
      return from_table(*source.as_table());
    case toml::node_type::array: {
      Node::Array items;
      for (const auto& child : *source.as_array()) {
        items.push_back(from_toml(child));
      }
      return items;
    }
    case toml::node_type::string:
      return **source.as_string();
    case toml::node_type::integer:
      return **source.as_integer();
    case toml::node_type::floating_point:
      return **source.as_floating_point();
    case toml::node_type::boolean:
      return **source.as_boolean();
    case toml::node_type::date: {
      const toml::date date = **source.as_date();
      return base::Date{std::chrono::year{date.year}, std::chrono::month{date.month},
                        std::chrono::day{date.day}};
    }
    case toml::node_type::time: {
      const toml::time time = **source.as_time();
      return base::TimeOfDay{time.hour, time.minute, time.second};
    }
    default: {  // a date and time in one: no field holds that, so it is told as text
      std::ostringstream text;
      text << **source.as_date_time();
      return text.str();
    }
  }
}

Node from_toml(const toml::node& source) {
  const auto begin = source.source().begin;
  return Node{value_of(source), static_cast<int>(begin.line), static_cast<int>(begin.column)};
}

}  // namespace

base::Result<Document> parse_toml(std::string_view text, std::string file) {
  if (auto problem = refuse_text(text, file)) {
    return *problem;
  }
  if (const auto place = too_deep(text, deepest_nesting)) {
    return nested_too_deep({std::move(file), place->line, place->column, {}});
  }
  try {
    const toml::table root = toml::parse(text);
    Document document{std::move(file), Syntax::toml, Node{from_table(root), 1, 1}};
    return document;
  } catch (const toml::parse_error& error) {
    const auto begin = error.source().begin;
    const std::string said(error.description());
    return base::Problem{
        "bad-syntax",
        {std::move(file), static_cast<int>(begin.line), static_cast<int>(begin.column), {}},
        "this is not TOML (" + base::printable(said) + ")",
        "Mend this place first; other problems are looked for afterwards."};
  }
}

}  // namespace percuta::io
