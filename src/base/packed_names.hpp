#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "near_word.hpp"

namespace percuta::base {

/// The names of one kind as bytes, searched where they lie: nothing is made of a name before
/// somebody asks for it, so that it takes no longer to open many than few. What it refers to must
/// outlive it.
class PackedNames {
 public:
  struct Name {
    std::string_view key;
    std::string_view name;
    std::string_view id;
  };

  /// Keys must differ from one another.
  static std::string pack(std::vector<Name> names);

  explicit PackedNames(std::string_view bytes);

  [[nodiscard]] std::uint32_t count() const { return names_count_; }
  /// Sorted by name.
  [[nodiscard]] Name at(std::uint32_t index) const;
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const;
  /// The ids of the names that have this spelling, sorted.
  [[nodiscard]] std::vector<std::string_view> find_spelling(std::string_view spelling) const;

  /// Calls `visit(index, distance)` for each name that a misspelt one may mean.
  template <class Visit>
  void each_near(const WrittenName& written, Visit&& visit) const {
    const NameSketch sketch = written.sketch();
    for (std::uint32_t i = 0; i < names_count_; ++i) {
      if (may_be_near(sketch, this->sketch(i))) {
        const int distance = written.distance_to(WrittenName::of_words(words(i)));
        if (distance != WrittenName::far) {
          visit(i, distance);
        }
      }
    }
  }

 private:
  friend class NamePacker;
  struct Text {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };
  struct Record {
    Text key;
    Text name;
    Text words;  ///< folded
    std::uint32_t id = 0;
  };
  struct Spelling {
    Text text;
    std::uint32_t first_id = 0;
    std::uint32_t ids_count = 0;
  };
  struct Header {
    std::uint32_t names_count = 0;
    std::uint32_t ids_count = 0;
    std::uint32_t name_slots_count = 0;
    std::uint32_t spellings_count = 0;
    std::uint32_t spelling_slots_count = 0;
    std::uint32_t spelling_ids_count = 0;
  };

  [[nodiscard]] std::string_view text(Text where) const {
    return texts_.substr(where.at, where.size);
  }
  [[nodiscard]] std::string_view words(std::uint32_t index) const;
  [[nodiscard]] NameSketch sketch(std::uint32_t index) const;

  std::uint32_t names_count_ = 0;
  std::string_view sketches_;
  std::string_view records_;
  std::string_view ids_;
  std::string_view name_slots_;
  std::string_view spellings_;
  std::string_view spelling_slots_;
  std::string_view spelling_ids_;
  std::string_view texts_;
};

}  // namespace percuta::base
