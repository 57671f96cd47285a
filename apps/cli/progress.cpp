#include "progress.hpp"

#include <algorithm>
#include <iostream>

#include <unistd.h>

namespace percuta::cli {
namespace {

constexpr std::chrono::seconds pause{1};

}  // namespace

Progress::Progress(bool quiet)
    : quiet_(quiet), terminal_(isatty(STDERR_FILENO) != 0), next_(Clock::now() + pause) {}

Progress::~Progress() {
  if (shown_ && terminal_) {
    std::cerr << "\r\033[K" << std::flush;  // leave the line as it was found
  }
}

void Progress::tell(std::size_t done, std::size_t all) {
  if (quiet_ || Clock::now() < next_) {
    return;
  }
  next_ = Clock::now() + pause;
  shown_ = true;
  std::cerr << (terminal_ ? "\r" : "") << "percuta: " << 100 * done / std::max<std::size_t>(all, 1)
            << " %" << (terminal_ ? "" : "\n") << std::flush;
}

}  // namespace percuta::cli
