#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "percuta/service/door.hpp"

namespace percuta::cli {

/// What a person typed, checked for form only.
struct Invocation {
  const service::Door* verb = nullptr;
  std::vector<std::string> inputs;
  std::map<std::string, std::string> options;  ///< those that were given, of the verb or of all

  [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
  [[nodiscard]] bool json() const;
};

/// Leave at once, with this exit code: help was shown, or the command line was wrong.
struct Leave {
  int exit_code = 0;
};

/// Reads the command line; prints help and errors itself.
std::variant<Invocation, Leave> read_command_line(int argc, char** argv);

}  // namespace percuta::cli
