#pragma once

#include "percuta/num/random.hpp"
#include "percuta/num/real.hpp"

namespace percuta::num {
inline namespace PERCUTA_INSTRUCTION_SET {

/// Four random words in each lane.
template <class Whole>
struct WordsOf {
  Whole word[4];
};

namespace detail {

using Wide = Pack<std::uint64_t, 8>;

/// The low 32 bits of each lane times a number, whole.
PERCUTA_INLINE Wide multiply_low(const Wide& a, std::uint32_t b) {
#if defined(__AVX512F__) && defined(__AVX512DQ__)
  const Wide factor(std::uint64_t{b});
  Wide out;
  __asm__("vpmuludq %2, %1, %0" : "=v"(out.lanes) : "v"(a.lanes), "v"(factor.lanes));
  return out;
#else
  return Wide::of((a.lanes & 0xffffffffU) * (Wide(std::uint64_t{b}).lanes));
#endif
}

// Two rounds' worth of lanes: the even strikes in one, the odd in the other. The upper halves hold
// what multiplication left there; no operation lets it down.
struct Philox8 {
  Wide word[4];

  PERCUTA_INLINE void round(std::uint32_t key_0, std::uint32_t key_1) {
    const Wide a = multiply_low(word[0], Philox::multiplier_0);
    const Wide b = multiply_low(word[2], Philox::multiplier_1);
    word[0] = (b >> 32) ^ word[1] ^ Wide(std::uint64_t{key_0});
    word[2] = (a >> 32) ^ word[3] ^ Wide(std::uint64_t{key_1});
    word[1] = b;
    word[3] = a;
  }
};

}  // namespace detail

/// Philox4x32-10 in sixteen lanes: lane i has what `Philox::words` makes of the counter
/// {first + i, second, third, 0}; bit for bit the same.
PERCUTA_INLINE WordsOf<Pack<std::uint32_t, 16>> philox16(std::uint32_t first, std::uint32_t second,
                                                         std::uint32_t third, std::uint32_t key_0,
                                                         std::uint32_t key_1) {
  using detail::Wide;
  static constexpr std::uint64_t even[8] = {0, 2, 4, 6, 8, 10, 12, 14};
  static constexpr std::uint64_t odd[8] = {1, 3, 5, 7, 9, 11, 13, 15};
  const Wide counter_1(std::uint64_t{second});
  const Wide counter_2(std::uint64_t{third});
  const Wide from(std::uint64_t{first});
  detail::Philox8 half[2] = {
      {{from + Wide::load(even), counter_1, counter_2, Wide(std::uint64_t{0})}},
      {{from + Wide::load(odd), counter_1, counter_2, Wide(std::uint64_t{0})}}};
#pragma GCC unroll 10
  for (int round = 0; round < Philox::rounds; ++round) {
    half[0].round(key_0, key_1);
    half[1].round(key_0, key_1);
    key_0 += Philox::weyl_0;
    key_1 += Philox::weyl_1;
  }
  WordsOf<Pack<std::uint32_t, 16>> out;
  for (int i = 0; i < 4; ++i) {
    const Wide joined =
        (half[0].word[i] & Wide(std::uint64_t{0xffffffffU})) | (half[1].word[i] << 32);
    __builtin_memcpy(&out.word[i], &joined, sizeof(joined));
  }
  return out;
}

}  // namespace PERCUTA_INSTRUCTION_SET
}  // namespace percuta::num
