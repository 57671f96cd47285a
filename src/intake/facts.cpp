#include "percuta/intake/facts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/intake/topics.hpp"

namespace percuta::intake {
namespace {

class Translator {
 public:
  Translator(const Case& stated, const Surroundings& knowledge, Date today)
      : stated_(stated), knowledge_(knowledge), today_(today) {}

  Facts translate() {
    Facts out;
    out.today = today_;
    out.stated = stated_;
    out.handpiece = handpiece();
    for (const Condition& condition : stated_.patient.condition) {
      out.conditions.push_back({meaning(knowledge_.vocabulary.conditions, condition.name),
                                condition, status_today(condition)});
    }
    for (const Medication& medication : stated_.patient.medication) {
      out.medications.push_back({meaning(knowledge_.vocabulary.medications, medication.name),
                                 medication, !medication.stopped || *medication.stopped > today_});
    }
    for (const Procedure& procedure : stated_.patient.procedure) {
      out.procedures.push_back(
          {meaning(knowledge_.vocabulary.procedures, procedure.name), procedure});
    }
    for (const Allergy& allergy : stated_.patient.allergy) {
      out.allergies.push_back({meaning(knowledge_.vocabulary.allergens, allergy.to), allergy});
    }
    if (stated_.anaesthetic) {
      out.anaesthetic = meaning(knowledge_.vocabulary.allergens, stated_.anaesthetic->agent);
    }
    for (const Zone& zone : stated_.zone) {
      out.zones.push_back(zone_fact(zone));
    }
    out.warnings = warnings(out);
    return out;
  }

 private:
  template <base::FixedString Kind>
  Meaning meaning(const Terms& terms, const Name<Kind>& name) const {
    const auto id = knowledge_.vocabulary.lexicon.find(Kind.view(), name.text);
    if (!id) {
      return {};
    }
    const auto term = terms.find(*id);
    return {Vocabulary::meanings(terms, *id), term != terms.end() && term->second.on_face};
  }

  device::Handpiece handpiece() const {
    if (const auto* own = std::get_if<device::Handpiece>(&stated_.device.handpiece)) {
      return *own;
    }
    const auto& name = std::get<Name<"handpiece">>(stated_.device.handpiece);
    const auto id = knowledge_.vocabulary.lexicon.find(name.kind, name.text);
    const auto found = knowledge_.handpieces.find(id.value_or(""));
    return found == knowledge_.handpieces.end() ? device::Handpiece{} : found->second;
  }

  // Unless it is said otherwise, a stated condition is there today.
  ConditionStatus status_today(const Condition& condition) const {
    if (condition.resolved && *condition.resolved <= today_) {
      return ConditionStatus::history;
    }
    return condition.status.value_or(ConditionStatus::active);
  }

  ZoneFact zone_fact(const Zone& zone) const {
    const auto id = knowledge_.vocabulary.lexicon.find(zone.site.kind, zone.site.text);
    const auto site = knowledge_.sites.find(id.value_or(""));
    const Settings& own = zone.settings;
    const Settings& common = stated_.device.settings;
    const auto either = [](const auto& first, const auto& second) {
      return first ? first : second;
    };
    return {zone.id,
            id.value_or(""),
            zone.side,
            site != knowledge_.sites.end() && site->second.on_face,
            {either(own.depth_mm, common.depth_mm), either(own.passes_count, common.passes_count),
             either(own.frequency_Hz, common.frequency_Hz),
             either(own.glide_speed_mm_per_s, common.glide_speed_mm_per_s),
             either(own.pressure, common.pressure), either(own.slip_ratio, common.slip_ratio)}};
  }

  // Whether the question this condition answers is about treated zones only.
  bool asks_for_zone(const Meaning& meaning) const {
    const Vocabulary& words = knowledge_.vocabulary;
    return std::any_of(words.topics.begin(), words.topics.end(), [&](const TopicQuestion& topic) {
      return topic.in_zone &&
             std::any_of(meaning.ids.begin(), meaning.ids.end(), [&](const std::string& id) {
               const auto term = words.conditions.find(id);
               return term != words.conditions.end() && term->second.topic == topic.id;
             });
    });
  }

  std::vector<std::string> warnings(const Facts& facts) const {
    std::vector<std::string> out;
    const auto elsewhere = [&](std::string_view table, const std::string& name) {
      out.push_back(fmt::format(
          "patient.{} \"{}\" names no zone and counts as elsewhere. If it lies in a treated zone, "
          "add zones = [\"…\"] or [\"all\"].",
          table, name));
    };
    for (const ConditionFact& fact : facts.conditions) {
      if (fact.stated.zones.empty() && fact.status != ConditionStatus::history &&
          asks_for_zone(fact.meaning)) {
        elsewhere("condition", fact.stated.name.text);
      }
    }
    for (const Procedure& procedure : stated_.patient.procedure) {
      if (procedure.zones.empty()) {
        elsewhere("procedure", procedure.name.text);
      }
    }
    return out;
  }

  const Case& stated_;
  const Surroundings& knowledge_;
  Date today_;
};

}  // namespace

bool Meaning::is(std::string_view id) const {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool lies_in(const ZoneIds& zones, std::string_view zone_id) {
  return std::any_of(zones.begin(), zones.end(),
                     [&](const std::string& id) { return id == zone_id || id == "all"; });
}

Facts facts(const Case& stated, const Surroundings& knowledge, Date today) {
  Facts out = Translator(stated, knowledge, today).translate();
  out.topics = topic_answers(out, knowledge.vocabulary);
  return out;
}

}  // namespace percuta::intake
