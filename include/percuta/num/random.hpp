#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>

namespace percuta::num {

/// Philox4x32-10 (Salmon et al. 2011): four random words as a pure function of counter and key.
struct Philox {
  using Words = std::array<std::uint32_t, 4>;
  using Key = std::array<std::uint32_t, 2>;

  static constexpr std::uint32_t multiplier_0 = 0xD2511F53U;
  static constexpr std::uint32_t multiplier_1 = 0xCD9E8D57U;
  static constexpr std::uint32_t weyl_0 = 0x9E3779B9U;
  static constexpr std::uint32_t weyl_1 = 0xBB67AE85U;
  static constexpr int rounds = 10;

  static constexpr Words words(Words counter, Key key) {
    for (int round = 0; round < rounds; ++round) {
      const std::uint64_t a = std::uint64_t{multiplier_0} * counter[0];
      const std::uint64_t b = std::uint64_t{multiplier_1} * counter[2];
      counter = {static_cast<std::uint32_t>(b >> 32U) ^ counter[1] ^ key[0],
                 static_cast<std::uint32_t>(b),
                 static_cast<std::uint32_t>(a >> 32U) ^ counter[3] ^ key[1],
                 static_cast<std::uint32_t>(a)};
      key = {key[0] + weyl_0, key[1] + weyl_1};
    }
    return counter;
  }
};

/// Random numbers as a function of (seed, ids, index): no state, so the order of asking, the number
/// of threads and what else was drawn change nothing. `Stream(seed, {zone, pass})` names a stream;
/// `stream.child(strike)` names one below it. Indices of one stream are independent draws, but
/// `uniform(i)` and `normal(i)` of the same i are the same draw: take each index once.
class Stream {
 public:
  explicit constexpr Stream(std::uint64_t seed) : key_{low(seed), high(seed)} {}
  constexpr Stream(std::uint64_t seed, std::initializer_list<std::uint64_t> ids) : Stream(seed) {
    for (const std::uint64_t id : ids) {
      *this = child(id);
    }
  }

  /// The stream of that name below this one.
  constexpr Stream child(std::uint64_t id) const {
    const auto words = Philox::words({low(id), high(id), 0, naming}, key_);
    return Stream((std::uint64_t{words[1]} << 32U) | words[0]);
  }

  /// Four words; `block` counts them.
  constexpr Philox::Words words(std::uint64_t block) const {
    return Philox::words({low(block), high(block), 0, drawing}, key_);
  }

  /// In (0, 1), both ends excluded; 52 bits.
  constexpr double uniform(std::uint64_t index) const {
    const auto four = words(index / 2);
    const std::size_t at = (index % 2) * 2;
    return to_unit((std::uint64_t{four[at + 1]} << 32U) | four[at]);
  }

  /// Standard normal, by the inverse of its distribution function.
  double normal(std::uint64_t index) const;

  constexpr Philox::Key key() const { return key_; }

  /// The middle of the cell of (0, 1) that the top 52 bits name.
  static constexpr double to_unit(std::uint64_t bits) {
    return (static_cast<double>(bits >> 12U) + 0.5) * 0x1p-52;
  }

 private:
  // The last counter word keeps names and draws apart.
  static constexpr std::uint32_t drawing = 0;
  static constexpr std::uint32_t naming = 1;

  static constexpr std::uint32_t low(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
  static constexpr std::uint32_t high(std::uint64_t x) {
    return static_cast<std::uint32_t>(x >> 32U);
  }

  Philox::Key key_;
};

}  // namespace percuta::num
