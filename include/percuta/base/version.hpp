#pragma once

#include <string_view>

namespace percuta::base {

/// The program's version, semantic: `0.1.0`.
std::string_view version();

/// Compiler and build type this program came from.
std::string_view build();

}  // namespace percuta::base
