#pragma once

#include <chrono>
#include <cstddef>

namespace percuta::cli {

/// Tells on standard error how far a long run is, once it has taken a second.
class Progress {
 public:
  /// `quiet`: says nothing, ever.
  explicit Progress(bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void tell(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  bool quiet_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace percuta::cli
