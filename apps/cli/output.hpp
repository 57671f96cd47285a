#pragma once

#include <string>

#include "command_line.hpp"

#include "percuta/service/service.hpp"

namespace percuta::cli {

/// Tells what is wrong with the input, on standard error; the exit code.
int fail(const base::Problems& problems, Format format);

/// Writes an answer to standard output; the exit code.
int print(const std::string& text);

/// Text as this terminal shows it.
service::TextStyle terminal_style();

template <class T>
int show(const base::Result<T>& answer, Format format) {
  if (!answer) {
    return fail(answer.problems(), format);
  }
  return print(format == Format::json ? to_json(*answer) : to_text(*answer, terminal_style()));
}

}  // namespace percuta::cli
