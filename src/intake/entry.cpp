#include "entry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "condition_readings.hpp"
#include "entry_words.hpp"

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t longest_entry = 40;   // words: more are a letter
constexpr std::size_t most_inflected = 3;   // words of a name that is looked up as one of many
constexpr std::size_t farthest_shared = 6;  // words between those that share one

void add_once(std::string id, Texts& out) {
  if (std::find(out.begin(), out.end(), id) == out.end()) {
    out.push_back(std::move(id));
  }
}

std::optional<std::string> organ(const base::Lexicon& lexicon, const std::string& text) {
  auto id = lexicon.find_name(organ_kind, text);
  for (const std::string& one : id ? Texts{} : singular_readings({text})) {
    id = id ? id : lexicon.find_name(organ_kind, one);
  }
  return id;
}

// Reads an entry from the left, the longest names first.
class EntryReader {
 public:
  EntryReader(const Vocabulary& vocabulary, std::string_view kind, std::string_view written)
      : vocabulary_(vocabulary), kind_(kind), words_(words_of(written)) {}

  Vocabulary::Named read() {
    // Of conditions a part may be known; of what belongs elsewhere, all.
    const std::size_t most_unknown = kind_ == "condition" ? words_.size() / 2 : 0;
    std::size_t unknown = 0;
    for (std::size_t at = 0; at < words_.size();) {
      const std::size_t read = words_.size() > longest_entry ? 0 : longest_from(at);
      unknown += read == 0 ? 1 : 0;
      if (denies_ || unknown > most_unknown || words_.size() > longest_entry) {
        return {};
      }
      at += std::max<std::size_t>(read, 1);
    }
    if (unknown > known_) {
      return {};
    }
    Vocabulary::Named out{names_, unknown > 0};
    for (std::string& id : has_illness_&& kind_ == "condition" ? organs_ : Texts{}) {
      add_once(std::move(id), out.ids);
    }
    return out;
  }

 private:
  std::size_t longest_from(std::size_t at) {
    if (words_[at].ends_with('-')) {
      return is_left_open(at) ? 1 : 0;
    }
    for (std::size_t count = std::min(longest_name, words_.size() - at); count > 0; --count) {
      const std::string text = span_of(words_, at, count);
      if (const auto found = habit_of(vocabulary_.lexicon, text)) {
        has_illness_ = has_illness_ || found == Habit::illness;
        denies_ = denies_ || !is_silent(*found);
        return count;
      }
      if (auto id = name(text, count)) {
        has_illness_ = has_illness_ || tells_of_illness(text);
        known_ += count;
        add_once(*std::move(id), names_);
        return count;
      }
      auto part = count > most_inflected ? std::nullopt : organ(vocabulary_.lexicon, text);
      if (part) {
        known_ += count;
        add_once(*std::move(part), organs_);
        return count;
      }
    }
    const bool silent = beside(vocabulary_.lexicon, words_, at).count > 0;  // a number
    return silent || is_elided(at) || is_compound(words_[at]) ? 1 : 0;
  }

  // One of a thing where many are written: names of few words only, as there are many ways.
  std::optional<std::string> name(const std::string& text, std::size_t count = 1) const {
    auto id = vocabulary_.find_name(kind_, text);
    for (const std::string& one :
         id || count > most_inflected ? Texts{} : singular_readings({text})) {
      id = id ? id : vocabulary_.find_name(kind_, one);
    }
    return id;
  }

