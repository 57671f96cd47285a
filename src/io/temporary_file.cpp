#include "temporary_file.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "percuta/io/file.hpp"

namespace percuta::io {
namespace {

namespace fs = std::filesystem;

// What a signal handler may touch: plain pointers in a fixed place.
constexpr std::size_t slots_count = 64;
struct Slot {
  std::atomic<const char*> path = nullptr;
  std::atomic<bool> is_folder = false;
};
std::array<Slot, slots_count> slots;
constexpr std::size_t no_slot = slots_count;

void remove_unfinished(bool folders) {
  for (const Slot& slot : slots) {
    const char* path = slot.path.load();
    if (path != nullptr && slot.is_folder.load() == folders) {
      folders ? rmdir(path) : unlink(path);
    }
  }
}

extern "C" void end_by_signal(int signal_number) {
  remove_unfinished(false);
  remove_unfinished(true);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// The process that a name like "report.4711-0.part" belongs to.
std::optional<pid_t> owner_of(std::string_view name, std::string_view target) {
  constexpr std::string_view ending = ".part";
  if (!name.starts_with(target) || !name.ends_with(ending) ||
      name.size() <= target.size() + ending.size() || name[target.size()] != '.') {
    return std::nullopt;
  }
  name.remove_prefix(target.size() + 1);
  name.remove_suffix(ending.size());
  pid_t pid = 0;
  int attempt = 0;
  const auto dash = std::from_chars(name.data(), name.data() + name.size(), pid);
  if (dash.ec != std::errc{} || dash.ptr == name.data() + name.size() || *dash.ptr != '-') {
    return std::nullopt;
  }
  const auto end = std::from_chars(dash.ptr + 1, name.data() + name.size(), attempt);
  const bool whole = end.ec == std::errc{} && end.ptr == name.data() + name.size();
  return whole && pid > 0 ? std::optional{pid} : std::nullopt;
}

}  // namespace

void remove_unfinished_on_signals() {
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    if (sigaction(signal_number, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) {
      action = {};
      action.sa_handler = end_by_signal;
      sigaction(signal_number, &action, nullptr);
    }
  }
}

void fail_to_write(int error, const fs::path& path) {
  throw std::system_error(error, std::generic_category(), path.string() + " cannot be written");
}

std::string part_name(const fs::path& target, int attempt) {
  return fmt::format("{}.{}-{}.part", target.string(), getpid(), attempt);
}

std::vector<fs::path> left_over(const fs::path& target) {
  std::vector<fs::path> out;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code unreadable;
  fs::directory_iterator entry(folder, unreadable);
  for (; !unreadable && entry != fs::directory_iterator(); entry.increment(unreadable)) {
    const auto owner = owner_of(entry->path().filename().string(), target.filename().string());
    if (owner && *owner != getpid() && kill(*owner, 0) != 0 && errno == ESRCH) {
      out.push_back(entry->path());
    }
  }
  return out;
}

Unfinished::Unfinished(std::string path, Kind kind) : path_(std::move(path)), slot_(no_slot) {
  for (std::size_t i = 0; i < slots_count && slot_ == no_slot; ++i) {
    const char* empty = nullptr;
    if (slots[i].path.compare_exchange_strong(empty, path_.c_str())) {
      slots[i].is_folder = kind == Kind::folder;
      slot_ = i;
    }
  }
}

Unfinished::~Unfinished() {
  if (slot_ != no_slot) {
    slots[slot_].path = nullptr;
  }
}

TemporaryFile::TemporaryFile(fs::path target) : target_(std::move(target)) {
  for (const fs::path& old : left_over(target_)) {
    unlink(old.c_str());
  }
  for (int attempt = 0; attempt < most_attempts && descriptor_ < 0; ++attempt) {
    name_ = part_name(target_, attempt);
    descriptor_ = open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0 && errno != EEXIST) {
      break;
    }
  }
  if (descriptor_ < 0) {
    fail_to_write(errno, target_);
  }
  listed_.emplace(name_, Unfinished::Kind::file);
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
  if (!name_.empty()) {
    unlink(name_.c_str());
  }
}

void TemporaryFile::fill(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      fail_to_write(errno, target_);
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
  struct stat before {};
  if (stat(target_.c_str(), &before) == 0 && fchmod(descriptor_, before.st_mode & 07777) != 0) {
    fail_to_write(errno, target_);
  }
  const int descriptor = descriptor_;
  if (fsync(descriptor) != 0) {
    fail_to_write(errno, target_);
  }
  descriptor_ = -1;
  if (close(descriptor) != 0) {
    fail_to_write(errno, target_);
  }
}

void TemporaryFile::replace_target() {
  if (std::rename(name_.c_str(), target_.c_str()) != 0) {
    fail_to_write(errno, target_);
  }
  listed_.reset();
  name_.clear();
}

fs::path target_of(const fs::path& path) {
  std::error_code error;
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path) : path;
  const fs::file_status status = fs::status(target, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) {  // a rename would take its place
    fail_to_write(fs::is_directory(status) ? EISDIR : EINVAL, path);
  }
  return target;
}

}  // namespace percuta::io
