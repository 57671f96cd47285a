#include <cerrno>
#include <cstdio>
#include <deque>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "percuta/io/file.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(int error, const fs::path& path) {
  throw std::system_error(error, std::generic_category(), path.string() + " cannot be written");
}

// A new file beside the one to be written, removed again unless it takes that one's place.
class TemporaryFile {
 public:
  explicit TemporaryFile(fs::path target) : target_(std::move(target)) {
    constexpr int most_attempts = 100;  // left over from programs that were killed
    for (int attempt = 0; attempt < most_attempts && descriptor_ < 0; ++attempt) {
      name_ = fmt::format("{}.{}-{}.part", target_.string(), getpid(), attempt);
      descriptor_ = open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && errno != EEXIST) {
        break;
      }
    }
    if (descriptor_ < 0) {
      fail(errno, target_);
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
    if (!name_.empty()) {
      unlink(name_.c_str());
    }
  }

  void write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno != EINTR) {
        fail(errno, target_);
      }
      text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
  }

  void take_rights_of_target() {
    struct stat before {};
    if (stat(target_.c_str(), &before) == 0 && fchmod(descriptor_, before.st_mode & 07777) != 0) {
      fail(errno, target_);
    }
  }

  // Whatever can fail for want of room fails here.
  void complete() {
    const int descriptor = descriptor_;
    if (fsync(descriptor) != 0) {
      fail(errno, target_);
    }
    descriptor_ = -1;
    if (close(descriptor) != 0) {
      fail(errno, target_);
    }
  }

  void replace_target() {
    if (std::rename(name_.c_str(), target_.c_str()) != 0) {
      fail(errno, target_);
    }
    name_.clear();
  }

 private:
  fs::path target_;
  std::string name_;
  int descriptor_ = -1;
};

// What is really written when a path is: behind a link its target, never what is no ordinary file.
fs::path target_of(const fs::path& path) {
  std::error_code error;
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path) : path;
  const fs::file_status status = fs::status(target, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) {  // a rename would take its place
    fail(fs::is_directory(status) ? EISDIR : EINVAL, path);
  }
  return target;
}

void fill(TemporaryFile& file, std::string_view text) {
  file.write(text);
  file.take_rights_of_target();
  file.complete();
}

// Folders that were made for files, gone again if none came.
class MadeFolders {
 public:
  explicit MadeFolders(const fs::path& folder) {
    for (fs::path missing = fs::absolute(folder).lexically_normal();
         missing.has_relative_path() && !fs::exists(missing); missing = missing.parent_path()) {
      made_.push_back(missing);
    }
    fs::create_directories(folder);
  }
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;
  ~MadeFolders() {
    std::error_code in_use;
    for (const fs::path& folder : made_) {
      fs::remove(folder, in_use);
    }
  }

 private:
  std::vector<fs::path> made_;  // innermost first
};

}  // namespace

void write_file(const fs::path& path, std::string_view text) {
  TemporaryFile file(target_of(path));
  fill(file, text);
  file.replace_target();
}

void write_folder(const fs::path& folder, std::span<const FileOfFolder> files) {
  const MadeFolders made(folder);
  std::deque<TemporaryFile> written;
  for (const FileOfFolder& file : files) {
    if (file.text) {
      fill(written.emplace_back(target_of(folder / file.name)), *file.text);
    }
  }
  for (TemporaryFile& file : written) {
    file.replace_target();
  }
  for (const FileOfFolder& file : files) {
    if (!file.text) {
      fs::remove(folder / file.name);
    }
  }
}

}  // namespace percuta::io
