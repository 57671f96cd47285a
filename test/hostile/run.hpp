#pragma once

#include <filesystem>
#include <string>

#include "inputs.hpp"

namespace percuta::hostile {

/// How the program ended, and what it cost.
struct Ending {
  int exit_code = 0;
  int signal_number = 0;
  double cpu_s = 0;
  double memory_MiB = 0;
  std::string output;
  std::string errors;
};

/// Whether another binary, built with sanitizers, is tried instead: PERCUTA_WATCHED names it. It
/// takes more time and memory, so only how it ends is held against the limits.
bool is_watched();

/// Runs the program on an input; `folder` is its own to write in.
Ending run(const Input& input, const std::filesystem::path& folder);

}  // namespace percuta::hostile
