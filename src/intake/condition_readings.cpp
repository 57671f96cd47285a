#include "condition_readings.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "entry_words.hpp"

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;

struct Ending {
  std::string_view many;
  std::string_view one;
};
using Endings = std::span<const Ending>;

// How languages write more than one, and how Polish writes what somebody has; every word of a name
// ends so, or its last or first alone. A word takes the first ending that fits. Folded.
constexpr std::array english = {Ending{"ies", "y"}, Ending{"s", ""}};
constexpr std::array with_es = {Ending{"es", ""}, Ending{"s", ""}};
constexpr std::array french = {Ending{"aux", "al"}, Ending{"eux", "eux"}, Ending{"s", ""}};
constexpr std::array portuguese = {Ending{"oes", "ao"}, Ending{"ais", "al"}, Ending{"ns", "m"},
                                   Ending{"s", ""}};
constexpr std::array german_en = {Ending{"en", ""}};
constexpr std::array german_n = {Ending{"n", ""}};
constexpr std::array german_e = {Ending{"e", ""}, Ending{"er", ""}};
constexpr std::array polish_a = {Ending{"e", "a"}, Ending{"y", "a"}, Ending{"i", "a"}};
constexpr auto languages = std::to_array<Endings>(
    {english, with_es, french, portuguese, german_en, german_n, german_e, polish_a});

std::string in_one(const std::string& word, Endings endings) {
  constexpr std::size_t shortest = 3;
  for (const Ending& ending : endings) {
    if (word.size() >= ending.many.size() + shortest && word.ends_with(ending.many)) {
      return word.substr(0, word.size() - ending.many.size()) + std::string(ending.one);
    }
  }
  return word;
}

}  // namespace

std::vector<std::string> without_brackets(std::string_view written) {
  std::string text(written);
  std::replace(text.begin(), text.end(), '[', '(');
  std::replace(text.begin(), text.end(), ']', ')');
  Texts out{text};
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open);
  if (open == std::string::npos || base::name_key(text.substr(0, open)).empty()) {
    return out;
  }
  const std::string behind = close == std::string::npos ? std::string() : text.substr(close + 1);
  if (base::name_key(behind).empty()) {
    out.push_back(text.substr(0, open));
  } else {  // "hypertension (treated) and gout" is not hypertension alone
    out.push_back(joined(words_of(text.substr(0, open) + " " + behind)));
  }
  return out;
}

std::string in_brackets(std::string_view written) {
  const std::size_t open = written.find_first_of("([");
  const std::size_t close = written.find_first_of(")]", open);
  return open == std::string_view::npos || close == std::string_view::npos
             ? std::string()
             : base::fold_case(written.substr(open + 1, close - open - 1));
}

std::vector<std::string> singular_readings(const std::vector<std::string>& all) {
  Texts out;
  for (const std::string& text : all) {
    const Texts words = words_of(text);
    for (const Endings language : languages) {
      Texts every = words;
      std::transform(every.begin(), every.end(), every.begin(),
                     [&](const std::string& word) { return in_one(word, language); });
      Texts last = words;
      Texts first = words;
      if (!words.empty()) {
        last.back() = every.back();
        first.front() = every.front();
      }
      for (const Texts& one : {every, last, first}) {
        if (one != words) {
          out.push_back(joined(one));
        }
      }
    }
  }
  return out;
}

std::vector<std::string> with_shared_words(const std::string& part,
                                           const std::vector<std::string>& parts) {
  Texts out;
  for (const std::string& other : parts) {
    const Texts words = words_of(other);
    if (words.size() > 1 && other != part) {
      out.push_back(part + " " + words.back());   // "viral or bacterial infection"
      out.push_back(words.front() + " " + part);  // "infekcje grzybicze i bakteryjne"
    }
  }
  return out;
}

}  // namespace percuta::intake
