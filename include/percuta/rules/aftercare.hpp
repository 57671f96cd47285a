#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/rules/allergen.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// What a product or ingredient is to needled skin; avoid outweighs caution, caution outweighs
/// recommended.
enum class Verdict { neutral, recommended, caution, avoid };
constexpr auto names(Verdict) {
  using enum Verdict;
  return std::to_array<Word<Verdict>>(
      {{neutral, "neutral"}, {recommended, "recommended"}, {caution, "caution"}, {avoid, "avoid"}});
}

/// Products a window is for, whatever is in them.
enum class Sterility { unsterile, sterile };
constexpr auto names(Sterility) {
  using enum Sterility;
  return std::to_array<Word<Sterility>>({{unsterile, "unsterile"}, {sterile, "sterile"}});
}

/// How long after a session a kind of ingredient, or of product, stays away, and why.
struct Window {
  std::string id;
  std::vector<inci::IngredientClass> classes;
  std::optional<inci::Trait> only;
  std::optional<Sterility> product;
  bool stated_allergy = false;
  Verdict verdict = Verdict::neutral;
  Name<"parameter"> hold;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<evidence::Dispute> disputes;
};

void fields(Is<Window> auto& window, auto&& field) {
  field("id", window.id, "What an answer cites.");
  field("classes", window.classes, Need::defaulted, "Classes of ingredients it is for.");
  field("only", window.only, "Only those of the classes that are so.");
  field("product", window.product, "Products it is for, whatever is in them.");
  field("stated_allergy", window.stated_allergy, Need::defaulted,
        "For what the case names as an allergen, at any hour.");
  field("verdict", window.verdict, "What its ingredients are to needled skin.");
  field("hold", window.hold, "The parameter that tells the hours.");
  field("says", window.says, "Why.");
  field("sources", window.sources, "Who says so.");
  field("disputes", window.disputes, Need::defaulted, "Who says otherwise.");
}

/// What decided when a product may be used again.
enum class DecidedBy { rule, barrier };
constexpr auto names(DecidedBy) {
  using enum DecidedBy;
  return std::to_array<Word<DecidedBy>>({{rule, "rule"}, {barrier, "barrier"}});
}

/// How sure it is that a name was read right.
enum class Certainty {
  certain,
  family,  ///< no name we know: its words tell what it is made of
  near     ///< another name stands there, a slip away
};
constexpr auto names(Certainty) {
  using enum Certainty;
  return std::to_array<Word<Certainty>>({{certain, "certain"}, {family, "family"}, {near, "near"}});
}

struct IngredientVerdict {
  std::string as_written;
  std::string inci;
  int position = 0;
  std::vector<inci::IngredientClass> classes;
  Verdict verdict = Verdict::neutral;
  double allowed_from_h = 0;
  std::string says;
  std::vector<std::string> windows;
  Certainty reading = Certainty::certain;
  std::string read_as = {};
  std::optional<std::string> allergen = {};
  std::vector<evidence::Reason> why = {};
};

void fields(Is<IngredientVerdict> auto& ingredient, auto&& field) {
  field("as_written", ingredient.as_written, "As the label writes it.");
  field("inci", ingredient.inci, "Its INCI name.");
  field("position", ingredient.position, base::unitless, "Place on the label, from 1.");
  field("classes", ingredient.classes, "What it is.");
  field("verdict", ingredient.verdict, "What it is to needled skin.");
  field("allowed_from_h", ingredient.allowed_from_h, "Hours after the session.");
  field("says", ingredient.says, "Why, and how it was recognised, as text.");
  field("why", ingredient.why, "Why, and how it was recognised.");
  field("windows", ingredient.windows, "Ids of the windows that say so.");
  field("reading", ingredient.reading,
        "Whether it was read as it stands, by its words, or as a name near to it.");
  field("read_as", ingredient.read_as, "The name it was read as, where another stands there.");
  field("allergen", ingredient.allergen, "The allergen of the case that it is or belongs to.");
}

/// How a stretch of the label is marked when it is given back.
enum class Mark { none, recommended, caution, avoid, unknown };
constexpr auto names(Mark) {
  using enum Mark;
  return std::to_array<Word<Mark>>({{none, "none"},
                                    {recommended, "recommended"},
                                    {caution, "caution"},
                                    {avoid, "avoid"},
                                    {unknown, "unknown"}});
}

