#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "percuta/num/random.hpp"

namespace percuta::num {

/// A point of a scrambled Sobol sequence: coordinates as a function of (seed, ids, index), like the
/// numbers of a Stream, but points of one sequence fill the cube evenly. The first 2^k points, and
/// every later run of as many that begins at a multiple of 2^k, have one in each of 2^k equal cells
/// of every axis, so a shorter crowd is the beginning of a longer one. Another seed or another id
/// scrambles anew (Owen), without bias.
///
/// Coordinates come in blocks of `block_size`; points of two blocks, and of two ids, are paired by
/// chance, since in more dimensions few points have no even pairs to offer. Direction numbers of
/// Joe and Kuo, as Boost keeps them.
class SobolPoint {
 public:
  static constexpr std::uint32_t block_size = 32;

  SobolPoint(std::uint64_t seed, std::initializer_list<std::uint64_t> ids, std::size_t index)
      : name_(seed, ids), index_(static_cast<std::uint32_t>(index)) {}

  /// In (0, 1), both ends excluded; 32 bits.
  [[nodiscard]] double uniform(std::uint32_t coordinate) const;

  /// Standard normal, by the inverse of its distribution function.
  [[nodiscard]] double normal(std::uint32_t coordinate) const;

 private:
  Stream name_;
  std::uint32_t index_;
};

/// Where a crowd of points comes from: `per_scrambling` of them from each of several independent
/// scramblings, which tell how far chance moves what is made of all. 0: one scrambling for all.
struct Scramblings {
  std::uint64_t seed = 0;
  std::size_t per_scrambling = 0;

  [[nodiscard]] SobolPoint point(std::initializer_list<std::uint64_t> ids, std::size_t index) const;
};

/// How many worlds make a band: independent scramblings, which tell the error of its ends, of a
/// power of two each.
struct Worlds {
  std::size_t scramblings_count = 4;
  std::size_t per_scrambling = 32;

  [[nodiscard]] std::size_t count() const { return scramblings_count * per_scrambling; }
  [[nodiscard]] Scramblings drawn_from(std::uint64_t seed) const { return {seed, per_scrambling}; }
};

/// What is printed for others to rely on is made of so many.
inline constexpr Worlds published_worlds{8, 256};

}  // namespace percuta::num
