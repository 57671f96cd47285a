#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "percuta/inci/dictionary.hpp"

namespace percuta::inci {

// Not part of the interface: misspelt and misread names.

/// What a misspelt name was taken for.
struct NearName {
  std::uint32_t name = 0;  ///< index
  int cost = 0;
  std::string_view doubt;  ///< another name as near that would mean another class
};

/// Looks for names near a stretch of text. A digit is never changed for another one, as PEG-6 is
/// not PEG-8; short words admit no error, longer ones one, long ones two.
class NearSearch {
 public:
  explicit NearSearch(const Dictionary& dictionary) : dictionary_(dictionary) {}

  [[nodiscard]] std::optional<NearName> find(std::string_view key);

 private:
  void weigh(NearName& kept, std::uint32_t rival) const;

  const Dictionary& dictionary_;
  std::vector<std::uint32_t> found_;
  std::int64_t budget_ = 200'000;  // names to compare with, for one whole text
};

}  // namespace percuta::inci
