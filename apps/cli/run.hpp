#pragma once

#include "command_line.hpp"

namespace percuta::cli {

/// Does what was asked; the exit code.
int run(const Invocation& invocation);

}  // namespace percuta::cli
