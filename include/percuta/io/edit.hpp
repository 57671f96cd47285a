#pragma once

#include <string_view>

#include "percuta/base/result.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {

/// Puts a value, written as in TOML, at a key like `device.depth_mm` or `zone[0].depth_mm`; tables
/// on the way are made where they are missing. A bare word counts as text.
/// Problems: bad-key (a list has no such place, or a value stands where a table should be).
base::Result<Node> with_value(Node root, std::string_view key, std::string_view value);

}  // namespace percuta::io
