// What must hold of every case and every set of rules, whatever they are.
#include <random>

#include "world.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::rules {
namespace {

using intake::Case;

const std::vector<std::string> conditions = {"acne",      "cystic_acne", "wart",
                                             "cold_sore", "sunburn",     "keloid",
                                             "diabetes",  "skin_cancer", "infection"};
const std::vector<std::string> procedures = {"toxin", "filler", "peel"};
const std::vector<std::string> medications = {"isotretinoin", "aspirin", "warfarin"};
const std::vector<intake::ZoneIds> places = {{}, {"all"}, {"cheek"}, {"chin", "belly"}};

template <class T>
T any_of(const std::vector<T>& from) {
  return *rc::gen::elementOf(from);
}

base::Date any_day() { return base::add_days(today, *rc::gen::inRange(-400, 1)); }

// A condition stays what it is: one that resolves some day could become another rule's history.
intake::Condition any_condition() {
  intake::Condition out = condition(any_of(conditions), any_of(places));
  out.status =
      *rc::gen::element(intake::ConditionStatus::active, intake::ConditionStatus::history,
                        intake::ConditionStatus::tendency, intake::ConditionStatus::suspected);
  return out;
}

Case any_case() {
  Case out = asked_case();
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    out.patient.condition.push_back(any_condition());
  }
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    auto done = procedure(any_of(procedures), "2026-01-01", any_of(places));
    done.date = any_day();
    out.patient.procedure.push_back(done);
  }
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    auto taken = medication(any_of(medications));
    if (*rc::gen::arbitrary<bool>()) {
      taken.stopped = any_day();
    }
    out.patient.medication.push_back(taken);
  }
  return out;
}

When any_when() {
  switch (*rc::gen::inRange(0, 3)) {
    case 0: {
      When out = when_condition(any_of(conditions),
                                *rc::gen::element(Where::anywhere, Where::in_zone, Where::on_face));
      if (*rc::gen::arbitrary<bool>()) {
        out.status = {intake::ConditionStatus::active, intake::ConditionStatus::suspected};
      }
      return out;
    }
    case 1:
      return when_procedure(any_of(procedures));
    default: {
      When out;
      out.medication = {{*rc::gen::element<std::string>("isotretinoin", "blood_thinner")}};
      return out;
    }
  }
}

// What holds after the stop is never stricter than what holds while it is taken.
AfterStop any_stop(Effect now) {
  AfterStop out;
  out.says = "It lingers.";
  out.sources = {{"doe2016"}};
  if (*rc::gen::arbitrary<bool>()) {
    out.wait_d = *rc::gen::inRange(1, 400);
    out.then = std::min(now, *rc::gen::element(Effect::caution, Effect::defer, Effect::refuse));
  }
  return out;
}

// Wash-outs count from a procedure; a medicine's from the day it was stopped.
Rule any_rule(int number) {
  const Effect then = *rc::gen::element(Effect::caution, Effect::defer, Effect::refuse);
  Rule out = rule("rule-" + std::to_string(number), any_when(), then);
  if (!out.when.front().medication.empty()) {
    out.after_stop = any_stop(then);
    if (then == Effect::defer && out.after_stop->wait_d && *rc::gen::arbitrary<bool>()) {
      out.until.reset();
      out.waits_for.reset();
    }
    return out;
  }
  const bool dated = !out.when.front().condition.empty() ? false : *rc::gen::arbitrary<bool>();
  if (then == Effect::defer && dated) {
    out.until.reset();
    out.waits_for.reset();
    if (*rc::gen::arbitrary<bool>()) {
      out.wait_d = *rc::gen::inRange(1, 400);
    } else {
      out.wait_months = *rc::gen::inRange(1, 13);
    }
  }
  return out;
}

std::vector<Rule> any_rules() {
  std::vector<Rule> out;
  for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
    out.push_back(any_rule(i));
  }
  return out;
}

bool milder_anywhere(const Screening& one, const Screening& other) {
  for (std::size_t i = 0; i < one.zones.size(); ++i) {
    if (one.zones[i].decision < other.zones[i].decision) {
      return true;
    }
  }
  return one.decision < other.decision;
}

RC_GTEST_PROP(Screen, NeverGetsMilderByOneMoreCondition, ()) {
  const auto rules = any_rules();
  Case stated = any_case();
  const Screening before = ask(stated, rules).screening;
  stated.patient.condition.push_back(any_condition());
  RC_ASSERT(!milder_anywhere(ask(stated, rules).screening, before));
}

RC_GTEST_PROP(Screen, NeverGetsMilderByOneMoreRule, ()) {
  auto rules = any_rules();
  const Case stated = any_case();
  const Screening before = ask(stated, rules).screening;
  rules.push_back(any_rule(100));
  RC_ASSERT(!milder_anywhere(ask(stated, rules).screening, before));
}

// A day later a wash-out is over or as it was.
RC_GTEST_PROP(WashOut, NeverGetsStricterOnALaterDay, ()) {
  Rule wash_out = any_rule(1);
  wash_out.when = {when_procedure(any_of(procedures))};
  wash_out.after_stop.reset();
  wash_out.then = Effect::defer;
  wash_out.until.reset();
  wash_out.waits_for.reset();
  wash_out.wait_d = *rc::gen::inRange(1, 400);
  wash_out.wait_months.reset();
  const Case stated = any_case();
  const int later = *rc::gen::inRange(1, 500);
  const Screening now = ask(stated, {wash_out}).screening;
  const Screening then = ask(stated, {wash_out}, base::add_days(today, later)).screening;
  RC_ASSERT(!milder_anywhere(now, then));
}

