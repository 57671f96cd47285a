#include "output.hpp"

#include <cstdlib>
#include <iostream>

#include "exit_codes.hpp"
#include <unistd.h>

#include "percuta/base/problem_codes.hpp"
#include "percuta/service/service.hpp"

namespace percuta::cli {

int fail(const base::Problems& problems, bool json) {
  std::cerr << (json ? service::problems_json(problems) : service::problems_text(problems));
  return base::exit_code_of(problems);
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
