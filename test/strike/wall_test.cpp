// The length of channels in a layer: closed forms (equation 14 of docs/models/strike.md).
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "phantoms.hpp"
#include <gtest/gtest.h>

#include "percuta/num/random.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/strike/simulate.hpp"

namespace percuta::strike {
namespace {

// Needles that all go equally deep, into layers that lie where they lie.
Parameters regular() {
  Parameters p = parameters();
  p.strike_depth_scatter_ratio = 0;
  p.layer_undulation_ratio = 0;
  p.unstated_depth_tolerance_mm = 0;
  return p;
}

std::vector<double> layers_of(const Wall& wall) {
  return {wall.epidermis, wall.papillary_dermis, wall.reticular_dermis};
}

// Length of one channel of that depth inside each layer.
std::vector<double> inside_mm(const skin::Skin& skin, double depth_mm) {
  const auto tops = skin.tops_mm();
  std::vector<double> out;
  for (std::size_t i = 0; i + 1 < tops.size(); ++i) {
    out.push_back(std::clamp(depth_mm, tops[i], tops[i + 1]) - tops[i]);
  }
  return out;
}

double strikes_per_mm2(const Injury& injury, const device::Motion& motion) {
  return injury.strikes_count / (motion.area_cm2 * 100);
}

TEST(Wall, OfOneDepthIsStrikesTimesTheLengthInsideTheLayer) {
  for (const auto& handpiece : {pen(), roller(), stamp()}) {
    for (const double depth_mm : {0.15, 0.25, 0.5, 1.0, 1.5}) {  // ends in every layer in turn
      const device::Motion moved = motion(handpiece, depth_mm, 6);
      const Injury law = expected(face(), handpiece, moved, regular());
      const Injury thrown = simulate(face(), handpiece, moved, regular(), {}).injury;
      const auto inside = inside_mm(face(), law.depth_mm.mean);
      for (std::size_t layer = 0; layer < inside.size(); ++layer) {
        const double wall = strikes_per_mm2(law, moved) * inside[layer];
        EXPECT_NEAR(layers_of(law.wall_mm_per_mm2)[layer], wall, 1e-9 * (1 + wall));
        EXPECT_NEAR(layers_of(thrown.wall_mm_per_mm2)[layer], wall, 1e-3 * wall + 1e-5)
            << handpiece.id << " at " << depth_mm << " in layer " << layer;
      }
    }
  }
}

TEST(Wall, EndsAtTheBordersOfLayers) {
  const auto wall_of = [](double bottom_um) {
    skin::Skin skin = board();
    skin.reticular_dermis_um = bottom_um;
    const device::Motion moved = motion(pen(), 1.0, 1);
    const Injury law = expected(skin, pen(), moved, regular());
    return layers_of(law.wall_mm_per_mm2)[2] / strikes_per_mm2(law, moved);
  };
  const double below_papillary_mm =
      1.0 - 0.2 * 0.16 - 0.23;  // the dent that stays, the layers above
  EXPECT_NEAR(wall_of(1200), below_papillary_mm, 1e-12) << "the tip ends inside";
  EXPECT_NEAR(wall_of(400), 0.4, 1e-12) << "the needle goes through";
}

TEST(Wall, GrowsWithStrikesOneByOneHoweverManyThereAre) {
  const Injury once = expected(face(), pen(), motion(pen(), 1, 1), parameters());
  const Injury often = expected(face(), pen(), motion(pen(), 1, 500), parameters());
  for (std::size_t layer = 0; layer < 3; ++layer) {
    EXPECT_NEAR(layers_of(often.wall_mm_per_mm2)[layer],
                500 * layers_of(once.wall_mm_per_mm2)[layer], 1e-6);
  }
  EXPECT_EQ(layers_of(expected(face(), pen(), motion(pen(), 0.02, 4), regular()).wall_mm_per_mm2),
            (std::vector<double>{0, 0, 0}))
      << "nothing broke in";
}

// Depths of strikes are log-normal: the mean excess over a depth has the form of Black and Scholes.
TEST(Wall, OfScatteredDepthsIsTheMeanExcessOfALogNormal) {
  Parameters p = regular();
  p.strike_depth_scatter_ratio = 0.15;
  const device::Motion moved = motion(pen(), 1.0, 4);
  const StrikeLaw law = set_up(board(), pen(), moved, p);
  ASSERT_NEAR(law.depth_sigma, 0.15, 1e-12);
  const auto excess_mm = [&](double top_mm) {
    const double d = std::log(law.depth_mm / top_mm) / law.depth_sigma;
    return law.depth_mm * num::normal_cdf(d + law.depth_sigma / 2) -
           top_mm * num::normal_cdf(d - law.depth_sigma / 2);
  };
  const auto wall = layers_of(expected(board(), pen(), moved, p).wall_mm_per_mm2);
  for (std::size_t layer = 0; layer < 2; ++layer) {  // the cut at full length is felt below these
    const double inside = excess_mm(law.tops_mm[layer]) - excess_mm(law.tops_mm[layer + 1]);
    EXPECT_NEAR(wall[layer], law.strikes_per_cm2 / 100 * inside, 0.01 * wall[layer]);
  }
}

// Layers that rise and fall, by brute force.
TEST(Wall, OfUndulatingLayersIsTheMeanOverThem) {
  const device::Motion moved = motion(roller(), 1.5, 15);
  const StrikeLaw law = set_up(face(), roller(), moved, parameters());
  const num::Stream stream(11, {1});
  constexpr int draws = 400000;
  std::vector<double> sum(3);
  for (int i = 0; i < draws; ++i) {
    const double depth_mm = law.depth_at(stream.normal(2 * i));
    const double lift = 1 + law.undulation_ratio * stream.normal(2 * i + 1);
    for (std::size_t layer = 0; layer < 3; ++layer) {
      sum[layer] += std::max(0.0, depth_mm - lift * law.tops_mm[layer]) -
                    std::max(0.0, depth_mm - lift * law.tops_mm[layer + 1]);
    }
  }
  const auto wall = layers_of(expected(face(), roller(), moved, parameters()).wall_mm_per_mm2);
  for (std::size_t layer = 0; layer < 3; ++layer) {
    const double mean = law.strikes_per_cm2 / 100 * sum[layer] / draws;
    EXPECT_NEAR(wall[layer], mean, 0.005 * mean) << layer;
  }
}

TEST(Wall, OfChannelsIsTheirLengthBelowTheHornyLayer) {
  const Injury law = expected(board(), pen(), motion(pen(), 0.8, 4), regular());
  const auto wall = layers_of(law.wall_mm_per_mm2);
  const double mean_mm = law.depth_mm.mean - board().tops_mm()[0];
  EXPECT_NEAR(std::accumulate(wall.begin(), wall.end(), 0.0), law.channels_per_cm2 / 100 * mean_mm,
              1e-9);
}

}  // namespace
}  // namespace percuta::strike
