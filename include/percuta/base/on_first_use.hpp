#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace percuta::base {

/// Something dear that may not be needed: made when first asked for, then kept. Threads may ask at
/// the same time. A copy starts empty, as what it is made from may be changed there; a move takes
/// it along.
template <class T>
class OnFirstUse {
 public:
  OnFirstUse() = default;
  OnFirstUse(const OnFirstUse& /*unused*/) {}
  OnFirstUse(OnFirstUse&& other) noexcept : made_(std::move(other.made_)) {}
  OnFirstUse& operator=(const OnFirstUse& other) {
    if (this != &other) {
      made_.reset();
    }
    return *this;
  }
  OnFirstUse& operator=(OnFirstUse&& other) noexcept {
    made_ = std::move(other.made_);
    return *this;
  }
  ~OnFirstUse() = default;

  /// What `make` gives; later calls do not call it.
  template <class Make>
  const T& get(Make&& make) const {
    const std::lock_guard guard(mutex_);
    if (!made_) {
      made_ = std::make_unique<const T>(make());
    }
    return *made_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::unique_ptr<const T> made_;
};

}  // namespace percuta::base
