#pragma once

#include <array>
#include <optional>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::rules {

using base::Is;
using base::Name;
using base::Need;
using base::Range;
using base::Word;

/// Where a condition, a procedure or what is put on the skin must lie for a rule to hold.
/// `off_face`: wherever it lies, and no zone to be treated is on the face.
enum class Where { anywhere, in_zone, on_face, off_face };
constexpr auto names(Where) {
  using enum Where;
  return std::to_array<Word<Where>>(
      {{anywhere, "anywhere"}, {in_zone, "in_zone"}, {on_face, "on_face"}, {off_face, "off_face"}});
}

/// Prophylaxis as a rule may ask for it: silence counts too.
enum class ProphylaxisIs { planned, started, declined, not_stated };
constexpr auto names(ProphylaxisIs) {
  using enum ProphylaxisIs;
  return std::to_array<Word<ProphylaxisIs>>({{planned, "planned"},
                                             {started, "started"},
                                             {declined, "declined"},
                                             {not_stated, "not_stated"}});
}

/// Where a test spot stands: the strictest of those recorded, `none` where there is none.
enum class SpotIs { none, unread, clear, declined, reaction, pigmentation };
constexpr auto names(SpotIs) {
  using enum SpotIs;
  return std::to_array<Word<SpotIs>>({{none, "none"},
                                      {unread, "unread"},
                                      {clear, "clear"},
                                      {declined, "declined"},
                                      {reaction, "reaction"},
                                      {pigmentation, "pigmentation"}});
}

/// A depth that a setting may pass: what the label was evaluated for, what is kept to at the site,
/// and what nobody passes there.
enum class DepthLimit { label, ceiling, hard_limit };
constexpr auto names(DepthLimit) {
  using enum DepthLimit;
  return std::to_array<Word<DepthLimit>>(
      {{label, "label"}, {ceiling, "ceiling"}, {hard_limit, "hard_limit"}});
}

/// How a numbing cream stands to the labels of licensed ones.
enum class DoseIs { not_stated, unlicensed, above_label, not_at_this_age, too_small, too_short };
constexpr auto names(DoseIs) {
  using enum DoseIs;
  return std::to_array<Word<DoseIs>>({{not_stated, "not_stated"},
                                      {unlicensed, "unlicensed"},
                                      {above_label, "above_label"},
                                      {not_at_this_age, "not_at_this_age"},
                                      {too_small, "too_small"},
                                      {too_short, "too_short"}});
}

/// What a product is besides its ingredients' classes.
enum class SubstanceKind { medicine, biological };
constexpr auto names(SubstanceKind) {
  using enum SubstanceKind;
  return std::to_array<Word<SubstanceKind>>({{medicine, "medicine"}, {biological, "biological"}});
}

/// What must be so of one and the same product.
struct WhenProduct {
  std::vector<intake::ProductUse> use;
  std::optional<bool> sterile;
  std::optional<bool> for_needling;
  std::vector<inci::IngredientClass> classes;
  std::vector<SubstanceKind> kind;
  std::optional<bool> label_read;
  std::optional<bool> allergen;
};

void fields(Is<WhenProduct> auto& product, auto&& field) {
  field("use", product.use, Need::defaulted, "When it is put on.");
  field("sterile", product.sterile, "Whether it is sterile.");
  field("for_needling", product.for_needling, "Whether it is made for needled skin.");
  field("classes", product.classes, Need::defaulted, "What one of its ingredients is.");
  field("kind", product.kind, Need::defaulted, "What it is besides.");
  field("label_read", product.label_read, "Whether every name on its label is known.");
  field("allergen", product.allergen, "Whether the patient reacts to something in it.");
}

/// What must be so for a rule to hold: every key given, and of each list any one word. A medicine
/// that was stopped is asked about apart: see `AfterStop`.
struct When {
  std::vector<Name<"condition">> condition;
  std::vector<Name<"condition">> except_condition;
  std::vector<intake::ConditionStatus> status;
  std::vector<intake::Control> control;
  std::vector<ProphylaxisIs> prophylaxis;
  std::optional<int> over_within_d;
  std::optional<int> over_longer_d;
  std::vector<Name<"medication">> medication;
  std::vector<intake::Route> route;
  std::optional<int> at_least_count;
  std::vector<Name<"procedure">> procedure;
  std::vector<intake::FillerMaterial> material;
  std::vector<intake::PeelDepth> peel_depth;
  Where where = Where::anywhere;
  std::vector<Name<"allergen">> allergy;
  std::vector<intake::Pregnancy> pregnancy;
  std::optional<int> age_y_below;
  std::optional<int> age_y_from;
  std::optional<bool> guardian_consent;
  std::optional<bool> assent;
  std::vector<intake::Capacity> capacity;
  std::vector<intake::Phototype> phototype;
  std::vector<intake::Indication> indication;
  std::optional<double> scar_younger_y;
  std::vector<Name<"site">> site;
  std::vector<intake::Reaction> reaction;
  std::vector<intake::Place> needled;
  std::optional<double> needled_up_to_mm;
  std::optional<double> needled_deeper_mm;
  std::vector<SpotIs> test_spot;
  std::vector<intake::Cartridge> cartridge;
  std::vector<intake::Material> needle_material;
  std::optional<bool> occluded;
  std::vector<DepthLimit> beyond;
  std::optional<double> passes_above_ratio;
  std::optional<bool> home_device;
  std::optional<bool> radio_frequency;
  std::optional<WhenProduct> product;
  std::vector<Name<"allergen">> anaesthetic;
  std::optional<bool> anaesthetic_allergy;
  std::optional<double> anaesthetic_above_pct;
  std::optional<double> anaesthetic_above_cm2;
  std::vector<DoseIs> anaesthetic_dose;
  std::vector<intake::Role> operator_role;
  std::optional<bool> unknown_word;
};

