#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::validation {

/// Where the page that is kept says something else than one that is made now of fewer worlds.
///
/// Rows of tables go by their first cell. What is predicted, and the ends of its band, may lie
/// apart by a fifth of the band: an eighth of the worlds moves an edge at most √8 times as far as
/// the 5 % that the page's own may move, and both are rounded. Errors are not compared; a verdict
/// may turn into "on edge" and back, and from "agrees" to "off". Other numbers agree to 5 %, words
/// wholly. Counts of verdicts, and lists of trials by them, follow from the rows.
std::vector<std::string> differences(std::string_view kept, std::string_view made);

}  // namespace percuta::validation
