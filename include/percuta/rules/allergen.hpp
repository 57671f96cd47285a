#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// What of a label belongs to something people are allergic to.
struct AllergenGroup {
  std::string id;
  std::vector<std::string> names;
  std::vector<inci::IngredientClass> classes;
  std::vector<std::string> words;
  std::vector<Name<"source">> sources;
};

void fields(Is<AllergenGroup> auto& group, auto&& field) {
  field("id", group.id, "What an answer cites.");
  field("names", group.names, "What a case may call it.");
  field("classes", group.classes, Need::defaulted, "Classes whose ingredients all belong to it.");
  field("words", group.words, Need::defaulted,
        "Words of INCI names that belong to it; * stands for the rest of a word.");
  field("sources", group.sources, "Who says so.");
}

/// The allergies that a case names, ready to be held against labels.
class Allergies {
 public:
  Allergies() = default;
  /// `stated` is what the case names, by id or as somebody wrote it. What no group knows is read as
  /// the name of an ingredient.
  Allergies(std::span<const std::string> stated, std::span<const AllergenGroup> groups,
            const inci::Dictionary& dictionary);

  /// Which of them a name on a label is, or belongs to; as the case names it.
  [[nodiscard]] std::optional<std::string> of(const inci::Token& token) const;
  [[nodiscard]] bool empty() const { return allergies_.empty(); }

 private:
  struct Allergy {
    std::string stated;
    std::vector<inci::IngredientClass> classes;
    std::vector<std::vector<std::string>> phrases;  // folded words
  };
  std::vector<Allergy> allergies_;
};

}  // namespace percuta::rules
