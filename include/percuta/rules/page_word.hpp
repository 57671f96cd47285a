#pragma once

#include <string_view>

namespace percuta::rules {

/// A heading, label or sentence of what clinicians read, by key, and what fills it.
struct PageWord {
  std::string_view key;
  std::string_view fillings = {};
};

}  // namespace percuta::rules
