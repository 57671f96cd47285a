#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::intake {
struct Case;
struct Vocabulary;
}  // namespace percuta::intake

namespace percuta::rules {

/// What of a label belongs to something people are allergic to. What people call the allergen is
/// told by the vocabulary: `terms` are the terms that are it, under all their names. A term that
/// gathers many things (foods, antiseptics) is taken apart by `names`: who says one of them means
/// this group and no other.
struct AllergenGroup {
  std::string id;
  std::vector<Name<"allergen">> terms;
  std::vector<std::string> names;
  std::vector<inci::IngredientClass> classes;
  std::vector<std::string> words;
  std::vector<Name<"source">> sources;
};

void fields(Is<AllergenGroup> auto& group, auto&& field) {
  field("id", group.id, "What an answer cites.");
  field("terms", group.terms, Need::defaulted, "The allergens of the vocabulary that it is.");
  field("names", group.names, Need::defaulted,
        "Names that mean it alone, of a term that holds more.");
  field("classes", group.classes, Need::defaulted, "Classes whose ingredients all belong to it.");
  field("words", group.words, Need::defaulted,
        "Words of INCI names that belong to it; * stands for the rest of a word.");
  field("sources", group.sources, "Who says so.");
}

/// At least one term or name by which it is stated. Code: never-found.
std::vector<base::Complaint> check(const AllergenGroup& group, const std::string& key);

/// What tells which names belong to an allergy. Without a dictionary, words of names alone do.
struct AllergenKnowledge {
  std::span<const AllergenGroup> groups;
  const intake::Vocabulary& vocabulary;
  const inci::Dictionary* dictionary = nullptr;
};

/// The allergies that a case names, ready to be held against labels: the one answer to whether
/// something is an allergen of this person.
class Allergies {
 public:
  Allergies() = default;
  /// `stated` is what the case names, by id or as somebody wrote it. What no group knows is read as
  /// the name of an ingredient. The dictionary must outlive this.
  Allergies(std::span<const std::string> stated, const AllergenKnowledge& knowledge);

  /// Which of them a name on a label is, or belongs to; as the case names it. Of a name that was
  /// not read, what it stands there as and what it may have meant count.
  [[nodiscard]] std::optional<std::string> of(const inci::Token& token) const;
  /// The same for the name of a product; "lanolin-free" and "without lanolin" are none.
  [[nodiscard]] std::optional<std::string> of_product(std::string_view name) const;
  [[nodiscard]] bool empty() const { return allergies_.empty(); }

 private:
  using Words = std::vector<std::string>;  // folded
  struct Allergy {
    std::string stated;
    std::vector<inci::IngredientClass> classes;
    std::vector<Words> of_labels;  // as INCI names are built
    std::vector<Words> of_people;  // as it was stated: held against every name of an ingredient
  };
  static void take(const AllergenGroup& group, Allergy& allergy);

  std::vector<Allergy> allergies_;
  const inci::Dictionary* dictionary_ = nullptr;
};

/// Those of a case.
Allergies allergies_of(const intake::Case& stated, const AllergenKnowledge& knowledge);

}  // namespace percuta::rules
