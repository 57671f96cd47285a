#pragma once

#include <string>

#include "percuta/base/result.hpp"
#include "percuta/service/answer.hpp"

namespace percuta::cli {

/// Tells what is wrong with the input, on standard error; the exit code.
int fail(const base::Problems& problems, bool json);

/// Writes an answer to standard output; the exit code.
int print(const std::string& text);

/// Text as this terminal shows it.
service::TextStyle terminal_style();

}  // namespace percuta::cli
