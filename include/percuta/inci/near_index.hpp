#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::inci {

/// Finds the names that a misspelt text could have meant without looking at all of them. Not part
/// of the interface.
///
/// Two errors leave at least one third of a name intact: names are filed under each of their
/// thirds. Letters that machines take for one another are made one before, so they are no error.
class NearIndex {
 public:
  static constexpr int edit = 4;
  static constexpr int misread = 1;
  static constexpr std::size_t longest = 64;  ///< letters: nobody misspells more than that

  /// Files a key; `value` must rise by one from call to call.
  void add(std::string_view key);
  /// Call it once after the last key.
  void finish();

  /// A key as it was filed.
  [[nodiscard]] std::string_view key(std::uint32_t value) const;

  /// Fills an empty list with what the values near a text may be, compared only roughly.
  void candidates(std::string_view text, std::vector<std::uint32_t>& out) const;

  /// What it costs to turn `read` into `meant`, an edit or misread letter at a time; above `limit`
  /// any larger number.
  static int cost(std::string_view read, std::string_view meant, int limit);

  /// How much a text may differ from a name when the longer of both has so many letters.
  static int limit_for(std::size_t length);

 private:
  struct Filed {
    std::uint32_t begin = 0;    // in keys_
    std::uint32_t letters = 0;  // which it has, a bit each
    std::uint16_t size = 0;
  };
  struct Third {
    std::uint32_t hash = 0;
    std::uint32_t value = 0;
    std::uint32_t next = 0;  // of the same bucket, plus one
  };

  void look_for_third(std::string_view skeleton, std::size_t number, std::size_t size,
                      std::vector<std::uint32_t>& out) const;
  [[nodiscard]] bool may_be_near(const Filed& filed, std::size_t size, std::uint32_t letters) const;

  std::string keys_;
  std::vector<Filed> filed_;
  std::vector<Third> thirds_;
  std::vector<std::uint32_t> buckets_;  // first of each, plus one
};

}  // namespace percuta::inci
