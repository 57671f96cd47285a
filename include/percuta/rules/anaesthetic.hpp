#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::rules {

/// One agent of a licensed numbing product.
struct LicensedAgent {
  Name<"allergen"> agent;
  double strength_pct = 0;
};

void fields(Is<LicensedAgent> auto& agent, auto&& field) {
  field("agent", agent.agent, "The agent.");
  field("strength_pct", agent.strength_pct, Range{0.1, 100}, "Its strength.");
}

/// What a label allows people of one age and weight. A number that is absent limits nothing.
struct DoseLimit {
  int age_y_from = 0;
  std::optional<int> age_y_below;
  std::optional<double> above_weight_kg;
  std::optional<double> area_cm2;
  std::optional<double> amount_g;
  std::optional<double> minutes;
};

void fields(Is<DoseLimit> auto& limit, auto&& field) {
  field("age_y_from", limit.age_y_from, Range{0, 120}, base::unitless, "As old as, or older.");
  field("age_y_below", limit.age_y_below, Range{0, 120}, base::unitless, "Younger than.");
  field("above_weight_kg", limit.above_weight_kg, Range{0, 400}, "Heavier than.");
  field("area_cm2", limit.area_cm2, Range{0.1, 10000}, "Most skin it is put on.");
  field("amount_g", limit.amount_g, Range{0.01, 1000}, "Most of it.");
  field("minutes", limit.minutes, Range{1, 600}, base::unitless, "Longest time on the skin.");
}

/// A numbing product with a licence, and what its label allows. Under its `brands`, and the term
/// that means it, the strength is known; `limits` are read in order, the first that fits the person
/// holds. `unnamed` stands for a cream whose agent nobody told: it is held against the strictest
/// label, and asked for.
struct LicensedAnaesthetic {
  std::string id;
  std::optional<Name<"allergen">> term;
  std::vector<std::string> brands;
  std::vector<LicensedAgent> agents;
  std::vector<DoseLimit> limits;
  std::optional<double> minutes_low;
  bool may_be_covered = false;
  bool unnamed = false;
  std::string says;
  std::vector<Name<"source">> sources;
  evidence::Grade grade = evidence::Grade::label;
  evidence::Status status = evidence::Status::read;
  std::vector<evidence::Dispute> disputes;
};

void fields(Is<LicensedAnaesthetic> auto& product, auto&& field) {
  field("id", product.id, "What an answer cites.");
  field("term", product.term, "The word of a case that means just this.");
  field("brands", product.brands, Need::defaulted, "Names that tell its strength.");
  field("agents", product.agents, "What is in it.");
  field("limits", product.limits, "What its label allows, by age and weight.");
  field("minutes_low", product.minutes_low, Range{1, 600}, base::unitless,
        "Shortest time after which it numbs.");
  field("may_be_covered", product.may_be_covered, Need::defaulted, "Whether a film may cover it.");
  field("unnamed", product.unnamed, Need::defaulted, "Whether its agent is not told.");
  field("says", product.says, "What it is.");
  field("sources", product.sources, "Who says so.");
  field("grade", product.grade, "What kind of observation it rests on.");
  field("status", product.status, "Whether it was seen in the source itself.");
  field("disputes", product.disputes, Need::defaulted, "Who says otherwise.");
}

using Reasons = std::vector<evidence::Reason>;

/// How the numbing of a case stands to the labels.
struct JudgedDose {
  std::vector<DoseIs> is;               ///< each once for each cream
  std::vector<Reasons> why;             ///< what tells of each of `is`
  std::vector<std::string> not_stated;  ///< keys nobody gave that a label limits
};

/// Takes creams that the case says in several ways for one: a product or a medicine that the
/// anaesthetic is, with the strengths that either tells. What is stronger, or something else, stays
/// another cream.
void join_creams(std::vector<intake::NumbingFact>& creams,
                 std::span<const LicensedAnaesthetic> licensed);

/// Each cream held against every licensed product with the same agents and no less of each; it is
/// above the label where it is above all of them. Nothing where the case numbs with nothing, or
/// with words nobody knows.
std::optional<JudgedDose> judge_dose(const intake::Facts& facts,
                                     std::span<const LicensedAnaesthetic> licensed);

/// At least one agent and one limit. `key` is where it stands.
std::vector<base::Complaint> check(const LicensedAnaesthetic& product, const std::string& key);

}  // namespace percuta::rules
