#pragma once

#include <string_view>

#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// What words beside a name do where people write of conditions; knowledge/intake/habits.toml has
/// them, language by language. `around` tells nothing that decides (degree, place, who has it),
/// `now` that it is there today, `was` and `tendency` what they say, `never` that it is not there,
/// `family` that others have it;
/// `uncontrolled` that it is not held. `joint` stands between two things, `either` between two of
/// which one may be. `illness` is what a part of the body may have; `use`: something is taken or
/// done.
enum class Habit {
  around,
  now,
  was,
  tendency,
  uncontrolled,
  never,
  family,
  joint,
  either,
  illness,
  use
};
constexpr auto names(Habit) {
  using enum Habit;
  return std::to_array<Word<Habit>>({{around, "around"},
                                     {now, "now"},
                                     {was, "was"},
                                     {tendency, "tendency"},
                                     {uncontrolled, "uncontrolled"},
                                     {never, "never"},
                                     {family, "family"},
                                     {joint, "joint"},
                                     {either, "either"},
                                     {illness, "illness"},
                                     {use, "use"}});
}

/// Kinds of the lexicon. Of `habit_kind`, ids are words for habits; of the others, conditions.
inline constexpr std::string_view habit_kind = "habit";
inline constexpr std::string_view organ_kind = "organ";  ///< what any illness of a part is
inline constexpr std::string_view head_kind = "head";    ///< what a name that begins or ends so is
/// What heads are where the rest names the skin.
inline constexpr std::string_view head_of_skin_kind = "head of skin";
/// Heads that need a part of the body beside them.
inline constexpr std::string_view head_of_body_kind = "head of body";

}  // namespace percuta::intake
