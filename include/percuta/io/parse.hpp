#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "percuta/base/result.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {

// A syntax error is reported alone. Codes: too-large, not-utf8, empty, bad-syntax, duplicate-key,
// nested-too-deep.

base::Result<Document> parse_toml(std::string_view text, std::string file);
base::Result<Document> parse_json(std::string_view text, std::string file);

/// JSON when the first visible character opens an object, TOML otherwise.
base::Result<Document> parse(std::string_view text, std::string file);

/// What is wrong with a text before any parser looks at it: its size, its encoding, its absence.
std::optional<base::Problem> refuse_text(std::string_view text, const std::string& file);

/// What both parsers say of text nested deeper than `deepest_nesting`.
base::Problem nested_too_deep(base::Where where);

}  // namespace percuta::io
