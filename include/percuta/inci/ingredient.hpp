#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::inci {

using base::Is;
using base::Name;
using base::Need;

/// What an ingredient is to freshly needled skin. Which of these harm and which help, and for how
/// long, is knowledge of the rules. An ingredient without a class is a harmless everyday name. The
/// order counts: from what harms most to what helps, acids from `aha` to `pha` together, helpers
/// from `hyaluronic_acid` on. Readings that leave a choice keep the class that comes first.
enum class IngredientClass {
  retinoid,
  vitamin_c_strong,
  aha,
  bha,
  pha,
  benzoyl_peroxide,
  exfoliant,
  essential_oil,
  retinol_alternative,
  vitamin_c_derivative,
  vitamin_c_low,
  aha_salt,
  aha_ph_adjuster,
  bha_botanical,
  enzyme_botanical,
  azelaic,
  astringent,
  alcohol,
  fragrance,
  fragrance_allergen,
  abrasive_possible,
  other_active,
  hyaluronic_acid,
  peptide,
  copper_peptide,
  ceramide,
  centella,
  barrier
};
constexpr auto names(IngredientClass) {
  using enum IngredientClass;
  return std::to_array<base::Word<IngredientClass>>({{retinoid, "retinoid"},
                                                     {vitamin_c_strong, "vitamin_c_strong"},
                                                     {aha, "aha"},
                                                     {bha, "bha"},
                                                     {pha, "pha"},
                                                     {benzoyl_peroxide, "benzoyl_peroxide"},
                                                     {exfoliant, "exfoliant"},
                                                     {essential_oil, "essential_oil"},
                                                     {retinol_alternative, "retinol_alternative"},
                                                     {vitamin_c_derivative, "vitamin_c_derivative"},
                                                     {vitamin_c_low, "vitamin_c_low"},
                                                     {aha_salt, "aha_salt"},
                                                     {aha_ph_adjuster, "aha_ph_adjuster"},
                                                     {bha_botanical, "bha_botanical"},
                                                     {enzyme_botanical, "enzyme_botanical"},
                                                     {azelaic, "azelaic"},
                                                     {astringent, "astringent"},
                                                     {alcohol, "alcohol"},
                                                     {fragrance, "fragrance"},
                                                     {fragrance_allergen, "fragrance_allergen"},
                                                     {abrasive_possible, "abrasive_possible"},
                                                     {other_active, "other_active"},
                                                     {hyaluronic_acid, "hyaluronic_acid"},
                                                     {peptide, "peptide"},
                                                     {copper_peptide, "copper_peptide"},
                                                     {ceramide, "ceramide"},
                                                     {centella, "centella"},
                                                     {barrier, "barrier"}});
}

/// What else rules or the reader must know of an ingredient.
enum class Trait {
  prescription,   ///< a drug that a doctor prescribes: longer wait for retinoids
  lipophilic,     ///< fat-loving vitamin C: longer wait
  growth_factor,  ///< a signalling protein among the peptides
  by_position,    ///< two classes: the first high on a list, the second low on it
  sets_ph,        ///< of by_position: the second unless place or amount speak for the first
  by_company,     ///< two meanings: which one, the neighbours tell (BHA)
  scrub_grain,    ///< an exfoliant where the label speaks of a scrub
  scrub_crystal,  ///< likewise, or where it stands first: sugar, salt
  trace           ///< used at one per cent or less, and so is all that follows it on a list
};
constexpr auto names(Trait) {
  using enum Trait;
  return std::to_array<base::Word<Trait>>({{prescription, "prescription"},
                                           {lipophilic, "lipophilic"},
                                           {growth_factor, "growth_factor"},
                                           {by_position, "by_position"},
                                           {sets_ph, "sets_ph"},
                                           {by_company, "by_company"},
                                           {scrub_grain, "scrub_grain"},
                                           {scrub_crystal, "scrub_crystal"},
                                           {trace, "trace"}});
}

/// Whether a row was checked against a list of names, or only remembered.
enum class Standing { checked, recalled };
constexpr auto names(Standing) {
  using enum Standing;
  return std::to_array<base::Word<Standing>>({{checked, "checked"}, {recalled, "recalled"}});
}