struct Marked {
  std::string text;
  Mark mark = Mark::none;
};

void fields(Is<Marked> auto& marked, auto&& field) {
  field("text", marked.text, "A stretch of the label.");
  field("mark", marked.mark, "What it is.");
}

/// What a name that was not read may have meant.
struct Perhaps {
  std::string as_written;
  std::string may_be;
};

void fields(Is<Perhaps> auto& perhaps, auto&& field) {
  field("as_written", perhaps.as_written, "As the label writes it.");
  field("may_be", perhaps.may_be, "A known name that is near; it does not count.");
}

/// What a machine read from the photograph of a label.
struct Photographed {
  std::string text;
  int confidence_pct = 0;
  bool doubtful = false;
};

void fields(Is<Photographed> auto& photo, auto&& field) {
  field("text", photo.text, "The text that was recognised.");
  field("confidence_pct", photo.confidence_pct, "How sure the machine is, by itself.");
  field("doubtful", photo.doubtful, "Whether a person must compare it name by name.");
}

/// What a product is to needled skin, and from which hour after a session it may be used.
struct LabelVerdict {
  int read_count = 0;
  int names_count = 0;
  std::vector<Certainty> readings;
  Verdict verdict = Verdict::neutral;
  double allowed_from_h = 0;
  bool never = false;
  DecidedBy decided_by = DecidedBy::rule;
  std::optional<double> hours_since_h;
  std::optional<bool> allowed_now;
  std::vector<IngredientVerdict> ingredients;
  std::vector<std::string> unknown;
  std::vector<Perhaps> perhaps;
  std::vector<std::string> set_aside;
  std::vector<Marked> marked;
  std::optional<Photographed> photo = {};
  std::vector<std::string> sources;
  std::vector<evidence::Dispute> disputes;

  /// So much was not read that nothing can be said of the product.
  [[nodiscard]] bool is_unreadable() const {
    constexpr int one_in = 3;
    return one_in * (names_count - read_count) > names_count;
  }
};

void fields(Is<LabelVerdict> auto& label, auto&& field) {
  field("read_count", label.read_count, base::unitless, "Names that were read.");
  field("names_count", label.names_count, base::unitless, "Names that stand on the label.");
  field("readings", label.readings, "How sure each of the ingredients was read, in their order.");
  field("verdict", label.verdict, "The strictest of its ingredients.");
  field("allowed_from_h", label.allowed_from_h, "Hours after the session.");
  field("never", label.never, "Whether it may not be used at any hour: a stated allergy.");
  field("decided_by", label.decided_by, "A rule, or the predicted barrier.");
  field("hours_since_h", label.hours_since_h, "Hours since the session, as asked.");
  field("allowed_now", label.allowed_now, "Whether it may be used at that hour.");
  field("ingredients", label.ingredients, "Every ingredient that was recognised.");
  field("unknown", label.unknown, "What was not recognised, as written.");
  field("perhaps", label.perhaps, "What names that were not read may have meant.");
  field("set_aside", label.set_aside, "What was taken for no ingredient, as written.");
  field("marked", label.marked, "The label given back, stretch by stretch.");
  field("photo", label.photo, "What was read, where the label was a photograph.");
  field("sources", label.sources, "Who says so.");
  field("disputes", label.disputes, "Who says otherwise.");
}

/// What is asked about a label.
struct LabelQuestion {
  std::optional<double> hours_since_h;
  bool sterile = false;
  Allergies allergies = {};
};

using Parameters = std::map<std::string, evidence::Graded, std::less<>>;

/// Weighs the ingredients of a label by the windows; the latest window counts.
LabelVerdict judge_label(const inci::LabelReading& reading, const LabelQuestion& question,
                         std::span<const Window> windows, const Parameters& parameters);

/// What a label names or says among its ingredients and what therefore does not count: denials,
/// other products, remarks. Long stretches of prose are left out; of many, the first.
std::vector<std::string> set_aside(std::string_view text, const inci::LabelReading& reading);

/// The text of a label given back, each stretch marked by what it is to needled skin.
std::vector<Marked> mark_label(std::string_view text, const inci::LabelReading& reading,
                               const LabelVerdict& verdict);

}  // namespace percuta::rules