/// Who the person is, and what is wrong or was done.
void person_fields(auto& when, auto&& field) {
  field("condition", when.condition, Need::defaulted, "A stated condition, or a group of them.");
  field("except_condition", when.except_condition, Need::defaulted,
        "Conditions that do not count.");
  field("status", when.status, Need::defaulted, "Its status today.");
  field("control", when.control, Need::defaulted, "Whether treatment holds it.");
  field("prophylaxis", when.prophylaxis, Need::defaulted, "What is done to prevent it.");
  field("over_within_d", when.over_within_d, Range{1, 36600},
        "It was over less than so long ago; a day that nobody stated counts.");
  field("over_longer_d", when.over_longer_d, Range{1, 36600},
        "It was over so long ago or longer; a day that nobody stated does not count.");
  field("medication", when.medication, Need::defaulted, "A stated medication, or a group.");
  field("route", when.route, Need::defaulted, "How it is taken; unstated counts as any.");
  field("at_least_count", when.at_least_count, Range{2, 9}, "So many different medications.");
  field("procedure", when.procedure, Need::defaulted, "A stated procedure, or a group.");
  field("material", when.material, Need::defaulted, "Filler material; unstated is unknown.");
  field("peel_depth", when.peel_depth, Need::defaulted, "Depth of a peel; unstated is unknown.");
  field("where", when.where, Need::defaulted, "Where it must lie.");
  field("allergy", when.allergy, Need::defaulted, "A stated allergy, or a group.");
  field("pregnancy", when.pregnancy, Need::defaulted, "The answer on pregnancy.");
  field("age_y_below", when.age_y_below, Range{0, 120}, base::unitless, "Younger than.");
  field("age_y_from", when.age_y_from, Range{0, 120}, base::unitless, "As old as, or older.");
  field("guardian_consent", when.guardian_consent, "Whether a guardian agreed.");
  field("assent", when.assent, "Whether the young person agrees.");
  field("capacity", when.capacity, Need::defaulted, "Whether the patient can decide.");
  field("phototype", when.phototype, Need::defaulted, "Fitzpatrick phototype.");
}

/// What is planned, with what, and what was needled before.
void treatment_fields(auto& when, auto&& field) {
  field("indication", when.indication, Need::defaulted, "What the treatment is for.");
  field("scar_younger_y", when.scar_younger_y, Range{0, 10}, "The scar is younger than.");
  field("site", when.site, Need::defaulted, "The zone's site.");
  field("reaction", when.reaction, Need::defaulted, "What an earlier session led to.");
  field("needled", when.needled, Need::defaulted,
        "The zone was needled, in a clinic or at home, however the case tells it.");
  field("needled_up_to_mm", when.needled_up_to_mm, Range{0.05, 10}, "At most so deep, as stated.");
  field("needled_deeper_mm", when.needled_deeper_mm, Range{0.05, 10},
        "Deeper than that, or nobody stated how deep.");
  field("test_spot", when.test_spot, Need::defaulted, "Where a test spot stands.");
  field("cartridge", when.cartridge, Need::defaulted, "State of the needles.");
  field("needle_material", when.needle_material, Need::defaulted,
        "What the needles are made of; unstated is steel.");
  field("occluded", when.occluded, "Whether a dressing follows.");
  field("beyond", when.beyond, Need::defaulted, "A depth that the setting passes.");
  field("passes_above_ratio", when.passes_above_ratio, Range{1, 10},
        "More passes than so many times the most of the technique.");
  field("home_device", when.home_device, "Whether the device is sold for use at home.");
  field("radio_frequency", when.radio_frequency, "Whether the device adds radio-frequency.");
  field("product", when.product, "What one product of the case must be.");
  field("anaesthetic", when.anaesthetic, Need::defaulted, "An agent in use, or a group.");
  field("anaesthetic_allergy", when.anaesthetic_allergy, "An allergy to an agent in use.");
  field("anaesthetic_above_pct", when.anaesthetic_above_pct, "Stronger than.");
  field("anaesthetic_above_cm2", when.anaesthetic_above_cm2, "On more skin than.");
  field("anaesthetic_dose", when.anaesthetic_dose, Need::defaulted,
        "How it stands to the labels of licensed ones.");
  field("operator_role", when.operator_role, Need::defaulted, "Who is going to treat.");
  field("unknown_word", when.unknown_word, "A word of the case that nobody knows.");
}

void fields(Is<When> auto& when, auto&& field) {
  person_fields(when, field);
  treatment_fields(when, field);
}

}  // namespace percuta::rules
