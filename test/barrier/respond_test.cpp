#include "support/drawn_closures.hpp"
#include "world.hpp"
#include <gtest/gtest.h>

#include "percuta/barrier/barrier.hpp"

namespace percuta::barrier {
namespace {

/// Every number known within `factor` either way (in the logarithm), people differing by 30 %.
std::vector<num::Spread> spreads(double factor) {
  std::vector<num::Spread> out;
  Parameters p = some_parameters();
  base::for_each_field(p, [&](const base::FieldSpec& spec, double& value) {
    const bool rate = spec.name.ends_with("_per_h");
    out.push_back(rate ? num::Spread{value, value / factor, value * factor, 0.3}
                       : num::Spread{value, value, value, 0});
  });
  return out;
}

/// A face after needles, with its band over so many people.
Response banded(const strike::Injury& injury, double factor, std::size_t people,
                std::uint64_t seed) {
  const Conditions open{false, 34};
  return respond(closure(injury, some_skin(), open, some_parameters()),
                 support::drawn_closures(injury, some_skin(), open, spreads(factor), people, seed));
}

TEST(Respond, ShowsFourDaysFinelyAtFirst) {
  const auto hours = hours_shown();
  EXPECT_EQ(hours.front(), 0.0);
  EXPECT_EQ(hours.back(), 96.0);
  EXPECT_EQ(hours[1], 0.25);
  EXPECT_EQ(hours[hours.size() - 2], 95.0);
}

TEST(Respond, HasABandAroundItsLine) {
  const Response out = banded(channels(200, 0.6), 1.5, 256, 7);
  for (std::size_t i = 0; i < out.time_h.size(); ++i) {
    EXPECT_LE(out.tewl_ratio_low[i], out.tewl_ratio[i]);
    EXPECT_GE(out.tewl_ratio_high[i], out.tewl_ratio[i]);
    EXPECT_GE(out.tewl_ratio_low[i], 1.0);
    EXPECT_LE(out.hole_open_frac_low[i], out.hole_open_frac[i]);
    EXPECT_GE(out.hole_open_frac_high[i], out.hole_open_frac[i]);
    EXPECT_LE(out.hole_open_frac_high[i], 1.0);
  }
  EXPECT_GT(out.recovered_h_high, out.recovered_h);
  EXPECT_EQ(out.hole_open_frac.front(), 1.0);
}

TEST(Respond, IsTheSameAgain) {
  const auto once = [] {
    return banded(channels(200, 0.6), 1.5, 64, 3);
  };
  EXPECT_EQ(once().tewl_ratio_high, once().tewl_ratio_high);
  EXPECT_NE(once().recovered_h_high, banded(channels(200, 0.6), 1.5, 64, 4).recovered_h_high);
}

TEST(Respond, IsNoNarrowerWhenLessIsKnown) {
  const auto width = [](double factor) {
    return banded(channels(200, 0.6), factor, 256, 7);
  };
  const Response narrow = width(1.3);
  const Response wide = width(1.3 * 1.3);
  EXPECT_GE(wide.recovered_h_high, narrow.recovered_h_high);
  for (std::size_t i = 0; i < narrow.time_h.size(); ++i) {
    EXPECT_GE(1.02 * (wide.tewl_ratio_high[i] - wide.tewl_ratio_low[i]),
              narrow.tewl_ratio_high[i] - narrow.tewl_ratio_low[i] - 1e-12);
  }
}

TEST(Respond, StaysIntactWithoutChannels) {
  const Response out = banded(channels(0, 0), 1.5, 64, 3);
  for (std::size_t i = 0; i < out.time_h.size(); ++i) {
    EXPECT_EQ(out.tewl_ratio_high[i], 1.0);
  }
  EXPECT_EQ(out.recovered_h_high, 0.0);
}

}  // namespace
}  // namespace percuta::barrier
