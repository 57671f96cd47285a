#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/lexicon.hpp"
#include "percuta/intake/term.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// A word of a case or an answer as people read it: "treat_with_caution" becomes "treat with
/// caution".
std::string spaced(std::string_view word);

/// One of the fourteen questions, as one reads it aloud, and how long its answer holds.
struct TopicQuestion {
  Topic id = Topic::pregnancy;
  std::string question;
  std::optional<int> window_d;
  bool in_zone = false;
  std::optional<int> holds_d{};  ///< after the day it was asked; absent: until the next session
  int plans_d = 0;               ///< after that time, a plan still stands
  std::vector<Sex> not_of_sex{};
  std::optional<int> not_from_age_y{};
  std::vector<Name<"source">> sources{};
};

void fields(Is<TopicQuestion> auto& topic, auto&& field) {
  field("id", topic.id, "The topic.");
  field("question", topic.question, "The question, as one reads it aloud.");
  field("window_d", topic.window_d, Range{0, 3660}, "How far back it asks; absent: ever.");
  field("in_zone", topic.in_zone, Need::defaulted, "Whether it asks about treated zones only.");
  field("holds_d", topic.holds_d, Range{0, 3660},
        "Days for which an answer holds; 0: the day; absent: until the next session.");
  field("plans_d", topic.plans_d, Need::defaulted, Range{0, 366},
        "Days after that for which a plan stands, to be asked again on its day.");
  field("not_of_sex", topic.not_of_sex, Need::defaulted, "Whom it is never asked of.");
  field("not_from_age_y", topic.not_from_age_y, Range{0, 120}, base::unitless,
        "From which age on it is never asked.");
  field("sources", topic.sources, "Who says how long it holds, and whom it is asked of.");
}

/// What may be open beside the topics. `where`: nobody said where something lies; `reaction`:
/// nobody asked how a session was borne; `control`: whether a disease is held; `stopped`: when a
/// medicine was; `disease`: whether there is what a medicine tells of; `sex`: a man said to be
/// pregnant; `two_meanings`: a word that is known, yet not which of its meanings is meant. The last
/// two belong to `unknown_word`: a word near it, or that another kind knows it.
enum class Opening {
  where,
  where_needled,
  unknown_word,
  reaction,
  control,
  stopped,
  disease,
  sex,
  two_meanings,
  near_word,
  other_kind
};
constexpr auto names(Opening) {
  using enum Opening;
  return std::to_array<Word<Opening>>({{where, "where"},
                                       {where_needled, "where-needled"},
                                       {unknown_word, "unknown-word"},
                                       {reaction, "reaction"},
                                       {control, "control"},
                                       {stopped, "stopped"},
                                       {disease, "disease"},
                                       {sex, "sex"},
                                       {two_meanings, "two-meanings"},
                                       {near_word, "near-word"},
                                       {other_kind, "other-kind"}});
}

/// The question that closes an opening; `{what}` stands for what the case says, `{of}` for what
/// that tells of.
struct OpenQuestion {
  Opening id = Opening::where;
  std::string question;
};

void fields(Is<OpenQuestion> auto& open, auto&& field) {
  field("id", open.id, "What is open.");
  field("question", open.question, "The question, as one reads it aloud.");
}

/// The scores that a scale has, by its id; nothing: it tells an improvement, which nobody has
/// before a treatment.
using Scores = std::map<std::string, std::optional<Range>, std::less<>>;

/// Before a kind in the lexicon: its names that may mean something else too.
inline constexpr std::string_view doubtful = "doubtful ";

/// Before a kind in the lexicon: its names that only a register has. They are read, but nobody is
/// asked whether one of them was meant: brands are many, short and alike.
inline constexpr std::string_view registered = "registered ";

/// The words of case files.
struct Vocabulary {
  Terms conditions;
  Terms medications;
  Terms procedures;
  Terms allergens;
  std::vector<TopicQuestion> topics;
  Scores scores;
  std::vector<OpenQuestion> questions;
  base::Lexicon lexicon;
  std::map<std::string, std::string, std::less<>> stems;  ///< shared spelling -> what it perhaps is
  std::vector<Name<"source">> registers;                  ///< that names are read of

  /// The terms that words of this kind lead to; none of kinds that are no terms.
  [[nodiscard]] const Terms* terms_of(std::string_view kind) const;

  /// A term's id and, through its groups, every broader one. Empty for an unknown id.
  static std::vector<std::string> meanings(const Terms& terms, std::string_view id);

  /// The id that a name leads to as it stands, from people or from a register.
  [[nodiscard]] std::optional<std::string> find_name(std::string_view kind,
                                                     std::string_view name) const;

  /// The id that a written name leads to: as it stands, else as `readings` of it. None for an
  /// unknown word, and for a medicine of the skin that is said to be swallowed or injected.
  [[nodiscard]] std::optional<std::string> find(std::string_view kind,
                                                std::string_view written) const;

  /// The ids of everything that one entry names: one for "ramipril", two for "ramipril and
  /// hydrochlorothiazide" or "eczema, psoriasis". `rest` tells whether a part of it is unknown; an
  /// entry of which no part is known has no ids. An unknown medicine of a class that rules ask for
  /// ("foozumab") is perhaps one of it, and a name that means two things is what asks for more
  /// care: both have ids and a rest, so that the care is taken and the question asked.
  struct Named {
    std::vector<std::string> ids;
    bool rest = false;
  };
  [[nodiscard]] Named find_all(std::string_view kind, std::string_view written) const;

  /// What an entry names that another kind knows: "taking blood thinners" among the conditions, or
  /// a part of one. Empty where a part of it is known nowhere, or says that something is not there.
  struct Misplaced {
    std::string_view kind;
    std::vector<std::string> ids;
  };
  [[nodiscard]] std::vector<Misplaced> find_elsewhere(std::string_view kind,
                                                      std::string_view written) const;

  /// The ids of what a name may mean that means several things: the groups of its term, or what
  /// other languages spell so. Fewer than two: it means one thing, or is unknown.
  [[nodiscard]] std::vector<std::string> may_mean(std::string_view kind,
                                                  std::string_view written) const;

  /// The known name that an unknown one was probably meant to be.
  [[nodiscard]] std::optional<std::string> near(std::string_view kind,
                                                std::string_view written) const;

  /// The topic that a word of `denies` names, however it is written.
  static std::optional<Topic> topic_named(std::string_view word);

 private:
  [[nodiscard]] std::optional<Misplaced> find_whole_elsewhere(std::string_view kind,
                                                              std::string_view written) const;
  [[nodiscard]] Named word_by_word(std::string_view written) const;
  [[nodiscard]] Named perhaps(std::string_view written) const;
  [[nodiscard]] bool is_doubtful(std::string_view kind, std::string_view written) const;
  [[nodiscard]] bool is_slip_of_medicine(std::string_view written, const std::string& meant) const;
};

}  // namespace percuta::intake
