#pragma once

#include <string>

#include <fmt/format.h>

#include "percuta/base/fields.hpp"

namespace percuta::io {

/// `key = value`, or the value alone for an element of a list.
inline std::string named(const base::FieldSpec& spec, const std::string& value) {
  return spec.name.empty() ? value : fmt::format("{} = {}", spec.name, value);
}

}  // namespace percuta::io
