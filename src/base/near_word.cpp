#include "near_word.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "by_ear.hpp"
#include "spelling.hpp"

#include "percuta/base/lexicon.hpp"
#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_byte_of_word(char byte) {
  return is_letter(byte) || is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

char sound_digit(char letter) {
  constexpr auto groups = std::to_array<std::pair<std::string_view, char>>({{"aeiou", '0'},
                                                                            {"bp", '1'},
                                                                            {"dt", '2'},
                                                                            {"fv", '3'},
                                                                            {"gk", '4'},
                                                                            {"l", '5'},
                                                                            {"m", '6'},
                                                                            {"r", '7'},
                                                                            {"s", '8'},
                                                                            {"n", '9'}});
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) {
    return one.first.find(letter) != std::string_view::npos;
  });
  return group == groups.end() ? '\0' : group->second;
}

// What whole classes of medicines, diseases and operations end in (stems of international names):
// two names that share one differ in what stands before it.
constexpr auto endings = std::to_array<std::string_view>(
    {"ciclovir",   "gliflozin", "floxacin", "gliptin",  "glutide", "triptan", "piprazole",
     "triptyline", "thiazide",  "prazole",  "conazole", "cycline", "cillin",  "sartan",
     "statin",     "azepam",    "oxetine",  "ipramine", "faxine",  "setron",  "lukast",
     "xaban",      "parin",     "dipine",   "dronate",  "oxicam",  "profen",  "fenac",
     "coxib",      "platin",    "rubicin",  "taxel",    "grastim", "limus",   "tinib",
     "ciclib",     "mycin",     "micin",    "azole",    "azine",   "caine",   "barbital",
     "semide",     "terol",     "solone",   "sone",     "tidine",  "olol",    "pril",
     "umab",       "imab",      "zumab",    "cept",     "afil",    "avir",    "buvir",
     "zolam",      "idone",     "apine",    "stim",     "relin",   "ectomy",  "otomy",
     "oscopy",     "plasty",    "opathy",   "algia",    "aemia",   "emia",    "penia",
     "itis",       "osis",      "oma",      "derma",    "trophy",  "tropic",  "therapy"});

std::string_view shared_ending(std::string_view a, std::string_view b) {
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](std::string_view one) {
    return a.ends_with(one) && b.ends_with(one) && a.size() > one.size() && b.size() > one.size();
  });
  return ending == endings.end() ? std::string_view{} : *ending;
}

bool are_opposites(std::string_view a, std::string_view b) {
  const auto apart = [](std::string_view one, std::string_view other) {
    return one.starts_with("hyper") && other.starts_with("hypo");
  };
  return apart(a, b) || apart(b, a);
}

struct Pair {
  std::string_view typed;
  std::string_view known;
};

bool same_digits(Pair pair) {
  const auto digits = [](std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char byte) { return !is_digit(byte); });
    return out;
  };
  return digits(pair.typed) == digits(pair.known);
}

// One letter too many or too few that the word has already, an h, or two letters in the wrong
// order.
bool is_slip(Pair pair) {
  if (edit_distance(pair.typed, pair.known, 1) != 1) {
    return false;
  }
  std::string longer(pair.typed.size() < pair.known.size() ? pair.known : pair.typed);
  std::string shorter(pair.typed.size() < pair.known.size() ? pair.typed : pair.known);
  std::sort(longer.begin(), longer.end());
  std::sort(shorter.begin(), shorter.end());
  if (longer.size() == shorter.size()) {
    return longer == shorter;
  }
  const auto extra = std::mismatch(shorter.begin(), shorter.end(), longer.begin()).second;
  return *extra == 'h' || shorter.find(*extra) != std::string::npos;
}

bool is_of_class(std::string_view word) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view one) { return word.ends_with(one); });
}

