#include "entry_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

bool has(const base::Lexicon& lexicon, std::string_view text, std::initializer_list<Habit> any) {
  const Texts words = words_of(text);
  for (std::size_t at = 0; at < words.size();) {
    const Beside found = beside(lexicon, words, at);
    if (found.count > 0 && std::find(any.begin(), any.end(), found.habit) != any.end()) {
      return true;
    }
    at += std::max<std::size_t>(found.count, 1);
  }
  return false;
}

// Folded, with a space for each mark that is none of ASCII.
std::string with_plain_marks(std::string_view text) {
  constexpr auto typographic = std::to_array<std::string_view>(
      {"\u2019", "\u2018", "\u201e", "\u201c", "\u201d", "\u2013", "\u2014", "\u00bf", "\u00a1"});
  std::string out = base::fold_case(text);
  for (const std::string_view mark : typographic) {
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at)) {
      out.replace(at, mark.size(), " ");
    }
  }
  return out;
}

struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the words lie in a text with plain marks. What a word shares with a later one is left open:
// "Herz- und Nierenleiden".
std::vector<Extent> extents_of_words(std::string_view text) {
  constexpr std::string_view between = " \t\n\r,;:/&+()[]{}'\".?!*-_=<>|";
  std::vector<Extent> out;
  for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;) {
    std::size_t end = std::min(text.find_first_of(between, at), text.size());
    const bool is_left_open =
        end < text.size() && text[end] == '-' &&
        (end + 1 == text.size() || between.find(text[end + 1]) != std::string_view::npos);
    end += is_left_open ? 1 : 0;
    out.push_back({at, end});
    at = text.find_first_not_of(between, end);
  }
  return out;
}

// What stands between several things in a text with plain marks.
std::vector<Extent> extents_between(const base::Lexicon& lexicon, const std::string& text) {
  constexpr std::string_view marks = ",;/+&:";
  const bool denies = has(lexicon, text, {Habit::never});
  const std::vector<Extent> places = extents_of_words(text);
  const Texts words = words_of(text);
  std::vector<Extent> out;
  for (std::size_t at = 0; at < words.size();) {
    const Beside found = beside(lexicon, words, at);
    const std::size_t count = std::max<std::size_t>(found.count, 1);
    if (found.count > 0 &&
        (found.habit == Habit::joint || (found.habit == Habit::either && !denies))) {
      out.push_back({places[at].begin, places[at + count - 1].end});
    }
    at += count;
  }
  for (std::size_t at = text.find_first_of(marks); at != std::string::npos;
       at = text.find_first_of(marks, at + 1)) {
    out.push_back({at, at + 1});
  }
  std::sort(out.begin(), out.end(),
            [](const Extent& one, const Extent& other) { return one.begin < other.begin; });
  return out;
}

}  // namespace

std::string span_of(const std::vector<std::string>& words, std::size_t from, std::size_t count) {
  return joined({words.begin() + static_cast<std::ptrdiff_t>(from),
                 words.begin() + static_cast<std::ptrdiff_t>(from + count)});
}

std::optional<Habit> habit_of(const base::Lexicon& lexicon, std::string_view text) {
  const auto found = lexicon.find_name(habit_kind, text);
  for (const auto& [one, word] : names(Habit{})) {
    if (found == word) {
      return one;
    }
  }
  return std::nullopt;
}

Beside beside(const base::Lexicon& lexicon, const std::vector<std::string>& words, std::size_t at) {
  for (std::size_t count = std::min(longest_name, words.size() - at); count > 0; --count) {
    if (const auto found = habit_of(lexicon, span_of(words, at, count))) {
      return {*found, count};
    }
  }
  return {Habit::around, is_number(words[at]) ? 1U : 0U};
}

bool is_silent(Habit habit) {
  using enum Habit;
  return habit != never && habit != family;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string plain = with_plain_marks(text);
  Texts out;
  for (const Extent& word : extents_of_words(plain)) {
    out.push_back(plain.substr(word.begin, word.end - word.begin));
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

bool tells_of_none(const base::Lexicon& lexicon, std::string_view written) {
  return has(lexicon, written, {Habit::never, Habit::family});
}

bool says_uncontrolled(const base::Lexicon& lexicon, std::string_view written) {
  return has(lexicon, written, {Habit::uncontrolled});
}

bool says_nothing(const base::Lexicon& lexicon, std::string_view written) {
  return without_habits(lexicon, written).empty() && !tells_of_none(lexicon, written);
}

std::string without_habits(const base::Lexicon& lexicon, std::string_view written) {
  const Texts words = words_of(written);
  Texts out;
  for (std::size_t at = 0; at < words.size();) {
    const Beside found = beside(lexicon, words, at);
    if (found.count == 0 || !is_silent(found.habit) || found.habit == Habit::joint ||
        found.habit == Habit::either) {
      out.push_back(words[at]);
    }
    at += std::max<std::size_t>(found.count, 1);
  }
  return joined(out);
}

std::vector<std::string> parts_of_entry(const base::Lexicon& lexicon, std::string_view written) {
  const std::string text = with_plain_marks(written);
  if (has(lexicon, text, {Habit::family})) {
    return {text};
  }
  Texts out;
  std::size_t from = 0;
  const auto add_until = [&](std::size_t to) {
    std::string part = text.substr(from, std::max(from, to) - from);
    if (!words_of(part).empty()) {
      out.push_back(std::move(part));
    }
  };
  for (const Extent& between : extents_between(lexicon, text)) {
    add_until(between.begin);
    from = std::max(from, between.end);
  }
  add_until(text.size());
  return out.empty() ? Texts{text} : out;
}

std::optional<ConditionStatus> status_said(const base::Lexicon& lexicon, std::string_view written) {
  if (has(lexicon, written, {Habit::now, Habit::never, Habit::family})) {
    return std::nullopt;
  }
  const Texts words = words_of(written);
  for (std::size_t at = 0; at < words.size();) {
    const Beside found = beside(lexicon, words, at);
    if (found.count > 0 && found.habit == Habit::tendency) {
      return ConditionStatus::tendency;
    }
    if (found.count > 0 && found.habit == Habit::was) {
      return ConditionStatus::history;
    }
    if (found.count == 0 || found.habit != Habit::around) {
      break;
    }
    at += found.count;
  }
  Texts last = words;
  for (std::size_t at = 0; at < last.size(); ++at) {  // "Herpes in der Vorgeschichte"
    if (habit_of(lexicon, span_of(words, at, words.size() - at)) == Habit::was) {
      return ConditionStatus::history;
    }
  }
  return std::nullopt;
}

}  // namespace percuta::intake
