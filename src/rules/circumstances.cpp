#include "percuta/rules/circumstances.hpp"

#include <algorithm>

#include "percuta/intake/topics.hpp"
#include "percuta/rules/match.hpp"

namespace percuta::rules {
namespace {

// What nobody sets is as deep as the needles are long, where no dial pulls them in.
std::optional<double> depth_set(const intake::ZoneFact& zone, const device::Handpiece& handpiece) {
  const bool has_dial = handpiece.kind == device::HandpieceKind::pen;
  return zone.settings.depth_mm || has_dial ? zone.settings.depth_mm
                                            : std::optional{handpiece.max_depth_mm};
}

const SiteDepth* depth_at(const std::string& site, const DepthKnowledge& depths) {
  const auto found =
      std::find_if(depths.sites.begin(), depths.sites.end(), [&](const SiteDepth& depth) {
        return std::any_of(depth.sites.begin(), depth.sites.end(),
                           [&](const auto& name) { return name.text == site; });
      });
  return found == depths.sites.end() ? nullptr : &*found;
}

const Technique* technique_of(const device::Handpiece& handpiece, const DepthKnowledge& depths) {
  const auto found = std::find_if(
      depths.techniques.begin(), depths.techniques.end(), [&](const Technique& technique) {
        return std::find(technique.kinds.begin(), technique.kinds.end(), handpiece.kind) !=
               technique.kinds.end();
      });
  return found == depths.techniques.end() ? nullptr : &*found;
}

ZoneLimits limits_of(const intake::ZoneFact& zone, const intake::Facts& facts,
                     const ScreeningKnowledge& knowledge) {
  ZoneLimits out;
  out.depth_mm = depth_set(zone, facts.handpiece);
  out.label_mm = device::label_max_depth_mm(facts.handpiece, intake::use_of(facts, zone));
  if (const SiteDepth* depth = depth_at(zone.site, knowledge.depths)) {
    out.ceiling_mm = depth->ceiling_depth_mm.usual;
  }
  const auto site = knowledge.surroundings.sites.find(zone.site);
  if (site != knowledge.surroundings.sites.end()) {
    out.hard_limit_mm = site->second.hard_limit_mm;
  }
  out.passes_count = zone.settings.passes_count;
  if (const Technique* technique = technique_of(facts.handpiece, knowledge.depths)) {
    out.most_passes_count = counts(technique->passes_count).high;
  }
  return out;
}

bool asks_for_what_is_held(const When& when) {
  return when.product.has_value() || !when.medication.empty();
}

// A product answers a question of the intake as a stated medicine does: the serum is on the list.
void answer_by_products(Circumstances& known, std::span<const Rule> rules,
                        const intake::Vocabulary& vocabulary) {
  for (const Rule& rule : rules) {
    if (!rule.topic || known.facts.topics[*rule.topic] != intake::Answer::open ||
        !intake::holds_for_planning(known.facts, *rule.topic, vocabulary)) {
      continue;
    }
    if (std::any_of(rule.when.begin(), rule.when.end(), [&](const When& when) {
          return asks_for_what_is_held(when) && holds_anywhere(when, known);
        })) {
      known.facts.topics[*rule.topic] = intake::Answer::affirmed;
    }
  }
}

}  // namespace

Circumstances circumstances(intake::Facts facts, const ScreeningKnowledge& knowledge) {
  Circumstances out;
  out.facts = std::move(facts);
  out.test_spot_reading_d = knowledge.test_spot_reading_d;
  const intake::Vocabulary& words = knowledge.surroundings.vocabulary;
  out.products = read_products(out.facts, knowledge.substances,
                               {knowledge.allergens, words, knowledge.dictionary});
  add_what_products_hold(out.facts, out.products, words);
  for (const intake::ZoneFact& zone : out.facts.zones) {
    out.limits.emplace(zone.id, limits_of(zone, out.facts, knowledge));
  }
  join_creams(out.facts.numbing, knowledge.anaesthetics);
  out.dose = judge_dose(out.facts, knowledge.anaesthetics);
  out.spacing = spacing_days(out.facts, knowledge.protocols);
  if (!out.products.empty()) {
    answer_by_products(out, knowledge.rules, words);
  }
  return out;
}

}  // namespace percuta::rules
