#pragma once

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/units.hpp"

namespace percuta::support {

namespace detail {

template <class T>
void look_at(const base::FieldSpec& spec, const std::string& owner, std::vector<std::string>& out);

/// Looks at every field of a struct; one class for all, so that fields alike share their code.
struct FieldLooker {
  const std::string& owner;
  std::vector<std::string>& out;
  template <class T>
  void operator()(const base::FieldSpec& spec, const T& /*value*/) const {
    look_at<T>(spec, owner, out);
  }
};

template <base::HasFields T>
void look_into(const std::string& owner, std::vector<std::string>& out) {
  T object{};
  base::for_each_field(object, FieldLooker{owner, out});
}

template <class... T>
void look_at_each(const base::FieldSpec& spec, const std::string& owner,
                  std::vector<std::string>& out, std::type_identity<std::variant<T...>>) {
  (look_at<T>(spec, owner, out), ...);
}

template <class T>
void look_at(const base::FieldSpec& spec, const std::string& owner, std::vector<std::string>& out) {
  const std::string name = owner + "." + std::string(spec.name);
  if constexpr (base::is_optional<T> || base::is_vector<T>) {
    look_at<typename T::value_type>(spec, owner, out);
  } else if constexpr (base::is_map<T>) {
    look_at<typename T::mapped_type>(spec, owner, out);
  } else if constexpr (base::is_variant<T>) {
    look_at_each(spec, owner, out, std::type_identity<T>{});
  } else if constexpr (base::HasFields<T>) {
    look_into<T>(name, out);
  } else if constexpr (base::Number<T>) {
    if (!spec.unitless && base::unit_suffix(spec.name).empty()) {
      out.push_back(name);
    }
  }
}

}  // namespace detail

/// Every number within `T`, however deep, whose name tells no unit and which is not marked as
/// having none.
template <base::HasFields T>
std::vector<std::string> numbers_without_unit(const std::string& name) {
  std::vector<std::string> out;
  detail::look_into<T>(name, out);
  return out;
}

}  // namespace percuta::support
