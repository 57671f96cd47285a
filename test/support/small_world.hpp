#pragma once

#include <map>
#include <string>

#include "percuta/intake/facts.hpp"
#include "percuta/intake/topics.hpp"

namespace percuta::support {

/// A handful of knowledge, made up, with one word of every sort, so that a test can be read
/// without the real one.
struct SmallWorld {
  intake::Vocabulary vocabulary;
  intake::Handpieces handpieces;
  std::map<std::string, skin::Site, std::less<>> sites;
  skin::Regions regions;

  [[nodiscard]] intake::Surroundings surroundings() const {
    return {vocabulary, handpieces, sites, regions};
  }
};

SmallWorld small_world();

inline base::Date day(std::string_view text) { return base::parse_date(text).value(); }

/// A case with nothing wrong, and nothing denied on the day it was asked: zones "cheek", "chin" and
/// "belly" on the sites of those names.
intake::Case sound_case();

/// The same, with every topic asked and denied.
intake::Case asked_case();

}  // namespace percuta::support