// Edits that a word of so many letters may have: more where both sound alike, few where one of them
// is a word of a class (an inflammation, say) and the other is not. A word of four letters may have
// one only beside a word that both names share.
int edits_allowed(Pair pair, bool alike, bool in_company) {
  const std::size_t letters = std::min(pair.typed.size(), pair.known.size());
  if (letters < 4) {
    return 0;
  }
  if (letters < 6) {
    return alike && (letters > 4 || in_company) ? 1 : 0;
  }
  if (is_of_class(pair.typed) != is_of_class(pair.known) || letters < 10) {
    return (alike || is_slip(pair) ? 1 : 0) + (alike && letters >= 8 ? 1 : 0);
  }
  return (letters < 12 ? 1 : 2) + (alike ? 1 : 0);
}

// Letters that spell the same sounds elsewhere may be so many.
constexpr std::size_t short_word = 8;
constexpr int few_edits = 2;
constexpr int most_edits = 3;

// By ear, where the spelling is not another word altogether; short words by their letters, unless
// they sound the same to the letter.
int edits_between(Pair pair, int allowed) {
  const std::size_t shorter = std::min(pair.typed.size(), pair.known.size());
  const int foreign = shorter < short_word ? few_edits : most_edits;
  const int letters = edit_distance(pair.typed, pair.known, foreign);
  if (letters > foreign) {
    return allowed + 1;
  }
  const int heard = edit_distance(by_ear(pair.typed), by_ear(pair.known), allowed);
  return shorter < 6 && heard > 0 ? letters : std::min(letters, heard);
}

// "scars" and "scar".
bool differ_by_number(Pair pair) {
  const auto plural_of = [](std::string_view many, std::string_view one) {
    return one.size() >= 4 && many.size() == one.size() + 1 && many.ends_with('s') &&
           many.starts_with(one);
  };
  return plural_of(pair.typed, pair.known) || plural_of(pair.known, pair.typed);
}

int distance_between(std::string_view typed, std::string_view known, bool in_company) {
  const Pair whole{typed, known};
  if (differ_by_number(whole)) {
    return 1;
  }
  if (std::min(typed.size(), known.size()) < 4 || !same_digits(whole) ||
      are_opposites(typed, known) || by_ear(typed).substr(0, 1) != by_ear(known).substr(0, 1)) {
    return WrittenName::far;
  }
  const bool alike = sound_of(typed) == sound_of(known);
  const std::size_t ending = shared_ending(typed, known).size();
  typed.remove_suffix(ending);
  known.remove_suffix(ending);
  const Pair rest{typed, known};
  const int free = edits_allowed(ending > 0 ? rest : whole, alike, in_company);
  const int allowed = ending > 0 && alike ? std::max(1, free) : free;
  const int edits = edits_between(rest, allowed);
  return edits > allowed ? WrittenName::far : edits * 2 + (alike ? 0 : 1);
}

// A bit each for letters and digits, the others share what is left.
std::uint64_t bit_of(char byte) {
  constexpr unsigned digits_from = 26;
  constexpr unsigned others_from = 36;
  const auto number = static_cast<unsigned char>(byte);
  const unsigned place = is_letter(byte)  ? static_cast<unsigned>(byte - 'a')
                         : is_digit(byte) ? digits_from + static_cast<unsigned>(byte - '0')
                                          : others_from + number % (64 - others_from);
  return std::uint64_t{1} << place;
}
constexpr std::uint64_t digit_bits = std::uint64_t{0x3ff} << 26;

NameSketch::Text sketch_of(std::string_view word) {
  NameSketch::Text out;
  for (const char byte : word) {
    out.letters |= bit_of(byte);
  }
  out.size = static_cast<std::uint32_t>(word.size());
  const std::string heard = by_ear(word);
  out.heard = heard.empty() ? 0 : static_cast<unsigned char>(heard.front());
  return out;
}

std::uint16_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char letter : word) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
  }
  return static_cast<std::uint16_t>(hash >> 48U);
}

// Where one has more words than are kept, any may be.
bool may_share_word(const NameSketch& a, const NameSketch& b) {
  if (std::max(a.words_count, b.words_count) > a.words.size()) {
    return true;
  }
  const auto begin = b.words.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(b.words_count);
  return std::any_of(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(a.words_count),
                     [&](std::uint16_t hash) { return std::find(begin, end, hash) != end; });
}

