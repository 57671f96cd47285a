#pragma once

#include <string>
#include <string_view>

namespace percuta::document {

// Where a line may end: never between a number and its unit.

/// Whether the space at `space` stands between a number and its unit: "7 to 34 %", "1.5 mm".
bool holds_together(std::string_view text, std::size_t space);

/// The next word of a text and whatever may not be parted from it; the text goes on after it. More
/// than `room` columns wide, it is parted all the same.
std::string_view take_word(std::string_view& text, int room);

/// The same text with a no-break space between a number and its unit.
std::string held_together(std::string_view text);

}  // namespace percuta::document
