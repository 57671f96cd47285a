#pragma once

#include <optional>
#include <string_view>

namespace percuta::io {

struct TextPlace {
  int line = 1;
  int column = 1;
};

/// Where a TOML text goes deeper than `limit` levels, before any parser sees it: each bracket is a
/// level, and so is each part of a dotted key, which toml++ takes however many there are.
std::optional<TextPlace> too_deep(std::string_view text, int limit);

}  // namespace percuta::io
