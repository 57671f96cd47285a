#pragma once

#include <span>

#include "percuta/base/band.hpp"

namespace percuta::plan {

/// How two numbers that are told of the same worlds and people differ, world by world.
struct Difference {
  base::Band by;            ///< what one is more than the other
  double higher_frac = 0;   ///< share of worlds in which it is more
  bool told_apart = false;  ///< the band leaves out no difference, and it is not told as none
};

/// What `ours` is more than `other`, member by member of the same worlds and people. Where that is
/// told with decimals so coarse that `told_step` is the least, a smaller middle is no difference.
Difference difference(std::span<const double> ours, std::span<const double> other,
                      double told_step);

}  // namespace percuta::plan