  // "liver disease": what it says of one part it says of the others.
  bool tells_of_illness(const std::string& text) const {
    const Texts words = words_of(text);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return !endings(word, [&](const std::string& ending) {
                return habit_of(vocabulary_.lexicon, ending) == Habit::illness;
              }).empty();
    });
  }

  // The first ending of a word, or the word, of which something holds.
  static std::string endings(const std::string& word, auto&& holds) {
    constexpr std::size_t shortest = 4;
    for (std::size_t cut = 0; cut + shortest <= word.size(); ++cut) {
      if (holds(word.substr(cut))) {
        return word.substr(cut);
      }
    }
    return {};
  }

  // "fungal or bacterial infection", "hepatitis B or C": with a word that it shares with another.
  bool is_elided(std::size_t at) {
    std::optional<std::string> id;
    const auto try_with = [&](const std::string& before, const std::string& behind) {
      id = id ? id : name(before + " " + behind);
    };
    for (std::size_t other = at + 1; other < std::min(words_.size(), at + farthest_shared);
         ++other) {
      try_with(words_[at], words_[other]);
      try_with(words_[other], words_[at]);
    }
    for (std::size_t other = at; other > 0 && at - other < farthest_shared; --other) {
      try_with(words_[other - 1], words_[at]);
    }
    const bool found = id.has_value();
    if (found) {
      add_once(*std::move(id), names_);
    }
    return found;
  }

  // "Haut- oder Nagelpilz": with the end of a later word.
  bool is_left_open(std::size_t at) {
    const std::string begin = words_[at].substr(0, words_[at].size() - 1);
    for (std::size_t other = at + 1; other < words_.size(); ++other) {
      const std::string end = endings(words_[other], [&](const std::string& ending) {
        return ending != words_[other] &&
               (name(begin + ending).has_value() || is_compound(begin + ending));
      });
      if (!end.empty()) {
        if (auto id = name(begin + end)) {
          add_once(*std::move(id), names_);
        }
        return true;
      }
    }
    return false;
  }

  // "Nierenerkrankung", "Hautkrebs": a part of the body before a name or an illness.
  bool is_compound(const std::string& word) {
    constexpr std::size_t shortest = 3;
    for (std::size_t cut = shortest; cut + shortest < word.size(); ++cut) {
      const std::string tail = word.substr(cut);
      const bool is_illness = habit_of(vocabulary_.lexicon, tail) == Habit::illness;
      auto id = is_illness || tail.size() <= shortest ? std::nullopt : name(tail);
      auto part = is_illness || id ? first_of_compound(word.substr(0, cut)) : std::nullopt;
      if (part) {
        has_illness_ = has_illness_ || is_illness;
        add_once(*std::move(part), organs_);
        if (id) {
          add_once(*std::move(id), names_);
        }
        return true;
      }
    }
    return false;
  }

  std::optional<std::string> first_of_compound(const std::string& head) const {
    constexpr auto links = std::to_array<std::string_view>({"", "s", "n", "en"});
    for (const std::string_view link : links) {
      if (head.ends_with(link)) {
        auto id =
            vocabulary_.lexicon.find_name(organ_kind, head.substr(0, head.size() - link.size()));
        if (id) {
          return id;
        }
      }
    }
    return std::nullopt;
  }

  const Vocabulary& vocabulary_;
  std::string_view kind_;
  Texts words_;
  Texts names_;
  Texts organs_;
  std::size_t known_ = 0;  // words
  bool has_illness_ = false;
  bool denies_ = false;
};

bool names_skin(const base::Lexicon& lexicon, const Texts& rest) {
  const auto skin = lexicon.find_name(organ_kind, "skin");
  return skin && std::any_of(rest.begin(), rest.end(),
                             [&](const std::string& word) { return organ(lexicon, word) == skin; });
}

// Only parts of the body, and words that say nothing.
bool is_of_body(const base::Lexicon& lexicon, const Texts& rest) {
  bool out = false;
  for (std::size_t at = 0; at < rest.size();) {
    const Beside found = beside(lexicon, rest, at);
    const bool part = found.count == 0 && organ(lexicon, rest[at]).has_value();
    if (!part && (found.count == 0 || !is_silent(found.habit))) {
      return false;
    }
    out = out || part;
    at += std::max<std::size_t>(found.count, 1);
  }
  return out;
}

std::optional<std::string> with_rest(const base::Lexicon& lexicon, std::string thing,
                                     const Texts& rest) {
  if (rest.empty() || (lexicon.find_name(head_of_body_kind, thing) && !is_of_body(lexicon, rest))) {
    return std::nullopt;
  }
  auto of_skin = lexicon.find_name(head_of_skin_kind, thing);
  return of_skin && names_skin(lexicon, rest) ? of_skin : std::optional(std::move(thing));
}

// "Handgelenksfraktur": the head is the end of its last word.
std::optional<std::string> head_of_word(const base::Lexicon& lexicon, const Texts& words) {
  constexpr std::size_t shortest = 3;
  const std::string& word = words.back();
  for (std::size_t cut = shortest; cut + shortest < word.size(); ++cut) {
    auto thing = lexicon.find_name(head_kind, word.substr(cut));
    if (thing) {
      Texts rest = words;
      rest.back() = word.substr(0, cut);
      return with_rest(lexicon, *std::move(thing), rest);
    }
  }
  return std::nullopt;
}

}  // namespace

Vocabulary::Named read_entry(const Vocabulary& words, std::string_view kind,
                             std::string_view written) {
  return EntryReader(words, kind, written).read();
}

std::optional<std::string> read_head(const base::Lexicon& lexicon, std::string_view written) {
  const Texts words = words_of(written);
  if (words.empty() || parts_of_entry(lexicon, written).size() != 1 ||
      tells_of_none(lexicon, written)) {
    return std::nullopt;
  }
  for (std::size_t count = std::min(longest_name, words.size()) - 1; count > 0; --count) {
    const std::size_t rest = words.size() - count;
    if (auto thing = lexicon.find_name(head_kind, span_of(words, 0, count))) {
      return with_rest(lexicon, *std::move(thing),
                       {words.begin() + static_cast<std::ptrdiff_t>(count), words.end()});
    }
    if (auto thing = lexicon.find_name(head_kind, span_of(words, rest, count))) {
      return with_rest(lexicon, *std::move(thing),
                       {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(rest)});
    }
  }
  return head_of_word(lexicon, words);
}

}  // namespace percuta::intake
