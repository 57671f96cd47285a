#pragma once

#include <string>

#include "percuta/io/node.hpp"

namespace percuta::io {

/// JSON, indented by two spaces, keys in the order of the node, a line feed at the end.
std::string to_json(const Node& node);

/// TOML; empty values are left out, tables come after plain values, else in the order of the node.
/// The root must be a table.
std::string to_toml(const Node& node);

}  // namespace percuta::io