// What `distance_between` needs at least. An edit changes one letter for another at most.
bool may_be_near(const NameSketch::Text& typed, const NameSketch::Text& known) {
  const auto shorter = static_cast<int>(std::min(typed.size, known.size));
  const auto longer = static_cast<int>(std::max(typed.size, known.size));
  const int edits = shorter < static_cast<int>(short_word) ? few_edits : most_edits;
  const std::uint64_t other = typed.letters ^ known.letters;
  if (longer - shorter > edits || (other & digit_bits) != 0 || std::popcount(other) > 2 * edits) {
    return false;
  }
  const bool may_be_plural = longer - shorter == 1 && (other & ~bit_of('s')) == 0;
  return typed.heard == known.heard || may_be_plural;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += word;
  }
  return out;
}

}  // namespace

std::string sound_of(std::string_view word) {
  std::string out;
  char before = '\0';
  for (const char letter : by_ear(word)) {
    const char digit = sound_digit(letter);
    if (digit != '\0' && digit != before && (digit != '0' || out.empty())) {
      out += digit;
    }
    before = digit;
  }
  if (out.ends_with('6')) {
    out.back() = '9';  // at the end, m and n are hard to tell apart
  }
  return out;
}

WrittenName::WrittenName(std::string_view text) {
  std::string word;
  const std::string folded = fold_case(text);
  for (const char byte : folded) {
    if (is_byte_of_word(byte)) {
      word += byte;
    } else if (byte != '\'' && byte != '.' && !word.empty()) {
      words_.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) {
    words_.push_back(std::move(word));
  }
}

WrittenName WrittenName::of_words(std::string_view words) {
  WrittenName out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out.words_.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

std::string WrittenName::words() const {
  std::string out;
  for (const std::string& word : words_) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

NameSketch WrittenName::sketch() const {
  NameSketch out;
  out.words_count = words_.size();
  if (!words_.empty()) {
    out.first = sketch_of(words_.front());
    out.joined = sketch_of(joined(words_));
  }
  for (std::size_t i = 0; i < std::min(words_.size(), out.words.size()); ++i) {
    out.words[i] = hash_of(words_[i]);
  }
  return out;
}

bool may_be_near(const NameSketch& typed, const NameSketch& known) {
  const bool same_count = typed.words_count == known.words_count;
  if (may_be_near(same_count ? typed.first : typed.joined,
                  same_count ? known.first : known.joined)) {
    return true;
  }
  // A word that both share counts for nothing; beside it, what is left has to be near.
  return typed.words_count > 1 && known.words_count > 1 && may_share_word(typed, known);
}

std::string WrittenName::spelling() const { return spelling_of(words_); }

int WrittenName::distance_to(const WrittenName& known) const {
  std::vector<std::string> own = words_;
  std::vector<std::string> other = known.words_;
  std::erase_if(own, [&](const std::string& word) {
    const auto shared = std::find(other.begin(), other.end(), word);
    const bool is_shared = shared != other.end();
    if (is_shared) {
      other.erase(shared);
    }
    return is_shared;
  });
  if (own.empty() || other.empty()) {
    return far;
  }
  const bool in_company = own.size() < words_.size();
  if (own.size() != other.size()) {
    return distance_between(joined(own), joined(other), in_company);
  }
  int sum = 0;
  for (std::size_t i = 0; i < own.size() && sum < far; ++i) {
    sum += distance_between(own[i], other[i], in_company);
  }
  return std::min(sum, far);
}

std::string shared_spelling(std::string_view name) { return WrittenName(name).spelling(); }

bool is_slip_of(std::string_view typed, std::string_view known, bool well_known) {
  const std::string own = without_doubles(name_key(typed));
  const std::string other = without_doubles(name_key(known));
  const std::size_t letters = std::min(own.size(), other.size());
  if (letters < 5) {
    return false;
  }
  const int heard = edit_distance(by_ear(own), by_ear(other), 2);
  const int written = edit_distance(own, other, 3);
  if (heard == 0) {
    return written <= (letters < 8 ? 2 : 3);
  }
  if (letters < 9) {
    return letters > 5 && well_known && heard == 1 && written == 1;
  }
  return heard == 1 || (letters >= 12 && written == 2 && sound_of(own) == sound_of(other));
}

}  // namespace percuta::base
