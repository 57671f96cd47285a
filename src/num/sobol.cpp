#include "percuta/num/sobol.hpp"

#include <array>
#include <bit>

#include <boost/random/sobol.hpp>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

constexpr std::uint32_t bits = 32;
using Columns = std::array<std::uint32_t, bits>;

// What each bit of an index adds (exclusive or) to each coordinate. The engine counts in Gray's
// code and leaves the origin out: what it calls 2^j - 1 has bits j and j - 1.
std::array<Columns, SobolPoint::block_size> direction_numbers() {
  std::array<Columns, SobolPoint::block_size> out{};
  boost::random::sobol_engine<std::uint64_t, bits> engine(SobolPoint::block_size);
  for (std::uint32_t bit = 0; bit < bits; ++bit) {
    engine.seed((std::uint64_t{1} << bit) - 1);
    for (Columns& columns : out) {
      const auto gray = static_cast<std::uint32_t>(engine());
      columns[bit] = bit == 0 ? gray : gray ^ columns[bit - 1];
    }
  }
  return out;
}

const std::array<Columns, SobolPoint::block_size>& directions() {
  static const auto known = direction_numbers();
  return known;
}

std::uint32_t reversed(std::uint32_t x) {
  x = ((x >> 1U) & 0x55555555U) | ((x & 0x55555555U) << 1U);
  x = ((x >> 2U) & 0x33333333U) | ((x & 0x33333333U) << 2U);
  x = ((x >> 4U) & 0x0f0f0f0fU) | ((x & 0x0f0f0f0fU) << 4U);
  x = ((x >> 8U) & 0x00ff00ffU) | ((x & 0x00ff00ffU) << 8U);
  return (x >> 16U) | (x << 16U);
}

// Flips every bit as the bits before it and the two words say: a nested uniform scramble (Owen
// 1995), by a hash in which no bit depends on one after it (Laine and Karras 2011). Multiplying by
// an even number, and adding, carry upwards only, hence the reversal. Constants: Vegdahl 2021.
std::uint32_t scrambled(std::uint32_t x, std::uint32_t first, std::uint32_t second) {
  x = reversed(x);
  x ^= x * 0x3d20adeaU;
  x += first;
  x *= second | 1U;
  x ^= x * 0x05526c56U;
  x ^= x * 0x53a22864U;
  return reversed(x);
}

}  // namespace

double SobolPoint::uniform(std::uint32_t coordinate) const {
  const std::uint32_t block = coordinate / block_size;
  const Stream stream = name_.child(block);
  const auto order = stream.words(block_size);
  // In an order of its own, in which a run of 2^k is a run of 2^k again.
  std::uint32_t place = scrambled(index_, order[0], order[1]);
  const Columns& columns = directions()[coordinate % block_size];
  std::uint32_t x = 0;
  for (; place != 0; place &= place - 1) {
    x ^= columns[static_cast<std::size_t>(std::countr_zero(place))];
  }
  const auto words = stream.words(coordinate % block_size);
  return (static_cast<double>(scrambled(x, words[0], words[1])) + 0.5) * 0x1p-32;
}

double SobolPoint::normal(std::uint32_t coordinate) const {
  return normal_quantile(uniform(coordinate));
}

SobolPoint Scramblings::point(std::initializer_list<std::uint64_t> ids, std::size_t index) const {
  if (per_scrambling == 0) {
    return {seed, ids, index};
  }
  PERCUTA_EXPECT(std::has_single_bit(per_scrambling));
  const Stream one = Stream(seed).child(index / per_scrambling);
  const auto key = one.key();
  return {(std::uint64_t{key[1]} << 32U) | key[0], ids, index % per_scrambling};
}

}  // namespace percuta::num
