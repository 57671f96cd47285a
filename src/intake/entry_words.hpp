#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/lexicon.hpp"
#include "percuta/intake/habits.hpp"

namespace percuta::intake {

/// The words of a text, folded, without what stands between them.
std::vector<std::string> words_of(std::string_view text);
std::string joined(const std::vector<std::string>& words);
std::string span_of(const std::vector<std::string>& words, std::size_t from, std::size_t count);

/// Words of a name or a habit, at most.
inline constexpr std::size_t longest_name = 9;

/// What a text does beside a name; none: it is no habit.
std::optional<Habit> habit_of(const base::Lexicon& lexicon, std::string_view text);

/// Whether a habit leaves what it stands beside as it is.
bool is_silent(Habit habit);

/// The longest habit that begins at a word; a number is one that says nothing.
struct Beside {
  Habit habit = Habit::around;
  std::size_t count = 0;  ///< of words; none: no habit
};
Beside beside(const base::Lexicon& lexicon, const std::vector<std::string>& words, std::size_t at);

/// Whether a text says anywhere that something is not there, or that others have it.
bool tells_of_none(const base::Lexicon& lexicon, std::string_view written);

/// Whether all its words say nothing: "in the treated area".
bool says_nothing(const base::Lexicon& lexicon, std::string_view written);

/// The text without words that say nothing, or that something is taken or done.
std::string without_habits(const base::Lexicon& lexicon, std::string_view written);

/// The parts of an entry that names several things; one where it names one thing, or where nobody
/// may take them apart: "no eczema or acne", what the family has.
std::vector<std::string> parts_of_entry(const base::Lexicon& lexicon, std::string_view written);

/// What an entry says of time itself: "history of cold sores" was, "prone to cold sores" is a
/// tendency. None: it says nothing, and counts as there today.
std::optional<ConditionStatus> status_said(const base::Lexicon& lexicon, std::string_view written);

/// Whether it says that what it names is not held.
bool says_uncontrolled(const base::Lexicon& lexicon, std::string_view written);

}  // namespace percuta::intake