RC_GTEST_PROP(WashOut, IsOverOnTheDayItNames, ()) {
  std::vector<Rule> rules;
  for (const auto& name : procedures) {
    rules.push_back(rule(name, when_procedure(name), Effect::defer));
    rules.back().until.reset();
    rules.back().waits_for.reset();
    rules.back().wait_months = *rc::gen::inRange(1, 13);
  }
  Case stated = any_case();
  stated.patient.procedure.push_back(procedure("toxin", base::to_string(today)));
  const Screening now = ask(stated, rules).screening;
  RC_ASSERT(now.earliest_date.has_value());
  RC_ASSERT(*now.earliest_date > today);
  RC_ASSERT(ask(stated, rules, *now.earliest_date).screening.decision < Decision::defer);
  const auto eve = base::add_days(*now.earliest_date, -1);
  RC_ASSERT(ask(stated, rules, eve).screening.decision == Decision::defer);
}

RC_GTEST_PROP(Screen, IsAsStrictAsItsStrictestFinding, ()) {
  const Screening answer = ask(any_case(), any_rules()).screening;
  Decision strictest = Decision::treat;
  for (const Finding& finding : answer.findings) {
    strictest = std::max(strictest, decision_for(finding.effect));
    RC_ASSERT(!finding.because.empty() && !finding.sources.empty());
  }
  RC_ASSERT(answer.decision == strictest);
  Decision worst_zone = Decision::treat;
  for (const ZoneDecision& zone : answer.zones) {
    worst_zone = std::max(worst_zone, zone.decision);
  }
  RC_ASSERT(worst_zone == answer.decision);
}

RC_GTEST_PROP(Screen, HasADateOnlyWhereItWaitsForDatesAlone, ()) {
  const Screening answer = ask(any_case(), any_rules()).screening;
  RC_ASSERT(!answer.earliest_date || answer.decision == Decision::defer);
  RC_ASSERT(!answer.earliest_date || answer.waits_for.empty());
  RC_ASSERT(answer.decision != Decision::defer || answer.earliest_date ||
            !answer.waits_for.empty());
}

RC_GTEST_PROP(Stopping, IsNeverStricterThanTaking, ()) {
  const auto rules = any_rules();
  Case stated = any_case();
  stated.patient.medication = {medication(any_of(medications))};
  const Screening taking = ask(stated, rules).screening;
  if (*rc::gen::arbitrary<bool>()) {
    stated.patient.medication.front().stopped = any_day();
  } else {
    stated.patient.medication.front().stopped = intake::UnknownDay::unknown;
    stated.intake->asked_on = any_day();
  }
  const Screening stopped = ask(stated, rules).screening;
  RC_ASSERT(!milder_anywhere(taking, stopped));
  if (taking.earliest_date && stopped.earliest_date) {
    RC_ASSERT(*stopped.earliest_date <= *taking.earliest_date);
  }
}

RC_GTEST_PROP(Needled, NeverMakesAnEarlierDatePossible, ()) {
  auto rules = any_rules();
  When when;
  when.needled = {intake::Place::clinic, intake::Place::home};
  rules.push_back(rule("needled", when, Effect::defer));
  rules.back().until.reset();
  rules.back().waits_for.reset();
  rules.back().wait_d = *rc::gen::inRange(1, 60);
  Case stated = any_case();
  const Screening before = ask(stated, rules).screening;
  intake::PastSession held;
  held.date = any_day();
  held.zones = any_of(places);
  stated.past_session = {held};
  const Screening after = ask(stated, rules).screening;
  RC_ASSERT(!milder_anywhere(after, before));
  if (before.earliest_date && after.earliest_date) {
    RC_ASSERT(*after.earliest_date >= *before.earliest_date);
  }
}

RC_GTEST_PROP(Silence, NeverMakesADecisionMilder, ()) {
  auto rules = any_rules();
  for (Rule& one : rules) {
    one.topic = *rc::gen::element(intake::Topic::keloid, intake::Topic::herpes);
  }
  Case stated = any_case();
  const Screening asked = ask(stated, rules).screening;
  stated.intake->denies.clear();
  const Screening open = ask(stated, rules).screening;
  RC_ASSERT(!milder_anywhere(open, asked));
  RC_ASSERT(!open.provisional || open.decision >= Decision::treat_with_caution);
}

RC_GTEST_PROP(Override, NeverMakesADecisionStricter, ()) {
  auto rules = any_rules();
  for (Rule& one : rules) {
    one.overridable = *rc::gen::arbitrary<bool>();
  }
  Case stated = any_case();
  const Screening before = ask(stated, rules).screening;
  for (const Rule& one : rules) {
    stated.overrides.push_back(
        {one.id, {}, "Dr. Doe", intake::Role::clinician, "Why not", today, {}});
  }
  const Screening after = ask(stated, rules).screening;
  RC_ASSERT(!milder_anywhere(before, after));
  for (const Finding& finding : after.findings) {
    RC_ASSERT(finding.overridden == finding.overridable);
  }
}

}  // namespace
}  // namespace percuta::rules
