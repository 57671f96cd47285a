#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace percuta::num {

/// How to spread work: it changes when an answer comes, never which.
struct Parallel {
  unsigned threads_count = 0;                                       ///< 0: one per processor.
  std::stop_token stop;                                             ///< Asked before every block.
  std::function<void(std::size_t done, std::size_t all)> progress;  ///< Items; one call at a time.
};

/// Thrown out of work that was asked to stop, past everything half-made.
struct Stopped {};

/// Throws Stopped where the work is asked to stop.
void stop_if_asked(const Parallel& how);

/// How to spread one piece of longer work: its progress is told as the whole's, from `begin` to
/// `end` of `all`. Pieces have pieces.
Parallel piece(const Parallel& whole, std::size_t begin, std::size_t end, std::size_t all);

/// A run of items, [begin, end), and its place among the blocks.
struct Block {
  std::size_t index = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts [0, items) into blocks of `block_size` (the last may be shorter), whatever the number of
/// threads. `compute(block)` runs on any thread and in any order; `take(block)` runs on one thread
/// at a time, in ascending order of blocks, each after its compute. At most a few blocks per thread
/// are computed ahead of `take`. False if it was stopped before the end; what either function
/// throws comes out of here.
bool for_blocks(std::size_t items, std::size_t block_size, const Parallel& how,
                const std::function<void(const Block&)>& compute,
                const std::function<void(const Block&)>& take = {});

/// Slots that blocks in flight may use for what they computed: block.index % blocks_in_flight(how)
/// belongs to the block from its compute until its take returns.
std::size_t blocks_in_flight(const Parallel& how);

}  // namespace percuta::num
