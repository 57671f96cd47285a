#include "parts.hpp"

#include "percuta/intake/patient.hpp"

namespace percuta::rules {
namespace {

evidence::Reason why_unknown(const intake::UnknownWord& word) {
  if (!word.may_mean.empty()) {
    return reason("word-may-mean", {{"word", word.text}, {"meaning", word.may_mean}});
  }
  if (!word.known_as.empty()) {
    return reason("word-of-other-kind",
                  {{"word", word.text}, {"kind", word.kind}, {"other", word.known_as}});
  }
  return reason("word-unknown", {{"word", word.text}, {"kind", word.kind}});
}

evidence::Reason why(const intake::ConditionFact& fact) {
  const intake::Condition& stated = fact.stated;
  return reason("condition-stated", {{"name", stated.name.text},
                                     {"status", fact.status},
                                     {"since", stated.since},
                                     {"resolved", stated.resolved},
                                     {"control", stated.control},
                                     {"prophylaxis", stated.prophylaxis}});
}

// Whether it was over for as long as is asked. What nobody dated was not over for long.
bool is_over_as_asked(const When& when, const intake::ConditionFact& fact, base::Date today) {
  const auto& over = fact.stated.resolved;
  if (when.over_longer_d && (!over || base::days_between(*over, today) < *when.over_longer_d)) {
    return false;
  }
  return !when.over_within_d || !over || base::days_between(*over, today) < *when.over_within_d;
}

ProphylaxisIs prophylaxis_of(const intake::Condition& stated) {
  if (!stated.prophylaxis) {
    return ProphylaxisIs::not_stated;
  }
  switch (*stated.prophylaxis) {
    case intake::Prophylaxis::planned:
      return ProphylaxisIs::planned;
    case intake::Prophylaxis::started:
      return ProphylaxisIs::started;
    case intake::Prophylaxis::declined:
      break;
  }
  return ProphylaxisIs::declined;
}

bool is_meant(const Question& asked, const intake::ConditionFact& fact) {
  const When& when = asked.when;
  const intake::Condition& stated = fact.stated;
  return is_any(fact.meaning, when.condition) && !is_any(fact.meaning, when.except_condition) &&
         has(when.status, fact.status) &&
         has(when.control, stated.control.value_or(intake::Control::unknown)) &&
         has(when.prophylaxis, prophylaxis_of(stated)) &&
         is_over_as_asked(when, fact, asked.facts().today) && lies_there(asked, fact.where);
}

// What is over, and may have lain anywhere.
bool is_unplaced_history(const Question& asked, const intake::ConditionFact& fact) {
  const bool asks_place = asked.when.where == Where::in_zone || asked.when.where == Where::on_face;
  return asks_place && fact.status == intake::ConditionStatus::history &&
         intake::lies(fact.where, asked.zone->id) == intake::Lies::not_said;
}

// What is put on far from every zone reaches none.
bool reaches(const Question& asked, const intake::Whereabouts& where) {
  return lies_there(asked, where) && std::any_of(where.begin(), where.end(), [](const auto& place) {
           return place.second != intake::Lies::elsewhere;
         });
}

evidence::Reason why(const intake::MedicationFact& fact) {
  std::vector<evidence::Filling> what = {
      {"name", fact.stated.name.text}, {"product", fact.product}, {"route", fact.stated.route}};
  if (fact.stop_unknown) {
    return reason("medicine-stopped-some-day", what);
  }
  if (!fact.stopped) {
    return reason("medicine-taken", what);
  }
  what.emplace_back("stopped", *fact.stopped);
  return fact.taken_now ? reason("medicine-to-be-stopped", what) : reason("medicine-stopped", what);
}

// What nobody said counts as any way that the medicine has.
bool is_in_route(const std::vector<intake::Route>& route, const intake::MedicationFact& fact) {
  if (fact.stated.route) {
    return has(route, *fact.stated.route);
  }
  const bool only_on_skin = route.size() == 1 && route.front() == intake::Route::topical;
  return !(only_on_skin && fact.meaning.never_on_skin && fact.stated.zones.empty());
}

bool is_meant(const Question& asked, const intake::MedicationFact& fact) {
  const When& when = asked.when;
  const bool in_route = is_in_route(when.route, fact);
  return is_any(fact.meaning, when.medication) && in_route && reaches(asked, fact.where);
}

}  // namespace

Part match_conditions(const Question& asked) {
  if (asked.when.condition.empty()) {
    return Match{};
  }
  Match all;
  for (const auto& fact : asked.facts().conditions) {
    if (is_meant(asked, fact)) {
      const auto day = fact.stated.resolved ? fact.stated.resolved : fact.stated.since;
      join(all, {{why(fact)},
                 day.value_or(asked.facts().today),
                 false,
                 is_unplaced_history(asked, fact)});
    }
  }
  return some(std::move(all));
}

// With `Taken::stopped` those still taken count beside, so that two may be one of each.
Part match_medications(const Question& asked) {
  if (asked.when.medication.empty()) {
    return Match{};
  }
  Match all;
  std::vector<std::string> different;
  bool any_stopped = false;
  for (const auto& fact : asked.facts().medications) {
    const bool beside = asked.when.at_least_count && fact.taken_now;
    const bool in_time = asked.taken == Taken::now ? fact.taken_now : !fact.taken_now || beside;
    if (!in_time || !is_meant(asked, fact)) {
      continue;
    }
    any_stopped = any_stopped || !fact.taken_now;
    join(all, {{why(fact)}, fact.stopped, !fact.stopped});
    const std::string& id = fact.meaning.ids.front();
    if (std::find(different.begin(), different.end(), id) == different.end()) {
      different.push_back(id);
    }
  }
  const auto enough = static_cast<std::size_t>(asked.when.at_least_count.value_or(1));
  const bool in_question = asked.taken == Taken::now || any_stopped;
  return different.size() < enough || !in_question ? std::nullopt : Part{all};
}

Part match_procedures(const Question& asked) {
  const When& when = asked.when;
  if (when.procedure.empty()) {
    return Match{};
  }
  Match all;
  for (const auto& fact : asked.facts().procedures) {
    const auto& stated = fact.stated;
    if (is_any(fact.meaning, when.procedure) &&
        has(when.material, stated.material.value_or(intake::FillerMaterial::unknown)) &&
        has(when.peel_depth, stated.depth.value_or(intake::PeelDepth::unknown)) &&
        lies_there(asked, fact.where)) {
      const std::string& name = stated.name.text;
      join(all, holds(stated.date ? reason("procedure-on", {{"name", name}, {"day", *stated.date}})
                                  : reason("procedure-undated", {{"name", name}}),
                      stated.date.value_or(asked.facts().today)));
    }
  }
  return some(std::move(all));
}

Part match_allergies(const Question& asked) {
  if (asked.when.allergy.empty()) {
    return Match{};
  }
  Match all;
  for (const auto& fact : asked.facts().allergies) {
    if (is_any(fact.meaning, asked.when.allergy)) {
      join(all, holds(reason("allergy-stated", {{"to", fact.stated.to.text}})));
    }
  }
  return some(std::move(all));
}

Part match_unknown_words(const Question& asked) {
  const auto& unknown = asked.facts().unknown_words;
  if (!asked.when.unknown_word) {
    return Match{};
  }
  if (unknown.empty() == *asked.when.unknown_word) {
    return std::nullopt;
  }
  Match all;
  for (const intake::UnknownWord& word : unknown) {
    join(all, holds(why_unknown(word)));
  }
  return all;
}

}  // namespace percuta::rules
