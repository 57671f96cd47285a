#include "condition_readings.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "condition_habits.hpp"

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;

// "Actinic (solar) keratosis": as it stands, and without what stands in the bracket.
Texts by_brackets(std::string text) {
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

// Articles before a name. Folded.
constexpr auto articles = std::to_array<std::string_view>(
    {"a ", "an ", "the ", "any ", "une ", "un ", "eine ", "einen ", "ein ", "una ", "uma ", "um "});

// What says that examples follow, or the same in other words. Folded.
constexpr auto for_example = std::to_array<std::string_view>(
    {"e.g.",        "eg.",     "eg ",         "i.e.",        "such as",     "for example",
     "including",   "incl.",   "inkl.",       "z.b.",        "z. b.",       "zum beispiel",
     "p. ex.",      "p.ex.",   "par exemple", "ex.",         "ex:",         "p. ej.",
     "p.ej.",       "ej.",     "ej:",         "por ejemplo", "por exemplo", "np.",
     "na przyklad", "m.in.",   "namely",      "viz.",        "tj.",         "tzn.",
     "to znaczy",   "d.h.",    "d. h.",       "das heisst",  "namlich",     "c'est-a-dire",
     "es decir",    "ou seja", "isto e",      "a saber"});

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

std::string without_lead(std::string_view folded) {
  folded.remove_prefix(std::min(folded.find_first_not_of(' '), folded.size()));
  const auto drop = [&](const auto& leads) {
    const auto lead = std::find_if(leads.begin(), leads.end(),
                                   [&](std::string_view one) { return folded.starts_with(one); });
    folded.remove_prefix(lead == leads.end() ? 0 : lead->size());
  };
  drop(for_example);
  folded.remove_prefix(std::min(folded.find_first_not_of(' '), folded.size()));
  drop(articles);
  return std::string(folded);
}

std::vector<std::string> condition_readings(std::string_view written) {
  const std::size_t last = written.find_last_not_of(" ?!.:*");  // a question, as forms ask it
  const Texts whole =
      by_brackets(std::string(written.substr(0, last == std::string_view::npos ? 0 : last + 1)));
  Texts out = whole;
  for (const std::string& text : whole) {
    const std::string folded = joined(words_of(base::fold_case(text)));
    for (const std::string& rest : {without_degrees(folded), without_place_and_carrier(folded),
                                    without_degrees(without_place_and_carrier(folded))}) {
      if (!rest.empty() && rest != folded && std::find(out.begin(), out.end(), rest) == out.end()) {
        out.push_back(rest);
      }
    }
  }
  return out;
}

std::string in_brackets(std::string_view written) {
  const std::size_t open = written.find_first_of("([");
  const std::size_t close = written.find_first_of(")]", open);
  return open == std::string_view::npos || close == std::string_view::npos
             ? std::string()
             : without_lead(base::fold_case(written.substr(open + 1, close - open - 1)));
}

std::vector<std::string> singular_readings(const std::vector<std::string>& all) {
  Texts out;
  for (const std::string& text : all) {
    const Texts words = words_of(base::fold_case(text));
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

std::vector<std::string> with_shared_words(const std::string& part, const std::string& first,
                                           const std::string& last) {
  const Texts head = words_of(first);
  const Texts tail = words_of(last);
  Texts out;
  if (head.size() > 1) {
    out.push_back(head.front() + " " + part);  // "infekcje grzybicze i bakteryjne"
  }
  if (tail.size() > 1) {
    out.push_back(part + " " + tail.back());  // "viral or bacterial infection"
  }
  return out;
}

}  // namespace percuta::intake
