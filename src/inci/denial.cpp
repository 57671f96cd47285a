#include "denial.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace percuta::inci {
namespace {

// Folded as keys are, without the spaces between words.
constexpr auto before = std::to_array<std::string_view>(
    {"without",       "freefrom",     "freeof",        "doesnotcontain",
     "containsno",    "noadded",      "madewithout",   "excludes",
     "exempt",        "never",        "ohne",          "freivon",
     "enthaltkein",   "enthaltkeine", "enthaltkeinen", "sans",
     "necontientpas", "exemptde",     "sin",           "librede",
     "libresde",      "nocontiene",   "sem",           "livrede",
     "livresde",      "naocontem",    "isentode",      "senza",
     "privodi",       "privadi",      "noncontiene",   "bez",
     "niezawiera",    "wolnyod",      "zonder",        "vrijvan",
     "bevatgeen",     "tanpa",        "bebas",         "tidakmengandung",
     "bebasdari",     "без",          "несодержит",    "不含",
     "不添加",        "未添加",       "无添加",        "無添加",
     "不包含",        "utan",         "uden",          "alternativeto",
     "alternativezu", "alternativea", "alternativaal", "alternativaa",
     "insteadof",     "statt",        "unlike"});
constexpr auto next_only =
    std::to_array<std::string_view>({"no", "kein", "keine", "keinen", "geen", "zero", "нет", "无",
                                     "無", "零", "没有", "沒有", "notany"});
constexpr auto behind = std::to_array<std::string_view>(
    {"free",      "frei",        "vrij",           "tidakada",    "yok",      "icermez",
     "icermiyor", "bulunmaz",    "icermemektedir", "degil",       "무첨가",   "없음",
     "미함유",    "불포함",      "프리",           "フリー",      "不使用",   "無添加",
     "不添加",    "notincluded", "nichtenthalten", "nonpresente", "absent",   "notin",
     "isnotin",   "alternative", "alternatives",   "отсутствует", "nieobecny"});
constexpr auto endings =
    std::to_array<std::string_view>({"frei", "vrij", "フリー", "프리", "freies", "freie"});

/// How many atoms a phrase takes that begins here; 0: it does not. It may not run over more than a
/// weak gap, nor end inside a word.
std::uint32_t length_of(const FoldedText& text, std::uint32_t atom, std::string_view phrase) {
  std::uint32_t at = atom;
  while (!phrase.empty()) {
    if (at >= text.size() || (at > atom && text.atoms[at].gap > Gap::soft)) {
      return 0;
    }
    const std::string_view word = text.key_of(at, at + 1);
    if (!phrase.starts_with(word)) {
      return 0;
    }
    phrase.remove_prefix(word.size());
    ++at;
  }
  return at - atom;
}

template <std::size_t N>
std::uint32_t longest(const FoldedText& text, std::uint32_t atom,
                      const std::array<std::string_view, N>& phrases) {
  std::uint32_t most = 0;
  for (const std::string_view phrase : phrases) {
    most = std::max(most, length_of(text, atom, phrase));
  }
  return most;
}

/// How phrases begin: nearly no word of a label begins so.
class Beginnings {
 public:
  template <class... Phrases>
  explicit Beginnings(const Phrases&... lists) {
    const auto keep_all = [&](const auto& phrases) {
      for (const std::string_view phrase : phrases) {
        keep(phrase);
      }
    };
    (keep_all(lists), ...);
  }
  [[nodiscard]] bool may_begin(std::string_view word) const {
    return !word.empty() && seen_[slot(word)];
  }

 private:
  static constexpr std::size_t slots = 4096;
  static std::size_t slot(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
    return (first * 31U + second) % slots;
  }
  void keep(std::string_view phrase) { seen_[slot(phrase)] = true; }

  std::array<bool, slots> seen_{};
};

}  // namespace

Denial denial_at(const FoldedText& text, std::uint32_t atom) {
  static const Beginnings beginnings(before, next_only);
  if (!beginnings.may_begin(text.key_of(atom, atom + 1))) {
    return {};
  }
  if (const std::uint32_t length = longest(text, atom, before); length > 0) {
    return {atom + length, false};
  }
  const std::uint32_t length = longest(text, atom, next_only);
  const bool counts = atom + length < text.size() &&
                      text.atoms[atom + length].kind == AtomKind::digits;  // Yellow No. 10
  return length > 0 && !counts ? Denial{atom + length, true} : Denial{};
}

bool keeps_apart(const FoldedText& text, std::uint32_t atom) {
  constexpr auto nots =
      std::to_array<std::string_view>({"not", "nicht", "pas", "no", "nao", "nie", "non", "niet",
                                       "never", "jamais", "nunca", "mai"});
  constexpr auto withs = std::to_array<std::string_view>(
      {"with", "mit", "avec", "con", "com", "z", "ze", "met", "alongside"});
  constexpr std::uint32_t most_between = 3;  // words
  const auto is_one = [&](std::uint32_t i, const auto& words) {
    return std::find(words.begin(), words.end(), text.key_of(i, i + 1)) != words.end();
  };
  std::uint32_t with = atom;  // an article may stand between: "avec du rétinol"
  while (with > 0 && atom - with < 2 && text.atoms[with].gap <= Gap::soft &&
         !is_one(with - 1, withs)) {
    --with;
  }
  if (with == 0 || text.atoms[with].gap > Gap::soft || !is_one(with - 1, withs)) {
    return false;
  }
  for (std::uint32_t i = with - 1; i > 0 && with - 1 - i <= most_between; --i) {
    if (text.atoms[i].gap > Gap::soft) {
      return false;
    }
    if (is_one(i - 1, nots)) {
      return true;
    }
  }
  return false;
}

bool denies_before(const FoldedText& text, std::uint32_t atom) {
  return atom < text.size() && text.atoms[atom].gap <= Gap::soft && longest(text, atom, behind) > 0;
}

bool denies_itself(const FoldedText& text, std::uint32_t atom) {
  const std::string_view word = text.key_of(atom, atom + 1);
  constexpr std::size_t shortest = 3;  // bytes in front of the ending
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + shortest && word.ends_with(ending);
  });
}

}  // namespace percuta::inci
