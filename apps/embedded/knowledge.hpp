#pragma once

#include <span>
#include <string_view>

#include "percuta/service/door.hpp"

namespace percuta::embedded {

/// One file of a folder, as it was when the program was built.
struct File {
  std::string_view path;  ///< relative to the folder, with '/'
  std::string_view text;
};

/// Every file of the knowledge folder, sorted by path (by bytes); lives as long as the program.
std::span<const File> knowledge();

/// The same knowledge as `service::open_snapshot` takes it.
std::string_view snapshot();

/// Every validation file, likewise.
std::span<const File> experiments();

/// All of it, as an engine takes it.
service::BuiltIn built_in();

}  // namespace percuta::embedded
