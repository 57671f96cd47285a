#pragma once

#include <cstdint>
#include <vector>

#include "percuta/barrier/barrier.hpp"
#include "percuta/num/random.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::support {

/// How the same injury in the same skin closes in people of several worlds.
inline std::vector<barrier::Closure> drawn_closures(const strike::Injury& injury,
                                                    const skin::Skin& skin,
                                                    const barrier::Conditions& conditions,
                                                    const std::vector<num::Spread>& spreads,
                                                    std::size_t count, std::uint64_t seed) {
  std::vector<barrier::Closure> out;
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(
        barrier::closure(injury, skin, conditions,
                         num::draw<barrier::Parameters>(spreads, num::SobolPoint(seed, {1}, i),
                                                        num::SobolPoint(seed, {2}, i))));
  }
  return out;
}

}  // namespace percuta::support
