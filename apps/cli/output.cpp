#include "output.hpp"

#include <cstdlib>
#include <iostream>

#include "exit_codes.hpp"
#include <unistd.h>

namespace percuta::cli {

int fail(const base::Problems& problems, Format format) {
  std::cerr << (format == Format::json ? service::problems_json(problems)
                                       : service::problems_text(problems));
  return exit_input;
}

int print(const std::string& text) {
  std::cout << text << std::flush;
  if (!std::cout) {
    std::cerr << "percuta: standard output cannot be written.\n";
    return exit_world;
  }
  return exit_done;
}

service::TextStyle terminal_style() {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool colour = isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
  return {.colour = colour};
}

}  // namespace percuta::cli
