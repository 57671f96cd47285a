#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/reasons.hpp"
#include "support/small_world.hpp"

#include "percuta/rules/match.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::rules {

using support::asked_case;
using support::day;
using support::in_line;
using support::in_short;
using support::sound_case;

inline const base::Date today = support::day("2026-12-05");

const support::SmallWorld& world();

inline intake::Facts facts_of(const intake::Case& stated, base::Date when = today) {
  return intake::facts(stated, world().surroundings(), when);
}

/// A rule for the person as a whole; a test sets what it is about.
Rule rule(std::string id, When when, Effect then);

inline When when_condition(std::string id, Where where = Where::anywhere) {
  When out;
  out.condition = {{std::move(id)}};
  out.where = where;
  return out;
}

When when_procedure(std::string id);

/// The small world's knowledge with these rules; it tells of no depth, label or protocol.
inline ScreeningKnowledge knowledge_of(const std::vector<Rule>& rules) {
  static const DepthKnowledge no_depths;
  return {rules, world().surroundings(), {}, no_depths, {}, {}, nullptr};
}

inline Circumstances known_of(const intake::Case& stated, base::Date when = today) {
  return circumstances(facts_of(stated, when), knowledge_of({}));
}

inline ScreeningAnswer ask(const intake::Case& stated, const std::vector<Rule>& rules,
                           base::Date when = today) {
  return screen(known_of(stated, when), knowledge_of(rules));
}

inline intake::Condition condition(std::string name, intake::ZoneIds zones = {}) {
  intake::Condition out;
  out.name.text = std::move(name);
  out.zones = std::move(zones);
  return out;
}

inline intake::Procedure procedure(std::string name, std::string_view date,
                                   intake::ZoneIds zones = {"cheek"}) {
  intake::Procedure out;
  out.name.text = std::move(name);
  out.date = day(date);
  out.zones = std::move(zones);
  return out;
}

inline intake::Medication medication(std::string name, std::string_view stopped = {}) {
  intake::Medication out;
  out.name.text = std::move(name);
  if (!stopped.empty()) {
    out.stopped = day(stopped);
  }
  return out;
}

}  // namespace percuta::rules
