#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace percuta::base {

/// How a word sounds, after the Cologne phonetic code (Postel, 1969): digits for groups of
/// consonants, vowels only at the beginning. Spellings of one sound in several languages are made
/// one first: ph and f, qu and kw, x and ks.
std::string sound_of(std::string_view word);

/// A name as it is compared with others: folded words, without what separates them.
class WrittenName {
 public:
  explicit WrittenName(std::string_view text);

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
  std::vector<std::string> words_;
};

}  // namespace percuta::base
