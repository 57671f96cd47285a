#pragma once

namespace percuta {

// How every program of this folder ends.
inline constexpr int exit_done = 0;
inline constexpr int exit_input = 2;   // the input is wrong
inline constexpr int exit_world = 3;   // disk full, file gone
inline constexpr int exit_usage = 64;  // the command line is wrong

}  // namespace percuta
