#include "percuta/base/near_word.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_byte_of_word(char byte) {
  return is_letter(byte) || is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

std::string without_doubles(std::string_view text) {
  std::string out(text);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// The beginning of a word in one sound, and how many letters that takes. Folded text has no accents,
// but ł keeps its own.
struct Sound {
  std::string_view spelling;
  std::size_t letters;
};

Sound sound_at(std::string_view rest) {
  const auto begins = [&](std::string_view with) { return rest.starts_with(with); };
  switch (rest.front()) {
    case 's':
      return begins("sch") ? Sound{"s", 3} : begins("sh") || begins("sz") ? Sound{"s", 2} : Sound{"s", 1};
    case 'p':
      return begins("ph") ? Sound{"f", 2} : Sound{"p", 1};
    case 't':
      return begins("th") ? Sound{"t", 2} : Sound{"t", 1};
    case 'r':
      return begins("rh") ? Sound{"r", 2} : Sound{"r", 1};
    case 'c':
      return begins("ck") || begins("ch")               ? Sound{"k", 2}
             : begins("cz")                             ? Sound{"ks", 2}
             : begins("ce") || begins("ci") || begins("cy") ? Sound{"s", 1}
                                                        : Sound{"k", 1};
    case 'q':
      return begins("qu") ? Sound{"k", 2} : Sound{"k", 1};
    case 'k':
      return begins("kw") ? Sound{"k", 2} : Sound{"k", 1};
    case 'a':
      return begins("ae") ? Sound{"e", 2} : Sound{"a", 1};
    case 'o':
      return begins("oe") ? Sound{"e", 2} : Sound{"o", 1};
    case 'x':
      return {"ks", 1};
    case 'z':
      return {"s", 1};
    case 'y':
    case 'j':
      return {"i", 1};
    case 'w':
      return {"v", 1};
    default:
      return begins("ł") ? Sound{"l", 2} : Sound{rest.substr(0, 1), 1};
  }
}

// As somebody writes it who only heard it; letters that are doubled stand once.
std::string by_ear(std::string_view heard) {
  const std::string once = without_doubles(heard);
  std::string out;
  out.reserve(once.size() + 4);
  for (std::string_view rest = once; !rest.empty();) {
    const Sound sound = sound_at(rest);
    out += sound.spelling;
    rest.remove_prefix(sound.letters);
  }
  if (out.starts_with("ks") || out.starts_with("ps")) {
    out.erase(0, 1);
  }
  return without_doubles(out);
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("ivx") == std::string_view::npos;
}

// As every language of Europe spells an international name: bisoprololo, Bisoprolol; idroclorotiazide,
// hydrochlorothiazide; espironolactona, spironolactone.
std::string international(std::string_view word) {
  if (is_roman_number(word)) {
    return std::string(word);
  }
  std::string out = by_ear(word);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] == 'k' && (out[i + 1] == 'e' || out[i + 1] == 'i')) {
      out[i] = 's';  // ketoprofen, cetoprofeno
    }
  }
  std::erase(out, 'h');
  out = without_doubles(out);
  if (out.ends_with("um")) {
    out.resize(out.size() - 2);
  }
  constexpr std::string_view vowels = "aeiou";
  const bool es = out.size() > 2 && out.starts_with("es") && vowels.find(out[2]) == std::string_view::npos;
  if (es) {
    out.erase(0, 1);
  }
  const std::size_t end = out.find_last_not_of(vowels);
  out.resize(end == std::string::npos ? 0 : end + 1);
  return out;
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
     "itis",       "osis",      "oma",      "derma",    "trophy",  "tropic",  "therapy",
     "ation"});

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

// Edits that a word of so many letters may have: more where both sound alike, none where one of
// them is a word of a class (an inflammation, say) and the other is not.
int edits_allowed(Pair pair, bool alike) {
  const std::size_t letters = std::min(pair.typed.size(), pair.known.size());
  const auto is_of_class = [](std::string_view word) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view one) { return word.ends_with(one); });
  };
  if (letters < 4) {
    return 0;
  }
  if (letters < 6) {
    return alike ? 1 : 0;
  }
  if (is_of_class(pair.typed) != is_of_class(pair.known)) {
    return 1;
  }
  return (letters < 8 ? 1 : 2) + (alike ? 1 : 0);
}

int edits_between(Pair pair, int allowed) {
  return std::min(edit_distance(pair.typed, pair.known, allowed),
                  edit_distance(by_ear(pair.typed), by_ear(pair.known), allowed));
}

// "scars" and "scar".
bool differ_by_number(Pair pair) {
  const auto plural_of = [](std::string_view many, std::string_view one) {
    return one.size() >= 4 && many.size() == one.size() + 1 && many.ends_with('s') &&
           many.starts_with(one);
  };
  return plural_of(pair.typed, pair.known) || plural_of(pair.known, pair.typed);
}

int distance_between(std::string_view typed, std::string_view known) {
  const Pair whole{typed, known};
  if (differ_by_number(whole)) {
    return 1;
  }
  if (std::min(typed.size(), known.size()) < 4 || !same_digits(whole) ||
      are_opposites(typed, known) || by_ear(typed).front() != by_ear(known).front()) {
    return WrittenName::far;
  }
  const bool alike = sound_of(typed) == sound_of(known);
  const std::size_t ending = shared_ending(typed, known).size();
  typed.remove_suffix(ending);
  known.remove_suffix(ending);
  const Pair rest{typed, known};
  const int allowed = ending > 0 && alike ? std::max(1, edits_allowed(rest, alike))
                                          : edits_allowed(ending > 0 ? rest : whole, alike);
  const int edits = edits_between(rest, allowed);
  return edits > allowed ? WrittenName::far : edits * 2 + (alike ? 0 : 1);
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

std::string WrittenName::spelling() const {
  std::string out;
  for (const std::string& word : words_) {
    out += international(word);
  }
  constexpr std::size_t shortest = 6;  // shorter ones meet by chance
  return out.size() < shortest ? std::string() : out;
}

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
  if (own.size() != other.size()) {
    return distance_between(joined(own), joined(other));
  }
  int sum = 0;
  for (std::size_t i = 0; i < own.size() && sum < far; ++i) {
    sum += distance_between(own[i], other[i]);
  }
  return std::min(sum, far);
}

}  // namespace percuta::base
