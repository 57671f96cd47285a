#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace percuta::base {

/// What of a name tells at a glance that another is far from it. Plain bytes: names are kept so.
struct NameSketch {
  struct Text {
    std::uint64_t letters = 0;  ///< which it has, a bit each
    std::uint32_t size = 0;
    std::uint32_t heard = 0;  ///< its first letter by ear
  };
  Text first;                            ///< of its words
  Text joined;                           ///< all of its words as one
  std::array<std::uint16_t, 4> words{};  ///< hashes of the first
  std::uint64_t words_count = 0;
};

/// Whether `WrittenName::distance_to` may be less than far; never false where it is.
bool may_be_near(const NameSketch& typed, const NameSketch& known);

/// How a word sounds, after the Cologne phonetic code (Postel, 1969): digits for groups of
/// consonants, vowels only at the beginning. Spellings of one sound in several languages are made
/// one first: ph and f, qu and kw, x and ks.
std::string sound_of(std::string_view word);

/// A name as it is compared with others: folded words, without what separates them.
class WrittenName {
 public:
  explicit WrittenName(std::string_view text);

  /// The same of words that are folded already, with a space between.
  static WrittenName of_words(std::string_view words);
  [[nodiscard]] std::string words() const;

  [[nodiscard]] NameSketch sketch() const;

  /// How far this misspelling is from a known name, 0 to 100; nothing like it: `far`.
  ///
  /// Near is what differs by few edits for its length (Damerau–Levenshtein, in the spelling or in
  /// the spelling by ear), a few more where both sound alike. Words that both names share count for
  /// nothing, so that "liver disease" is no "bowen disease"; nor does the stem of a class of
  /// medicines or the ending of a class of diseases. Short words and numbers must be equal, and
  /// hyper is not hypo.
  [[nodiscard]] int distance_to(const WrittenName& known) const;

  static constexpr int far = 1000;

  /// The same for one international name in every language: "bisoprololo", "Bisoprolol". Empty
  /// where so little is left that different names would meet.
  [[nodiscard]] std::string spelling() const;

 private:
  WrittenName() = default;
  std::vector<std::string> words_;
};

}  // namespace percuta::base
