#pragma once

#include <string>
#include <string_view>

namespace percuta::base {

/// A text with letters that are doubled written once.
std::string without_doubles(std::string_view text);

/// A folded word as somebody writes it who only heard it: ph as f, x as ks, y as i, no h, letters
/// that are doubled once.
std::string by_ear(std::string_view heard);

}  // namespace percuta::base
