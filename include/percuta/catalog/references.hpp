#pragma once

#include <string_view>

#include "percuta/base/fields.hpp"

namespace percuta::catalog {

/// Calls `visit(kind, text)` for every word of knowledge that a struct names, however deep.
template <class T, class Visit>
void for_each_name(const T& value, Visit&& visit) {
  if constexpr (base::is_name<T>) {
    visit(T::kind, std::string_view{value.text});
  } else if constexpr (base::is_optional<T>) {
    if (value) {
      for_each_name(*value, visit);
    }
  } else if constexpr (base::is_vector<T>) {
    for (const auto& item : value) {
      for_each_name(item, visit);
    }
  } else if constexpr (base::is_map<T>) {
    for (const auto& [key, item] : value) {
      for_each_name(item, visit);
    }
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(
        value, [&](const base::FieldSpec&, const auto& field) { for_each_name(field, visit); });
  } else if constexpr (requires { value.sources; }) {
    for_each_name(value.sources, visit);
  }
}

}  // namespace percuta::catalog
