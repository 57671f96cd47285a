#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::rules {

/// What rules know of something that a product holds, by its INCI names, its class, or words that
/// stand in its name or on its label. A prescription medicine that a label names is that medicine.
struct Substance {
  std::string id;
  std::vector<std::string> ingredients;
  std::vector<inci::IngredientClass> classes;
  std::vector<inci::Trait> traits;
  std::vector<std::string> words;
  std::optional<SubstanceKind> kind;
  std::optional<Name<"medication">> medication;
  std::optional<Name<"allergen">> allergen;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<Substance> auto& substance, auto&& field) {
  field("id", substance.id, "What an answer cites.");
  field("ingredients", substance.ingredients, Need::defaulted, "INCI names.");
  field("classes", substance.classes, Need::defaulted, "Classes of ingredients that are it.");
  field("traits", substance.traits, Need::defaulted, "Traits of ingredients that are it.");
  field("words", substance.words, Need::defaulted, "Words of a name or a label that mean it.");
  field("kind", substance.kind, "What it is besides.");
  field("medication", substance.medication, "The medicine it is.");
  field("allergen", substance.allergen, "The allergen it is, or belongs to.");
  field("says", substance.says, "What it is.");
  field("sources", substance.sources, "Who says so.");
}

/// One thing that the name or the label of a product tells.
struct Found {
  std::string as_written;
  std::vector<inci::IngredientClass> classes;
  std::optional<SubstanceKind> kind;
  std::vector<std::string> medications;  ///< ids of the medicines it is
  std::optional<double> stated_pct;
  std::optional<std::string> reacted_to;  ///< its id among what one may react to
  bool allergen = false;                  ///< the patient reacts to it
};

/// What the name and the label of one product tell screening.
struct ReadProduct {
  std::vector<Found> found;
  bool label_read = false;  ///< there is a label, and every name on it is known
};

/// Products in the order of the case. Without a dictionary, or a label, only their names are read.
std::vector<ReadProduct> read_products(const intake::Facts& facts,
                                       const inci::Dictionary* dictionary,
                                       std::span<const Substance> substances,
                                       const intake::Vocabulary& vocabulary);

/// Whether the patient puts it on at times of their own, so that it can be left off.
bool is_routine(const intake::Product& product);

/// Adds what products hold to what the case states: a medicine as still used on the skin, or as
/// stopped where the case says since when the preparation is kept; a numbing cream as one in use.
void add_what_products_hold(intake::Facts& facts, const std::vector<ReadProduct>& products,
                            const intake::Vocabulary& vocabulary);

/// At least one name, class or word by which it is known.
std::vector<base::Complaint> check(const Substance& substance, const std::string& key);

}  // namespace percuta::rules
