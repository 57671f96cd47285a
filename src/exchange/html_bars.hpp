#pragma once

#include <string>

#include "percuta/exchange/document.hpp"

namespace percuta::exchange {

/// Outside text as HTML shows it: markup and quotes escaped, control and bidi characters made
/// visible.
std::string html_safe(std::string_view text);

/// The same; a word with a hyphen, as ids have, breaks only where it is longer than the line.
std::string html_whole_words(std::string_view text);

/// Bars as a figure: the words as text that wraps, the bars as drawings that stretch.
std::string html_bars(const Bars& bars);

}  // namespace percuta::exchange
