#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <deque>
#include <system_error>
#include <vector>

#include "temporary_file.hpp"
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "percuta/io/file.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

// Folders that were made for files, gone again if none came.
class MadeFolders {
 public:
  explicit MadeFolders(const fs::path& folder) {
    for (fs::path missing = fs::absolute(folder).lexically_normal();
         missing.has_relative_path() && !fs::exists(missing); missing = missing.parent_path()) {
      made_.push_back(missing);
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
      fail_to_write(error.value(), folder);
    }
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

// While it lives, no signal ends the program between two steps that belong together.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t all{};
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;
  ~Undisturbed() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

// One writer at a time in a folder.
class Turn {
 public:
  explicit Turn(const fs::path& folder)
      : descriptor_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ >= 0) {
      flock(descriptor_, LOCK_EX);
    }
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() {
    if (descriptor_ >= 0) {
      close(descriptor_);
    }
  }

 private:
  int descriptor_;
};

bool is_named(std::span<const FileOfFolder> files, const std::string& name) {
  return std::any_of(files.begin(), files.end(),
                     [&](const FileOfFolder& file) { return file.name == name; });
}

void write_in_place(const fs::path& folder, std::span<const FileOfFolder> files) {
  std::deque<TemporaryFile> written;
  for (const FileOfFolder& file : files) {
    if (file.text) {
      written.emplace_back(target_of(folder / file.name)).fill(*file.text);
    }
  }
  const Turn turn(folder);
  const Undisturbed undisturbed;
  for (TemporaryFile& file : written) {
    file.replace_target();
  }
  for (const FileOfFolder& file : files) {
    if (!file.text) {
      fs::remove(folder / file.name);
    }
  }
}

/// A folder beside another, to change places with it; gone again with whatever it holds then.
class NewFolder {
 public:
  NewFolder(const fs::path& target, std::span<const FileOfFolder> files)
      : target_(target), files_(files) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      path_ = part_name(target_, attempt);
      made_ = mkdir(path_.c_str(), 0777) == 0;
      if (made_ || errno != EEXIST) {
        break;
      }
    }
    if (made_) {
      listed_.emplace_back(path_.string(), Unfinished::Kind::folder);
    }
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder() {
    if (made_) {
      clear(path_, target_, files_, kept_);
    }
  }

  [[nodiscard]] bool is_made() const { return made_; }

  // Other files of the folder stay in it: a second name for each. False where that is not possible.
  bool keep_others() {
    struct stat before {};
    if (stat(target_.c_str(), &before) != 0 || before.st_uid != geteuid() ||
        chmod(path_.c_str(), before.st_mode & 07777) != 0) {
      return false;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(target_)) {
      const std::string name = entry.path().filename().string();
      if (entry.symlink_status().type() != fs::file_type::regular) {
        return false;
      }
      if (!is_named(files_, name)) {
        listed_.emplace_back((path_ / name).string(), Unfinished::Kind::file);
        kept_.push_back(name);
        if (link(entry.path().c_str(), (path_ / name).c_str()) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  void fill() {
    for (const FileOfFolder& file : files_) {
      if (!file.text) {
        continue;
      }
      const fs::path path = path_ / file.name;
      struct stat before {};
      const bool replaces = stat((target_ / file.name).c_str(), &before) == 0;
      TemporaryFile written(path);
      written.fill(*file.text);
      listed_.emplace_back(path.string(), Unfinished::Kind::file);
      written.replace_target();
      if (replaces && chmod(path.c_str(), before.st_mode & 07777) != 0) {
        fail_to_write(errno, target_ / file.name);
      }
    }
  }

  // Where nothing stood it takes that place; where a folder stood the two change places.
  bool take_place(bool target_exists) {
    const Undisturbed undisturbed;
    listed_.clear();
    const unsigned how = target_exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;
    if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), how) != 0) {
      return false;
    }
    if (target_exists) {
      clear(path_, target_, files_, kept_);
    }
    made_ = false;
    return true;
  }

  // Removes a folder that was exchanged, or never was. What came into it meanwhile is put back.
  static void clear(const fs::path& folder, const fs::path& target,
                    std::span<const FileOfFolder> files, const std::vector<std::string>& kept) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
      const std::string name = entry.path().filename().string();
      const bool known =
          is_named(files, name) || std::find(kept.begin(), kept.end(), name) != kept.end();
      if (known) {
        fs::remove(entry.path(), ignored);
      } else {
        renameat2(AT_FDCWD, entry.path().c_str(), AT_FDCWD, (target / name).c_str(),
                  RENAME_NOREPLACE);
      }
    }
    fs::remove(folder, ignored);
  }

 private:
  fs::path target_;
  std::span<const FileOfFolder> files_;
  fs::path path_;
  bool made_ = false;
  std::vector<std::string> kept_;
  std::deque<Unfinished> listed_;
};

// What a program left that was killed: its own files, and second names of files that are still
// there.
void remove_left_over(const fs::path& target, std::span<const FileOfFolder> files) {
  for (const fs::path& old : left_over(target)) {
    std::vector<std::string> twice;
    std::error_code unreadable;
    for (const fs::directory_entry& entry : fs::directory_iterator(old, unreadable)) {
      if (entry.hard_link_count(unreadable) > 1) {
        twice.push_back(entry.path().filename().string());
      }
    }
    if (!unreadable) {
      NewFolder::clear(old, target, files, twice);
    }
  }
}

bool holds_working_folder(const fs::path& folder) {
  std::error_code gone;
  const fs::path here = fs::current_path(gone);
  const auto [at, end] = std::mismatch(folder.begin(), folder.end(), here.begin(), here.end());
  return at == folder.end();
}

// False, and nothing changed, where folders cannot change places here.
bool write_by_exchange(const fs::path& target, std::span<const FileOfFolder> files) {
  std::error_code error;
  const bool exists = fs::is_directory(target, error);
  if (holds_working_folder(target) || (!exists && fs::exists(target, error))) {
    return false;
  }
  if (exists && access(target.c_str(), W_OK | X_OK) != 0) {
    fail_to_write(errno, target);
  }
  remove_left_over(target, files);
  NewFolder fresh(target, files);
  if (!fresh.is_made() || (exists && !fresh.keep_others())) {
    return false;
  }
  fresh.fill();
  return fresh.take_place(exists);
}

}  // namespace

void write_folder(const fs::path& folder, std::span<const FileOfFolder> files) {
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder));
  const fs::path target = whole.has_filename() ? whole : whole.parent_path();
  const fs::path above = target.parent_path();
  {
    const MadeFolders made(above);
    if (write_by_exchange(target, files)) {
      return;
    }
  }
  const MadeFolders made(folder);
  write_in_place(folder, files);
}

}  // namespace percuta::io
