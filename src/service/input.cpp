#include "percuta/service/input.hpp"

#include <iostream>

#include "percuta/io/file.hpp"

namespace percuta::service {

base::Result<Input> read_input(const std::string& path) {
  const bool standard_input = path == "-";
  auto text = standard_input ? io::read_stream(std::cin, "standard input") : io::read_file(path);
  if (!text) {
    return std::move(text).problems();
  }
  return Input{standard_input ? "standard input" : path, std::move(*text)};
}

void remove_unfinished_on_signals() { io::remove_unfinished_on_signals(); }

}  // namespace percuta::service
