#pragma once

#include <string>

#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/read.hpp"
#include "percuta/io/write.hpp"

namespace percuta::support {

/// Prints a value, reads it back and prints it again: empty when both prints are equal, else what
/// went wrong.
template <class T>
std::string broken_round_trip(const T& value, io::Syntax syntax) {
  const bool toml = syntax == io::Syntax::toml;
  const auto print = [&](const T& object) {
    const io::Node node = io::to_node(object);
    return toml ? io::to_toml(node) : io::to_json(node);
  };
  const std::string printed = print(value);
  const auto document = toml ? io::parse_toml(printed, "f") : io::parse_json(printed, "f");
  if (!document) {
    return base::to_string(document.problems().front()) + "\n" + printed;
  }
  const auto read = io::read<T>(*document);
  if (!read) {
    return base::to_string(read.problems().front()) + "\n" + printed;
  }
  const std::string again = print(*read);
  return again == printed ? std::string{} : printed + "became\n" + again;
}

}  // namespace percuta::support
