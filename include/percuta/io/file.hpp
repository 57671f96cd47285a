#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "percuta/base/result.hpp"

namespace percuta::io {

/// The bytes of a file. Problems: file-missing, file-unreadable, not-a-file, too-large.
base::Result<std::string> read_file(const std::filesystem::path& path);

/// Everything a stream holds, called `name` in problems (too-large).
base::Result<std::string> read_stream(std::istream& stream, const std::string& name);

}  // namespace percuta::io
