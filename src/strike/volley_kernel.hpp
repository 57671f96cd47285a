#pragma once

#include "volley_strike.hpp"

#include "percuta/num/pack.hpp"

namespace percuta::strike {
inline namespace PERCUTA_INSTRUCTION_SET {

using Float16 = num::Pack<float, 16>;
using Int16 = num::Pack<std::int32_t, 16>;

/// Counts the depth of every fourth strike, which is enough for percentiles; the greatest depth has
/// a bin of its own.
PERCUTA_INLINE void count_depths(const Volley& volley, const Float16& depth_mm, Tally& tally) {
  const Int16 bins = num::convert<Int16>(Float16(depth_mm * volley.bins_per_mm));
#pragma GCC unroll 4
  for (int way = 0; way < ways_count; ++way) {
    ++tally.depth[way][bins[4 * way]];
  }
}

PERCUTA_INLINE Float16 nearest_whole(const Float16& x) {
  constexpr float magic = 0x1.8p23F;
  return (x + magic) - magic;
}

PERCUTA_INLINE double fraction(double x) { return x - __builtin_floor(x); }

/// Which strikes of a run may have damaged a probe beside them: few of many.
class ProbeLine {
 public:
  PERCUTA_INLINE ProbeLine(const Volley& volley, const Shots& shots)
      : volley_(volley),
        shots_(shots),
        x_(fraction(shots.x_mm / volley.probe_x_mm)),
        to_x_(static_cast<float>(1 / volley.probe_x_mm)),
        to_y_(static_cast<float>(1 / volley.probe_y_mm)) {
    for (int i = 0; i < 16; ++i) {
      along_.set(i, static_cast<float>(i * shots.step_mm / volley.probe_y_mm));
    }
  }

  PERCUTA_INLINE num::MaskOf<Float16> near(std::uint32_t first,
                                           const Strike<Float16>& strike) const {
    const double start = (shots_.y_mm + first * shots_.step_mm) / volley_.probe_y_mm;
    const double row_before = __builtin_floor(start);
    const Float16 y = along_ + strike.ahead_mm * to_y_ + static_cast<float>(start - row_before);
    const Float16 row = nearest_whole(y);
    const Float16 x = strike.beside_mm * to_x_ - row * static_cast<float>(volley_.probe_shear) +
                      static_cast<float>(x_ - fraction(row_before * volley_.probe_shear));
    const Float16 across = (x - nearest_whole(x)) * static_cast<float>(volley_.probe_x_mm);
    const Float16 along = num::abs(Float16(y - row)) * static_cast<float>(volley_.probe_y_mm);
    const Float16 beyond = num::max(Float16(along - volley_.half_length_mm), Float16(0.0F));
    return across * across + beyond * beyond <=
           Float16(volley_.half_width_mm * volley_.half_width_mm);
  }

 private:
  const Volley& volley_;
  const Shots& shots_;
  double x_;
  float to_x_;
  float to_y_;
  Float16 along_;
};

/// Makes sixteen strikes again and looks at those near a probe, one by one.
PERCUTA_INLINE void look_again(const Volley& volley, const Shots& shots, const ProbeLine& probes,
                               std::uint32_t first, Tally& tally) {
  const auto words = num::philox16(first, shots.run, 0, volley.key_0, volley.key_1);
  const auto strike = strike_of<Float16>(volley, words);
  const auto near = probes.near(first, strike);
  for (int i = 0; i < 16; ++i) {
    if (near[i]) {
      const double y_mm =
          shots.y_mm + (first + static_cast<std::uint32_t>(i)) * shots.step_mm + strike.ahead_mm[i];
      look_at_probe(*volley.probes, shots.x_mm + strike.beside_mm[i], y_mm, strike.depth_mm[i],
                    tally);
    }
  }
}

PERCUTA_INLINE void throw_shots(const Volley& volley, const Shots& shots, Tally& tally) {
  const bool probing = volley.probe_x_mm > 0;
  Volley common = volley;
  if (!probing) {
    common.probe_x_mm = common.probe_y_mm = 1;
  }
  const ProbeLine probes(common, shots);
  // A call inside the loop would cost every strike its registers: probes are looked at afterwards.
  std::uint32_t near[shots_at_once / 16];
  std::uint32_t near_count = 0;
  Int16 reached[4] = {Int16(0), Int16(0), Int16(0), Int16(0)};
  Float16 past_mm[4] = {Float16(0.0F), Float16(0.0F), Float16(0.0F), Float16(0.0F)};
  Float16 tear_mm(0.0F);
  Float16 depth_mm(0.0F);
  Float16 depth_mm2(0.0F);
  for (std::uint32_t first = shots.first; first < shots.first + shots.count; first += 16) {
    const auto words = num::philox16(first, shots.run, 0, common.key_0, common.key_1);
    const auto strike = strike_of<Float16>(common, words);
    for (int layer = 0; layer < 4; ++layer) {
      const Float16 top_mm = strike.lift_ratio * common.tops_mm[layer];
      const auto past = strike.depth_mm > top_mm;
      reached[layer].lanes -= past.lanes;
      past_mm[layer] += num::max(Float16(strike.depth_mm - top_mm), Float16(0.0F));
    }
    tear_mm += strike.tear_mm;
    depth_mm += strike.depth_mm;
    depth_mm2 += strike.depth_mm * strike.depth_mm;
    count_depths(common, strike.depth_mm, tally);
    near[near_count] = first;
    near_count += probing && num::any(probes.near(first, strike)) ? 1 : 0;
  }
  for (std::uint32_t i = 0; i < near_count; ++i) {
    look_again(common, shots, probes, near[i], tally);
  }
  for (int lane = 0; lane < 16; ++lane) {
    tally.tear_mm += tear_mm[lane];
    tally.depth_mm += depth_mm[lane];
    tally.depth_mm2 += depth_mm2[lane];
    for (int layer = 0; layer < 4; ++layer) {
      tally.reached[layer] += reached[layer][lane];
      tally.past_mm[layer] += past_mm[layer][lane];
    }
  }
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::strike
