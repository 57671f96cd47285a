#include <exception>
#include <iostream>

#include "command_line.hpp"
#include "exit_codes.hpp"
#include "verbs.hpp"

int main(int argc, char** argv) {
  using namespace percuta::cli;  // NOLINT(google-build-using-namespace)
  try {
    const auto command = read_command_line(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&command)) {
      return leave->exit_code;
    }
    return run(std::get<Invocation>(command));
  } catch (const std::exception& error) {
    std::cerr << "percuta: " << error.what() << '\n';
    return percuta::exit_world;
  }
}
