#pragma once

#include <string>
#include <string_view>

namespace percuta::io {

/// BLAKE2b-256 of a text, as 64 hexadecimal digits.
std::string digest(std::string_view text);

}  // namespace percuta::io
