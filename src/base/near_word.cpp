#include "near_word.hpp"

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

// The beginning of a word in one sound, and how many letters that takes. Folded text has no
// accents, but ł keeps its own.
struct Sound {
  std::string_view spelling;
  std::size_t letters;
};

Sound sound_at(std::string_view rest) {
  const auto begins = [&](std::string_view with) {
    return rest.starts_with(with);
  };
  switch (rest.front()) {
    case 's':
      return begins("sch")                  ? Sound{"s", 3}
             : begins("sh") || begins("sz") ? Sound{"s", 2}
                                            : Sound{"s", 1};
    case 'p':
      return begins("ph") ? Sound{"f", 2} : Sound{"p", 1};
    case 't':
      return begins("th") ? Sound{"t", 2} : Sound{"t", 1};
    case 'r':
      return begins("rh") ? Sound{"r", 2} : Sound{"r", 1};
    case 'c':
      return begins("ck") || begins("ch")                   ? Sound{"k", 2}
             : begins("cz")                                 ? Sound{"ks", 2}
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
  std::erase(out, 'h');  // silent, or a breath
  if (out.starts_with("ks") || out.starts_with("ps")) {
    out.erase(0, 1);
  }
  return without_doubles(out);
}

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("ivx") == std::string_view::npos;
}

// Of "moles" and "Störungen", but not of "dermatitis" and "lupus".
std::string_view singular(std::string_view word) {
  if (word.size() > 7 && word.ends_with("ungen")) {
    return word.substr(0, word.size() - 2);
  }
  const bool is_plural = word.size() > 4 && word.ends_with('s') && !word.ends_with("ss") &&
                         !word.ends_with("is") && !word.ends_with("us");
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

// What says no more than that something is wrong: "heart problem", "heart condition"; folded.
constexpr std::string_view generic_nouns =
    " disease diseases disorder disorders condition conditions problem problems abnormality "
    "abnormalities imbalance illness illnesses issue issues trouble troubles dysfunction ailment "
    "erkrankung erkrankungen krankheit krankheiten leiden storung storungen probleme beschwerden "
    "maladie maladies probleme problemes affection affections pathologie pathologies "
    "enfermedad enfermedades problema problemas trastorno trastornos afeccion afecciones "
    "alteracion "
    "alteraciones patologia patologias doenca doencas disturbio disturbios perturbacao alteracao "
    "alteracoes choroba choroby schorzenie schorzenia problemy zaburzenie zaburzenia ";

constexpr std::string_view function_words =
    " of the a an de la le les l d du des del della di da do das dos el los las der die das den "
    "dem "
    "im in en au aux al z w na ";

bool is_one_of(std::string_view words, std::string_view word) {
  const std::string padded = " " + std::string(word) + " ";
  return words.find(padded) != std::string_view::npos;
}

// As every language of Europe spells an international name: bisoprololo, Bisoprolol;
// idroclorotiazide, hydrochlorothiazide; espironolactona, spironolactone.
std::string international(std::string_view word) {
  if (is_roman_number(word)) {
    return std::string(word);
  }
  std::string out = by_ear(singular(word));
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    if (out[i] == 'k' && (out[i + 1] == 'e' || out[i + 1] == 'i')) {
      out[i] = 's';  // ketoprofen, cetoprofeno
    }
  }
  out = without_doubles(out);
  if (out.ends_with("um")) {
    out.resize(out.size() - 2);
  }
  constexpr std::string_view vowels = "aeiou";
  const bool es =
      out.size() > 2 && out.starts_with("es") && vowels.find(out[2]) == std::string_view::npos;
  if (es) {
    out.erase(0, 1);
  }
  const std::size_t end = out.find_last_not_of(vowels);
  return end == std::string::npos ? std::string(word) : out.substr(0, end + 1);
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

// By ear, where the spelling is not another word altogether; short words by their letters, unless
// they sound the same to the letter.
int edits_between(Pair pair, int allowed) {
  const std::size_t shorter = std::min(pair.typed.size(), pair.known.size());
  const int foreign = shorter < 8 ? 2 : 3;  // letters that spell the same sounds elsewhere
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

std::string WrittenName::spelling() const {
  std::string out;
  for (const std::string& word : words_) {
    if (is_one_of(generic_nouns, word)) {
      out += "*";
    } else if (words_.size() == 1 || !is_one_of(function_words, word)) {
      out += international(word);
    }
  }
  const std::size_t shortest = out.find('*') == std::string::npos ? 6 : 5;  // others meet by chance
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

}  // namespace percuta::base