/// One ingredient of cosmetics or drugs under every name that labels use for it.
struct Ingredient {
  std::string inci;
  std::vector<IngredientClass> classes;
  std::vector<Trait> traits;
  std::vector<std::string> names;        ///< mean this and nothing else
  std::vector<std::string> broad_names;  ///< believed only while nothing more exact stands beside
  std::string function;
  std::optional<std::string> note;        ///< of any of its names
  std::optional<std::string> broad_note;  ///< only where a broad name was read
  std::optional<double> acts_above_pct;   ///< of what is one thing in traces and another above
  Standing status = Standing::checked;
  std::vector<Name<"source">> sources;
};

void fields(Is<Ingredient> auto& ingredient, auto&& field) {
  field("inci", ingredient.inci, "The name that labels should use.");
  field("classes", ingredient.classes, Need::defaulted, "What it is to needled skin.");
  field("traits", ingredient.traits, Need::defaulted, "What else rules or the reader must know.");
  field("names", ingredient.names, Need::defaulted, "What else means this and nothing else.");
  field("broad_names", ingredient.broad_names, Need::defaulted, "What may mean this.");
  field("function", ingredient.function, "What it does in a product.");
  field("note", ingredient.note, "What to say of it.");
  field("broad_note", ingredient.broad_note, "What to say of it where a broad name was read.");
  field("acts_above_pct", ingredient.acts_above_pct, base::Range{0, 100},
        "Above which stated amount it acts.");
  field("status", ingredient.status, Need::defaulted, "Checked against a list, or remembered.");
  field("sources", ingredient.sources, "Who says so.");
}

/// Ingredients that share everything but their names: how knowledge/ingredients/*.toml writes them,
/// as five thousand tables of one ingredient each would take a parser too long. A file is
///
///   [[group]]
///   classes = ["aha"]
///   traits = []                      # may be left out, like classes, note and status
///   function = "exfoliant"
///   status = "checked"
///   sources = ["percuta.ingredients"]
///   rows = [
///     "Glycolic Acid = hydroxyacetic acid; acide glycolique",
///     "Lactic Acid = milchsäure; ~milk acid | traces may only set the pH",
///   ]
///
/// A row is `INCI = name; name; ~broad name | note`; the names and the note may be left out, and
/// the INCI name may be a broad one itself. A note that begins with ~ is told of broad names only.
struct IngredientGroup {
  std::vector<IngredientClass> classes;
  std::vector<Trait> traits;
  std::string function;
  std::optional<double> acts_above_pct;
  std::optional<std::string> note;  ///< of every row that has none of its own
  Standing status = Standing::checked;
  std::vector<Name<"source">> sources;
  std::vector<std::string> rows;
};

void fields(Is<IngredientGroup> auto& group, auto&& field) {
  field("classes", group.classes, Need::defaulted, "What these are to needled skin.");
  field("traits", group.traits, Need::defaulted, "What else rules or the reader must know.");
  field("function", group.function, "What they do in a product.");
  field("acts_above_pct", group.acts_above_pct, base::Range{0, 100},
        "Above which stated amount by_position means the first class, by_company the acid.");
  field("note", group.note, "What to say of each; a row's own note comes first.");
  field("status", group.status, Need::defaulted, "Checked against a list, or only remembered.");
  field("sources", group.sources, "Who says so.");
  field("rows", group.rows, "One ingredient each: INCI = name; ~broad name | note.");
}

/// A file of knowledge/ingredients.
struct IngredientTable {
  std::vector<IngredientGroup> group;
};

void fields(Is<IngredientTable> auto& table, auto&& field) {
  field("group", table.group, "Ingredients that share everything but their names.");
}

/// What is wrong with a table: empty rows and names, traits that need two classes.
/// Codes: empty-group, bad-row, bad-traits.
std::vector<base::Complaint> check(const IngredientTable& table);

/// Every row as an ingredient of its own.
std::vector<Ingredient> ingredients(const IngredientTable& table);

}  // namespace percuta::inci
