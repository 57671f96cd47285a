#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "percuta/base/fields.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {

template <class T>
Node to_node(const T& value);

namespace detail {
struct MembersOfFields {
  Node::Table members;
  void add(std::string_view name, Node value);
  template <class T>
  void operator()(const base::FieldSpec& spec, const T& field) {
    add(spec.name, to_node(field));
  }
};
}  // namespace detail

/// The node of a value, fields in the order of their list; an empty optional becomes null.
template <class T>
Node to_node(const T& value) {
  if constexpr (base::is_optional<T>) {
    return value ? to_node(*value) : Node{};
  } else if constexpr (base::is_vector<T>) {
    Node::Array items;
    for (const auto& item : value) {
      items.push_back(to_node(item));
    }
    return Node{std::move(items)};
  } else if constexpr (base::is_map<T>) {
    Node::Table members;
    for (const auto& [key, item] : value) {
      members.push_back({key, to_node(item)});
    }
    return Node{std::move(members)};
  } else if constexpr (base::is_variant<T>) {
    return std::visit([](const auto& held) { return to_node(held); }, value);
  } else if constexpr (base::HasFields<T>) {
    detail::MembersOfFields fields_told;
    base::for_each_field(value, fields_told);
    return Node{std::move(fields_told.members)};
  } else if constexpr (base::NamedEnum<T>) {
    return Node{std::string(base::word(value))};
  } else if constexpr (base::is_name<T> || base::is_open_name<T>) {
    return Node{value.text};
  } else if constexpr (std::same_as<T, bool>) {
    return Node{value};
  } else if constexpr (std::integral<T>) {
    return Node{static_cast<std::int64_t>(value)};
  } else {
    return Node{value};
  }
}

}  // namespace percuta::io
