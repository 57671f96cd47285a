#include "percuta/num/random.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

// Known answers that the authors of Philox publish with their library.
TEST(Philox, GivesThePublishedWords) {
  EXPECT_EQ(Philox::words({0, 0, 0, 0}, {0, 0}),
            (Philox::Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(
      Philox::words({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
      (Philox::Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(
      Philox::words({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
      (Philox::Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Stream, IsAFunctionOfItsName) {
  EXPECT_EQ(Stream(7, {3, 4}).uniform(11), Stream(7).child(3).child(4).uniform(11));
  EXPECT_NE(Stream(7, {3, 4}).uniform(11), Stream(7, {4, 3}).uniform(11));
  EXPECT_NE(Stream(7, {3}).uniform(0), Stream(8, {3}).uniform(0));
  EXPECT_NE(Stream(7).words(0), Stream(7).words(std::uint64_t{1} << 32U));
}

TEST(Stream, StaysInsideTheOpenUnitInterval) {
  EXPECT_GT(Stream::to_unit(0), 0);
  EXPECT_LT(Stream::to_unit(~std::uint64_t{0}), 1);
}

TEST(Stream, IsUniformAndUncorrelated) {
  const Stream stream(20260101, {5});
  Moments moments;
  Moments lagged;
  std::vector<int> cells(100, 0);
  constexpr int draws = 200'000;
  for (int i = 0; i < draws; ++i) {
    const double u = stream.uniform(static_cast<std::uint64_t>(i));
    moments.add(u);
    lagged.add((u - 0.5) * (stream.uniform(static_cast<std::uint64_t>(i) + 1) - 0.5));
    ++cells[static_cast<std::size_t>(u * 100)];
  }
  EXPECT_NEAR(moments.mean(), 0.5, 4 * moments.standard_error());
  EXPECT_NEAR(moments.standard_deviation(), std::sqrt(1.0 / 12), 0.001);
  EXPECT_NEAR(lagged.mean(), 0, 4 * lagged.standard_error());
  double chi_squared = 0;
  for (const int cell : cells) {
    chi_squared += (cell - draws / 100.0) * (cell - draws / 100.0) / (draws / 100.0);
  }
  EXPECT_LT(chi_squared, 99 + 4 * std::sqrt(2 * 99.0));
}

TEST(Stream, IsNormalWhenAsked) {
  const Stream stream(1);
  Moments moments;
  Moments fourth;
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    const double z = stream.normal(i);
    moments.add(z);
    fourth.add(z * z * z * z);
  }
  EXPECT_NEAR(moments.mean(), 0, 4 * moments.standard_error());
  EXPECT_NEAR(moments.standard_deviation(), 1, 0.008);
  EXPECT_NEAR(fourth.mean(), 3, 4 * fourth.standard_error());
}

}  // namespace
}  // namespace percuta::num
