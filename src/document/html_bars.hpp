#pragma once

#include <string>

#include "percuta/document/document.hpp"

namespace percuta::document {

/// Outside text as HTML shows it: markup and quotes escaped, control and bidi characters made
/// visible.
std::string html_safe(std::string_view text);

/// Which words with hyphens break only where they are longer than the line: days and ranges of
/// numbers in running text, every word in names, as ids are.
enum class Whole { numbers, all };

/// The same as `html_safe`, such words kept whole.
std::string html_whole_words(std::string_view text, Whole which);

/// Bars as a figure: the words as text that wraps, the bars as drawings that stretch.
std::string html_bars(const Bars& bars);

}  // namespace percuta::document
