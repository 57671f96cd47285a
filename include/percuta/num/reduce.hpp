#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "percuta/num/parallel.hpp"

namespace percuta::num {

/// `compute(block) -> Part` on any thread, `combine(total, part)` in ascending order of blocks: the
/// same bits for any number of threads, memory for a few parts per thread. Nothing if stopped.
template <class Total, class Compute, class Combine>
std::optional<Total> reduce_blocks(std::size_t items, std::size_t block_size, const Parallel& how,
                                   Total total, const Compute& compute, const Combine& combine) {
  using Part = decltype(compute(Block{}));
  std::vector<std::optional<Part>> slots(blocks_in_flight(how));
  const bool done = for_blocks(
      items, block_size, how,
      [&](const Block& block) { slots[block.index % slots.size()].emplace(compute(block)); },
      [&](const Block& block) {
        auto& slot = slots[block.index % slots.size()];
        combine(total, std::move(*slot));
        slot.reset();
      });
  if (!done) {
    return std::nullopt;
  }
  return total;
}

}  // namespace percuta::num
