#include "percuta/num/spread.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

TEST(Band, EndsWhereItsProbabilitiesSay) {
  EXPECT_NEAR(normal_quantile(band_high), z95, 1e-15);
  EXPECT_NEAR(normal_quantile(band_low), -z95, 1e-15);
  EXPECT_NEAR(normal_quantile(band_middle), 0, 1e-15);
}

TEST(Draw, IsTheValueItselfInTheMiddle) {
  EXPECT_EQ(draw({0.3, 0.1, 0.9, 0.5}, 0, 0), 0.3);
  EXPECT_EQ(draw({-2, -3, 4, 0}, 0, 0), -2);
}

TEST(Draw, MeetsTheEndsAtTheirQuantiles) {
  const Spread skewed{2, 1, 8, 0};
  EXPECT_NEAR(draw(skewed, -z95, 0), 1, 1e-12);
  EXPECT_NEAR(draw(skewed, z95, 0), 8, 1e-12);
  const Spread through_zero{0, -1, 3, 0};
  EXPECT_NEAR(draw(through_zero, -z95, 0), -1, 1e-12);
  EXPECT_NEAR(draw(through_zero, z95, 0), 3, 1e-12);
}

TEST(Draw, KeepsAZeroEndReachable) { EXPECT_NEAR(draw({1, 0, 2, 0}, -z95, 0), 0, 1e-12); }

TEST(Draw, LetsPeopleDifferApartFromWhatIsNotKnown) {
  const Spread spread{2, 2, 2, 0.3};
  EXPECT_EQ(draw(spread, 1.7, 0), 2);
  EXPECT_NEAR(draw(spread, 0, 1), 2 * std::exp(std::sqrt(std::log1p(0.09))), 1e-12);
}

struct Pair {
  double rate_per_d = 0;
  double part_frac = 0;
};
void fields(base::Is<Pair> auto& pair, auto&& field) {
  field("rate_per_d", pair.rate_per_d, base::Range{0, 10}, "Rate.");
  field("part_frac", pair.part_frac, base::Range{0, 1}, "Part.");
}

TEST(Draw, FillsAStructInItsOrderAndInsideItsRanges) {
  const Spread spreads[] = {{1, 0.5, 2, 0}, {0.9, 0.5, 1, 0}};
  const double world[] = {z95, 20};
  const double person[] = {0, 0};
  const auto pair = draw<Pair>(spreads, world, person);
  EXPECT_NEAR(pair.rate_per_d, 2, 1e-12);
  EXPECT_EQ(pair.part_frac, 1);
}

}  // namespace
}  // namespace percuta::num
