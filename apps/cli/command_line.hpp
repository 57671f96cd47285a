#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/service/service.hpp"

namespace percuta::cli {

enum class Format { text, json };

/// What a person typed, checked for form only.
struct Invocation {
  std::string verb;
  std::vector<std::string> inputs;
  Format format = Format::text;
  base::Date today;
  std::int64_t seed = 0;
  std::optional<std::string> knowledge;
  bool quiet = false;
  std::optional<double> hours_since;
  bool sterile = false;
  intake::Language language = intake::Language::en;  ///< of the text about a label
  std::optional<std::string> case_file;
  std::optional<std::string> ics;
  std::optional<std::string> out;
  bool large_print = false;
  bool negations = false;
  std::optional<std::string> vary;
  std::string stage = "all";
};

/// Leave at once, with this exit code: help was shown, or the command line was wrong.
struct Leave {
  int exit_code = 0;
};

/// Reads the command line; prints help and errors itself.
std::variant<Invocation, Leave> read_command_line(int argc, char** argv);

}  // namespace percuta::cli
