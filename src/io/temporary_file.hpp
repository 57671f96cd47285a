#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::io {

/// Throws std::system_error for a path that cannot be written.
[[noreturn]] void fail_to_write(int error, const std::filesystem::path& path);

/// A name beside `target` that belongs to this process alone: "<target>.<pid>-<attempt>.part".
std::string part_name(const std::filesystem::path& target, int attempt);
inline constexpr int most_attempts = 100;

/// What stands beside `target` under such a name, left by programs that are gone.
std::vector<std::filesystem::path> left_over(const std::filesystem::path& target);

/// While it lives, a file or an empty folder is removed when a signal ends the program.
class Unfinished {
 public:
  enum class Kind { file, folder };
  Unfinished(std::string path, Kind kind);
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  ~Unfinished();

 private:
  std::string path_;
  std::size_t slot_;
};

/// A new file, removed again unless it takes its place.
class TemporaryFile {
 public:
  /// Beside `target`, whose place it is to take; what earlier programs left there is removed.
  explicit TemporaryFile(std::filesystem::path target);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  /// The whole text, on the disk; an earlier file's rights. What can fail for want of room, does.
  void fill(std::string_view text);
  void replace_target();

 private:
  std::filesystem::path target_;
  std::string name_;
  int descriptor_ = -1;
  std::optional<Unfinished> listed_;
};

/// What is really written when a path is: behind a link its target, never what is no ordinary file.
std::filesystem::path target_of(const std::filesystem::path& path);

}  // namespace percuta::io
