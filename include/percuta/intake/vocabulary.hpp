#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/lexicon.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// A word of a case or an answer as people read it: "treat_with_caution" becomes "treat with
/// caution".
std::string spaced(std::string_view word);

/// A condition, medication, procedure or allergen that a case may name.
struct Term {
  std::string id;
  std::vector<std::string> names;
  std::vector<std::string> groups;
  std::optional<Topic> topic;
  bool on_face = false;
  std::string says;
};

void fields(Is<Term> auto& term, auto&& field) {
  field("id", term.id, "The word that rules use.");
  field("names", term.names, Need::defaulted, "Synonyms, brands and common misspellings.");
  field("groups", term.groups, Need::defaulted, "Broader terms that hold it.");
  field("topic", term.topic, "The intake topic it answers.");
  field("on_face", term.on_face, Need::defaulted, "Whether it always lies on the face.");
  field("says", term.says, "What it is.");
}

/// One of the twelve questions, as one reads it aloud.
struct TopicQuestion {
  Topic id = Topic::pregnancy;
  std::string question;
  std::optional<int> window_d;
  bool in_zone = false;
};

void fields(Is<TopicQuestion> auto& topic, auto&& field) {
  field("id", topic.id, "The topic.");
  field("question", topic.question, "The question, as one reads it aloud.");
  field("window_d", topic.window_d, Range{0, 3660}, "How far back it asks; absent: ever.");
  field("in_zone", topic.in_zone, Need::defaulted, "Whether it asks about treated zones only.");
}

using Terms = std::map<std::string, Term, std::less<>>;

/// The scores that a scale has, by its id; nothing: it tells an improvement, which nobody has
/// before a treatment.
using Scores = std::map<std::string, std::optional<Range>, std::less<>>;

/// The words of case files.
struct Vocabulary {
  Terms conditions;
  Terms medications;
  Terms procedures;
  Terms allergens;
  std::vector<TopicQuestion> topics;
  Scores scores;
  base::Lexicon lexicon;

  /// A term's id and, through its groups, every broader one. Empty for an unknown id.
  static std::vector<std::string> meanings(const Terms& terms, std::string_view id);
};

}  // namespace percuta::intake
