#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/lexicon.hpp"
#include "percuta/io/node.hpp"

namespace percuta::catalog {

/// Every kind of file of knowledge, by how its path begins: "rules", "skin/layers",
/// "intake/topics".
std::vector<std::string> file_kinds();

/// The JSON Schema of files of a kind; nothing where there is no such kind.
std::optional<io::Node> file_schema(std::string_view kind, const base::Lexicon& words);

}  // namespace percuta::catalog
