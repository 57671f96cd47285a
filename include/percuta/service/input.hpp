#pragma once

#include <string>

#include "percuta/base/result.hpp"

namespace percuta::service {

/// A text from outside and what problems call it.
struct Input {
  std::string name;
  std::string text;
};

/// The file at `path`, or standard input for "-". Problems: file-missing, not-a-file,
/// file-unreadable, too-large.
base::Result<Input> read_input(const std::string& path);

/// From now on what is half-written is removed when a signal ends the program.
void remove_unfinished_on_signals();

}  // namespace percuta::service
