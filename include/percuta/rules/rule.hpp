#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::rules {

using base::Is;
using base::Name;
using base::Need;
using base::Range;
using base::Word;

/// What a rule asks for, mildest first.
enum class Effect { allow, caution, defer, refuse };
constexpr auto names(Effect) {
  using enum Effect;
  return std::to_array<Word<Effect>>(
      {{allow, "allow"}, {caution, "caution"}, {defer, "defer"}, {refuse, "refuse"}});
}

/// Where a condition or procedure must lie for a rule to hold. `off_face`: wherever it lies, and no
/// zone to be treated is on the face.
enum class Where { anywhere, in_zone, on_face, off_face };
constexpr auto names(Where) {
  using enum Where;
  return std::to_array<Word<Where>>(
      {{anywhere, "anywhere"}, {in_zone, "in_zone"}, {on_face, "on_face"}, {off_face, "off_face"}});
}

enum class Taken { now, stopped };
constexpr auto names(Taken) {
  using enum Taken;
  return std::to_array<Word<Taken>>({{now, "now"}, {stopped, "stopped"}});
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

/// What must be so for a rule to hold: every key given, and of each list any one word.
struct When {
  std::vector<Name<"condition">> condition;
  std::vector<intake::ConditionStatus> status;
  std::vector<intake::Control> control;
  std::vector<ProphylaxisIs> prophylaxis;
  std::vector<Name<"medication">> medication;
  std::vector<intake::Route> route;
  std::optional<Taken> taken;
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
  std::vector<intake::Phototype> phototype;
  std::vector<intake::Indication> indication;
  std::optional<double> scar_younger_y;
  std::vector<Name<"site">> site;
  std::vector<intake::Reaction> reaction;
  std::vector<intake::Cartridge> cartridge;
  std::optional<bool> occluded;
  std::optional<bool> beyond_label;
  std::optional<bool> home_device;
  std::optional<bool> radio_frequency;
  std::vector<intake::ProductUse> product_use;
  std::optional<bool> product_sterile;
  std::vector<Name<"allergen">> anaesthetic;
  std::optional<bool> anaesthetic_allergy;
  std::optional<double> anaesthetic_above_pct;
  std::optional<double> anaesthetic_above_cm2;
  std::vector<intake::Role> operator_role;
  std::optional<bool> unknown_word;
};

void fields(Is<When> auto& when, auto&& field) {
  field("condition", when.condition, Need::defaulted, "A stated condition, or a group of them.");
  field("status", when.status, Need::defaulted, "Its status today.");
  field("control", when.control, Need::defaulted, "Whether treatment holds it.");
  field("prophylaxis", when.prophylaxis, Need::defaulted, "What is done to prevent it.");
  field("medication", when.medication, Need::defaulted, "A stated medication, or a group.");
  field("route", when.route, Need::defaulted, "How it is taken; unstated counts as any.");
  field("taken", when.taken, "Still taken, or stopped.");
  field("at_least_count", when.at_least_count, Range{2, 9}, "So many different medications.");
  field("procedure", when.procedure, Need::defaulted, "A stated procedure, or a group.");
  field("material", when.material, Need::defaulted, "Filler material; unstated is unknown.");
  field("peel_depth", when.peel_depth, Need::defaulted, "Depth of a peel; unstated is unknown.");
  field("where", when.where, Need::defaulted, "Where condition or procedure must lie.");
  field("allergy", when.allergy, Need::defaulted, "A stated allergy, or a group.");
  field("pregnancy", when.pregnancy, Need::defaulted, "The answer on pregnancy.");
  field("age_y_below", when.age_y_below, Range{0, 120}, base::unitless, "Younger than.");
  field("age_y_from", when.age_y_from, Range{0, 120}, base::unitless, "As old as, or older.");
  field("guardian_consent", when.guardian_consent, "Whether a guardian agreed.");
  field("phototype", when.phototype, Need::defaulted, "Fitzpatrick phototype.");
  field("indication", when.indication, Need::defaulted, "What the treatment is for.");
  field("scar_younger_y", when.scar_younger_y, Range{0, 10}, "The scar is younger than.");
  field("site", when.site, Need::defaulted, "The zone's site.");
  field("reaction", when.reaction, Need::defaulted, "What an earlier session led to.");
  field("cartridge", when.cartridge, Need::defaulted, "State of the needles.");
  field("occluded", when.occluded, "Whether a dressing follows.");
  field("beyond_label", when.beyond_label, "Depth set beyond what the label was evaluated for.");
  field("home_device", when.home_device, "Whether the device is sold for use at home.");
  field("radio_frequency", when.radio_frequency, "Whether the device adds radio-frequency.");
  field("product_use", when.product_use, Need::defaulted, "When a product is put on.");
  field("product_sterile", when.product_sterile, "Whether that product is sterile.");
  field("anaesthetic", when.anaesthetic, Need::defaulted, "The agent in use, or a group.");
  field("anaesthetic_allergy", when.anaesthetic_allergy, "An allergy to the agent in use.");
  field("anaesthetic_above_pct", when.anaesthetic_above_pct, "Stronger than.");
  field("anaesthetic_above_cm2", when.anaesthetic_above_cm2, "On more skin than.");
  field("operator_role", when.operator_role, Need::defaulted, "Who is going to treat.");
  field("unknown_word", when.unknown_word, "A word of the case that nobody knows.");
}

/// One rule of screening: when it holds, what follows, and who says so.
struct Rule {
  std::string id;
  std::optional<intake::Topic> topic;
  std::vector<When> when;
  Effect then = Effect::caution;
  std::optional<std::string> until;
  std::optional<int> wait_d;
  std::optional<int> wait_months;
  std::optional<std::string> waits_for;
  std::optional<std::string> asks;
  bool overridable = false;
  std::string says;
  std::string action;
  std::vector<Name<"source">> sources;
  std::vector<evidence::Dispute> disputes;

  [[nodiscard]] bool is_wash_out() const { return wait_d || wait_months; }
};

void fields(Is<Rule> auto& rule, auto&& field) {
  field("id", rule.id, "What `screen` prints and an override names.");
  field("topic", rule.topic, "The intake topic whose silence leaves this rule open.");
  field("when", rule.when, "Any of these must hold.");
  field("then", rule.then, "What follows.");
  field("until", rule.until, "\"resolved\" for an open condition; absent where it has no end.");
  field("wait_d", rule.wait_d, Range{1, 3660}, "Wash-out from the day of the cause.");
  field("wait_months", rule.wait_months, Range{1, 120}, "Wash-out in calendar months.");
  field("waits_for", rule.waits_for, "What has to happen first, for until = \"resolved\".");
  field("asks", rule.asks,
        "The question that stays open while the finding stands and nobody overrides it.");
  field("overridable", rule.overridable, "Whether a clinician may decide otherwise.");
  field("says", rule.says, "Why.");
  field("action", rule.action, "What to do.");
  field("sources", rule.sources, "Who says so.");
  field("disputes", rule.disputes, Need::defaulted, "Who says otherwise.");
}

/// What is wrong within a rule: an end that does not fit its effect (bad-until, bad-end), or
/// nothing that it asks for (never-holds). `key` is where the rule stands.
std::vector<base::Complaint> check(const Rule& rule, const std::string& key);

}  // namespace percuta::rules
