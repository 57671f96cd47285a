#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "percuta/base/text.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"

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

struct ToToml {
  toml::table table(const Node::Table& members) {
    toml::table out;
    for (const Member& member : members) {
      std::visit([&](const auto& value) { put(out, member.key, value); }, member.node.value);
    }
    return out;
  }

  toml::array array(const Node::Array& items) {
    toml::array out;
    for (const Node& item : items) {
      std::visit([&](const auto& value) { push(out, value); }, item.value);
    }
    return out;
  }

  template <class T>
  auto convert(const T& value) {
    if constexpr (std::is_same_v<T, Node::Table>) {
      return table(value);
    } else if constexpr (std::is_same_v<T, Node::Array>) {
      return array(value);
    } else if constexpr (std::is_same_v<T, base::Date>) {
      return toml::date{static_cast<int>(value.year()), static_cast<unsigned>(value.month()),
                        static_cast<unsigned>(value.day())};
    } else if constexpr (std::is_same_v<T, base::TimeOfDay>) {
      return toml::time{static_cast<unsigned>(value.hour), static_cast<unsigned>(value.minute),
                        static_cast<unsigned>(value.second)};
    } else {
      return value;
    }
  }

  template <class T>
  void put(toml::table& out, const std::string& key, const T& value) {
    if constexpr (!std::is_same_v<T, std::nullptr_t>) {
      out.insert_or_assign(key, convert(value));
    }
  }

  template <class T>
  void push(toml::array& out, const T& value) {
    if constexpr (!std::is_same_v<T, std::nullptr_t>) {
      out.push_back(convert(value));
    }
  }
};

}  // namespace

base::Result<Document> parse_toml(std::string_view text, std::string file) {
  if (auto problem = refuse_text(text, file)) {
    return *problem;
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

std::string to_toml(const Node& node) {
  PERCUTA_EXPECT(node.table() != nullptr);
  std::ostringstream out;
  out << toml::toml_formatter{ToToml{}.table(*node.table())} << '\n';
  return out.str();
}

}  // namespace percuta::io
