#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "percuta/base/result.hpp"

namespace percuta::io {

/// The bytes of a file. Problems: file-missing, file-unreadable, not-a-file, too-large.
base::Result<std::string> read_file(const std::filesystem::path& path);

/// Everything a stream holds, called `name` in problems (too-large).
base::Result<std::string> read_stream(std::istream& stream, const std::string& name);

/// Writes a file whole or not at all: an earlier file stays as it was until the new one is
/// complete. A symbolic link keeps pointing where it does. Throws std::system_error when the disk,
/// the folder or its rights do not allow it, and when something that is no ordinary file has that
/// name.
void write_file(const std::filesystem::path& path, std::string_view text);

/// A file of a folder; without a text it is not to be there.
struct FileOfFolder {
  std::string name;
  std::optional<std::string> text;
};

/// Writes the files of a folder, all or none: a folder beside it is filled, holding its other files
/// too, and the two change places at once, so that nobody ever meets files of two writers. Where
/// that cannot be (folders or links in it, a mount, the working folder, a folder of somebody else)
/// each file is complete on the disk before the first takes its place, one writer at a time. A
/// folder that is missing is made, and taken away again if it stays empty. Throws
/// std::system_error like write_file.
void write_folder(const std::filesystem::path& folder, std::span<const FileOfFolder> files);

/// From now on what is half-written is removed when a signal ends the program (SIGINT, SIGTERM,
/// SIGHUP). What a program leaves that is killed outright, the next one to write there removes.
void remove_unfinished_on_signals();

}  // namespace percuta::io
