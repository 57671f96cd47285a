#include "spelling.hpp"

#include <algorithm>
#include <unordered_set>

#include "by_ear.hpp"

namespace percuta::base {
namespace {

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

// What makes a name that of an acid: "acide mycophénolique", "Mycophenolsäure"; folded.
constexpr std::string_view acid_words = " acid acide acido acidum acidi kwas kwasu saure zuur ";
constexpr std::string_view german_acid = "saure";

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view list) {
  Words out;
  for (std::size_t from = 1; from < list.size();) {
    const std::size_t to = list.find(' ', from);
    out.insert(list.substr(from, to - from));
    from = to + 1;
  }
  return out;
}

bool is_generic(std::string_view word) {
  static const Words words = words_of(generic_nouns);
  return words.contains(word);
}

bool is_function_word(std::string_view word) {
  static const Words words = words_of(function_words);
  return words.contains(word);
}

bool is_acid_word(std::string_view word) {
  static const Words words = words_of(acid_words);
  return words.contains(word);
}

bool ends_in_acid(std::string_view word) {
  return word.size() > german_acid.size() + 3 && word.ends_with(german_acid);
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

std::string_view without_vowels_at_end(std::string_view text) {
  const std::size_t end = text.find_last_not_of("aeiou");
  return end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1);
}

// One consonant for two that one of the languages does not speak: ossicodone, oxycodone;
// ottreotide, octreotide; ketoprofen, cetoprofeno; desoxycholic, deoxycholic.
void join_consonants(std::string& word) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] == 'k' && (word[i + 1] == 'e' || word[i + 1] == 'i')) {
      word[i] = 's';
    }
  }
  replace_all(word, "ks", "s");
  replace_all(word, "kt", "t");
  replace_all(word, "desosi", "deosi");
  word = without_doubles(word);
}

// An acid and its salt are one medicine: alendronic acid, Alendronsäure, alendronate. `word` has no
// vowel at its end.
std::string acid_stem(std::string_view word, bool is_acid) {
  constexpr std::string_view salt = "at";
  if (!is_acid && (word.size() < 7 || !word.ends_with(salt))) {
    return std::string(word);
  }
  for (const std::string_view ending : {std::string_view("inov"), std::string_view("ov"),
                                        std::string_view("ik"), std::string_view("in"), salt}) {
    const bool fits = is_acid ? ending != salt : ending == salt;
    if (fits && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  return std::string(without_vowels_at_end(word)) + "~";
}

// As every language of Europe spells an international name: bisoprololo, Bisoprolol;
// idroclorotiazide, hydrochlorothiazide; espironolactona, spironolactone.
std::string international(std::string_view word, bool is_acid) {
  if (is_roman_number(word)) {
    return std::string(word);
  }
  if (ends_in_acid(word)) {
    word.remove_suffix(german_acid.size());
  }
  std::string heard = by_ear(singular(word));
  if (heard.ends_with("um")) {
    heard.resize(heard.size() - 2);
  }
  constexpr std::string_view vowels = "aeiou";
  std::string out(without_vowels_at_end(heard));
  join_consonants(out);
  const bool es =
      out.size() > 2 && out.starts_with("es") && vowels.find(out[2]) == std::string_view::npos;
  if (es) {
    out.erase(0, 1);
  }
  constexpr std::string_view misheard = "itus";  // cellulitus
  if (out.size() > misheard.size() + 2 && out.ends_with(misheard)) {
    out[out.size() - 2] = 'i';
  }
  return out.empty() ? std::string(word) : acid_stem(out, is_acid);
}

}  // namespace

std::string spelling_of(std::span<const std::string> words) {
  const bool is_acid = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return is_acid_word(word) || ends_in_acid(word);
  });
  std::string out;
  for (const std::string& word : words) {
    if (is_generic(word)) {
      out += "*";
    } else if (words.size() == 1 || !(is_function_word(word) || is_acid_word(word))) {
      out += international(word, is_acid);
    }
  }
  const std::size_t shortest = out.find('*') == std::string::npos ? 6 : 5;  // others meet by chance
  return out.size() < shortest ? std::string() : out;
}

}  // namespace percuta::base
