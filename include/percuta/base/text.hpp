#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace percuta::base {

/// Folds case, accents and compatibility forms (NFKC) of UTF-8 text; keeps everything else.
std::string fold_case(std::string_view text);

/// The key under which a name is looked up: folded, and without spaces, hyphens, underscores,
/// apostrophes, commas and full stops, so that "Cold-Sore" and "cold_sore" are one name.
std::string name_key(std::string_view text);

/// Edits between two texts: insert, delete, replace, swap two neighbours, each costing one.
/// Gives up and returns `limit + 1` as soon as the distance must exceed `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

/// The candidate that `word` most likely meant: within a third of its length; none if nothing is.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// How many bytes from the start on are well-formed UTF-8, whole characters only.
std::size_t utf8_length(std::string_view text);

/// Whether the bytes are well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Columns the text takes on a terminal: wide characters take two, combining marks none.
int display_width(std::string_view text);

}  // namespace percuta::base
