#include "percuta/num/parallel.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "percuta/base/assert.hpp"

namespace percuta::num {
namespace {

constexpr std::size_t blocks_per_thread = 4;

unsigned threads_of(const Parallel& how) {
  return how.threads_count > 0 ? how.threads_count
                               : std::max(1U, std::thread::hardware_concurrency());
}

/// Hands out blocks in order, and gives back finished ones in order.
class Work {
 public:
  Work(std::size_t items, std::size_t block_size, const Parallel& how,
       const std::function<void(const Block&)>& compute,
       const std::function<void(const Block&)>& take)
      : items_(items),
        block_size_(block_size),
        blocks_((items + block_size - 1) / block_size),
        how_(how),
        compute_(compute),
        take_(take),
        finished_(blocks_in_flight(how), false) {}

  /// Works until nothing is left; every thread runs this.
  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [&] { return over() || next_ < taken_ + finished_.size(); });
      if (over()) {
        room_.notify_all();  // a stop wakes nobody by itself
        return;
      }
      const Block block = block_at(next_++);
      lock.unlock();
      const auto failure = attempt(compute_, block);
      lock.lock();
      if (failure) {
        fail(block.index, failure);
        continue;
      }
      finished_[block.index % finished_.size()] = true;
      take_what_is_ready(lock);
    }
  }

  std::size_t blocks() const { return blocks_; }

  /// True if every block was taken.
  bool close() const {
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    return taken_ == blocks_;
  }

 private:
  bool over() const { return failure_ || next_ >= blocks_ || how_.stop.stop_requested(); }

  Block block_at(std::size_t index) const {
    return {index, index * block_size_, std::min(items_, (index + 1) * block_size_)};
  }

  static std::exception_ptr attempt(const std::function<void(const Block&)>& work,
                                    const Block& block) {
    try {
      if (work) {
        work(block);
      }
      return nullptr;
    } catch (...) {
      return std::current_exception();
    }
  }

  // The failure of the earliest block is the one told, so that it does not depend on timing more
  // than it must.
  void fail(std::size_t index, std::exception_ptr failure) {
    if (!failure_ || index < failed_at_) {
      failure_ = std::move(failure);
      failed_at_ = index;
    }
    room_.notify_all();
  }

  void take_what_is_ready(std::unique_lock<std::mutex>& lock) {
    while (!taking_ && !failure_ && !how_.stop.stop_requested() && taken_ < blocks_ &&
           finished_[taken_ % finished_.size()]) {
      taking_ = true;
      const Block block = block_at(taken_);
      lock.unlock();
      auto failure = attempt(take_, block);
      if (!failure && how_.progress) {
        failure = attempt([&](const Block& done) { how_.progress(done.end, items_); }, block);
      }
      lock.lock();
      taking_ = false;
      if (failure) {
        fail(block.index, failure);
        return;
      }
      finished_[taken_ % finished_.size()] = false;
      ++taken_;
      room_.notify_all();
    }
  }

  std::size_t items_;
  std::size_t block_size_;
  std::size_t blocks_;
  const Parallel& how_;
  const std::function<void(const Block&)>& compute_;
  const std::function<void(const Block&)>& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::vector<bool> finished_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool taking_ = false;
  std::exception_ptr failure_;
  std::size_t failed_at_ = 0;
};

}  // namespace

void stop_if_asked(const Parallel& how) {
  if (how.stop.stop_requested()) {
    throw Stopped{};
  }
}

Parallel piece(const Parallel& whole, std::size_t begin, std::size_t end, std::size_t all) {
  PERCUTA_EXPECT(begin <= end && end <= all && all > 0);
  Parallel out = whole;
  if (whole.progress) {
    constexpr std::size_t steps = 1000;  // a whole is told in so many, whatever its pieces count
    out.progress = [tell = whole.progress, begin, end, all](std::size_t done, std::size_t items) {
      const std::size_t within = items == 0 ? steps : steps * done / items;
      tell((begin * steps + (end - begin) * within) / all, steps);
    };
  }
  return out;
}

std::size_t blocks_in_flight(const Parallel& how) { return blocks_per_thread * threads_of(how); }

bool for_blocks(std::size_t items, std::size_t block_size, const Parallel& how,
                const std::function<void(const Block&)>& compute,
                const std::function<void(const Block&)>& take) {
  PERCUTA_EXPECT(block_size > 0);
  Work work(items, block_size, how, compute, take);
  const std::size_t threads = std::min<std::size_t>(threads_of(how), work.blocks());
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
      others.emplace_back([&work] { work.run(); });
    }
    work.run();
  }
  return work.close();
}

}  // namespace percuta::num
