#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "command_line.hpp"
#include "exit_codes.hpp"
#include "run.hpp"
#include <unistd.h>

#include "percuta/base/problem.hpp"
#include "percuta/service/input.hpp"

namespace {

constexpr std::string_view no_room =
    "percuta: there is not enough memory, or too few files or threads may be open, for this.\n";

// Ends where nothing can be unwound any more.
void end_without_room() {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, no_room.data(), no_room.size());
  std::_Exit(percuta::exit_world);
}

// GLib, which sets the type of reports, gives up by this signal when it gets no memory or thread.
extern "C" void library_gave_up(int /*signal*/) { end_without_room(); }

// An exception that nothing could catch: want of memory ends like any other, a mistake of ours as
// one.
void nothing_caught() {
  try {
    if (const auto thrown = std::current_exception()) {
      std::rethrow_exception(thrown);
    }
  } catch (const std::bad_alloc&) {
    end_without_room();
  } catch (...) {
    std::abort();
  }
  std::abort();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace percuta::cli;  // NOLINT(google-build-using-namespace)
  std::set_terminate(nothing_caught);
  std::signal(SIGTRAP, library_gave_up);
  try {
    const auto command = read_command_line(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&command)) {
      return leave->exit_code;
    }
    percuta::service::remove_unfinished_on_signals();
    return run(std::get<Invocation>(command));
  } catch (const std::bad_alloc&) {
    std::cerr << no_room;
  } catch (const std::exception& error) {
    std::cerr << "percuta: " << percuta::base::printable(error.what()) << '\n';
  }
  return percuta::exit_world;
}
