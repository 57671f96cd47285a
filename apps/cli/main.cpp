#include <exception>
#include <iostream>
#include <new>

#include "command_line.hpp"
#include "exit_codes.hpp"
#include "verbs.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/service/input.hpp"

int main(int argc, char** argv) {
  using namespace percuta::cli;  // NOLINT(google-build-using-namespace)
  try {
    const auto command = read_command_line(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&command)) {
      return leave->exit_code;
    }
    percuta::service::remove_unfinished_on_signals();
    return run(std::get<Invocation>(command));
  } catch (const std::bad_alloc&) {
    std::cerr << "percuta: there is not enough memory for this.\n";
  } catch (const std::exception& error) {
    std::cerr << "percuta: " << percuta::base::printable(error.what()) << '\n';
  }
  return percuta::exit_world;
}
