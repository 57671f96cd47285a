#pragma once

#include <array>
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
  /// Two for an edit, one for a misread letter.
  static constexpr int edit = 2;
  static constexpr int misread = 1;
  static constexpr std::size_t longest = 64;  ///< letters: nobody misspells more than that

  /// Files a key; `value` must rise by one from call to call.
  void add(std::string_view key);
  /// Call it once after the last key.
  void finish();

  /// How many letters two misread ones more make it.
  [[nodiscard]] std::string_view key(std::uint32_t value) const;

  /// What the values near a text may be: each at most once, not compared yet.
  void candidates(std::string_view text, std::vector<std::uint32_t>& out) const;

  /// What turning `read` into `meant` costs; above `limit` any larger number.
  static int cost(std::string_view read, std::string_view meant, int limit);

  /// How much a text of this length may differ from a name.
  static int limit_for(std::size_t length);

 private:
  struct Filed {
    std::uint32_t begin = 0;  // in keys_
    std::uint16_t size = 0;
    std::uint16_t skeleton_size = 0;
  };
  struct Third {
    std::uint32_t hash = 0;
    std::uint32_t value = 0;
    std::uint32_t next = 0;  // of the same bucket, plus one
  };

  std::string keys_;
  std::vector<Filed> filed_;
  std::vector<Third> thirds_;
  std::vector<std::uint32_t> buckets_;  // first of each, plus one
};

}  // namespace percuta::inci
