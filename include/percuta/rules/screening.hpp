#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/intake/notes.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

using base::Date;

enum class Decision { treat, treat_with_caution, defer, do_not_treat };
constexpr auto names(Decision) {
  using enum Decision;
  return std::to_array<Word<Decision>>({{treat, "treat"},
                                        {treat_with_caution, "treat_with_caution"},
                                        {defer, "defer"},
                                        {do_not_treat, "do_not_treat"}});
}

Decision decision_for(Effect effect);

/// What one rule says of this case, and why.
struct Finding {
  std::string rule;
  std::optional<std::string> zone;  ///< absent: the whole person
  Effect effect = Effect::caution;
  std::optional<std::string> until;  ///< a date, or "resolved"
  std::vector<evidence::Reason> because;
  std::string action;
  bool overridable = false;
  bool overridden = false;
  std::optional<evidence::Reason> overridden_by;
  std::string says;
  std::vector<std::string> sources;
  std::vector<evidence::Dispute> disputes;
  std::optional<std::string> word{};  ///< the word it is about, of unknown-word
  bool own_policy = false;            ///< no publication says so
  std::optional<Awaits> awaits{};     ///< what it waits for without deferring
};

void fields(Is<Finding> auto& finding, auto&& field) {
  field("rule", finding.rule, "Id of the rule.");
  field("zone", finding.zone, "The zone it is about; absent: the whole person.");
  field("word", finding.word, "The word of the case it is about, where nobody knows it.");
  field("effect", finding.effect, "What follows.");
  field("until", finding.until, "A date, \"resolved\", or nothing.");
  field("awaits", finding.awaits, "What moves the date of the first session, not the decision.");
  field("because", finding.because, "What in the case made the rule hold.");
  field("action", finding.action, "What to do.");
  field("overridable", finding.overridable, "Whether a clinician may decide otherwise.");
  field("overridden", finding.overridden, "Whether a clinician did; it then counts as caution.");
  field("overridden_by", finding.overridden_by, "Who, when and why.");
  field("says", finding.says, "Why the rule is there.");
  field("sources", finding.sources, "Who says so.");
  field("own_policy", finding.own_policy,
        "Whether Percuta's own policy alone says so, and no publication.");
  field("disputes", finding.disputes, "Who says otherwise.");
}

/// Whether to begin today: not where anything waits, nor before the questions of the day.
enum class StartToday { yes, ask_first, no };
constexpr auto names(StartToday) {
  using enum StartToday;
  return std::to_array<Word<StartToday>>({{yes, "yes"}, {ask_first, "ask_first"}, {no, "no"}});
}

/// A plan is made for the zones that may be treated today or, where none may, for those that wait
/// for dates alone. The others wait by themselves.
struct ZoneDecision {
  std::string id;
  Decision decision = Decision::treat;
  std::optional<Date> earliest_date{};  ///< none: not before something is resolved
  bool planned = false;
  std::vector<std::string> waits_for{};  ///< what has to be resolved first
  StartToday start_today = StartToday::no;
};

void fields(Is<ZoneDecision> auto& zone, auto&& field) {
  field("id", zone.id, "The zone.");
  field("decision", zone.decision, "Whether it may be treated.");
  field("earliest_date", zone.earliest_date, "The first day on which it may be treated.");
  field("planned", zone.planned, "Whether it is treated in the course that is planned.");
  field("waits_for", zone.waits_for, "What has to happen there first.");
  field("start_today", zone.start_today, "Whether to begin there today.");
}

/// A question that is open. `key` is a topic of the intake, one of `intake::Opening`, or the rule
/// whose finding asks.
struct NotStated {
  std::string key;
  std::string question;
  Decision could_become = Decision::treat;
  std::optional<std::string> about{};  ///< where the case says what it is about
  bool ask_first = false;              ///< nothing is planned before it is answered
};

void fields(Is<NotStated> auto& open, auto&& field) {
  field("key", open.key, "The topic, or what else is open.");
  field("question", open.question, "The question to ask.");
  field("could_become", open.could_become, "The strictest decision an answer could lead to.");
  field("about", open.about, "The key of the case that leaves it open.");
  field("ask_first", open.ask_first, "Whether nothing is planned before it is answered.");
}

/// A question that was answered, but not today.
struct AskToday {
  std::string key;
  std::string question;
};

void fields(Is<AskToday> auto& again, auto&& field) {
  field("key", again.key, "The topic.");
  field("question", again.question, "The question to ask again.");
}

/// Whether this patient may be treated today, per zone and whole.
struct Screening {
  Decision decision = Decision::treat;
  bool provisional = false;
  std::optional<Date> earliest_date;  ///< the first day of a course; none: no course
  std::vector<std::string> waits_for;
  std::vector<ZoneDecision> zones;
  std::vector<Finding> findings;  ///< strictest first, then as the rules stand
  std::vector<NotStated> not_stated;
  StartToday start_today = StartToday::no;  ///< in those zones that need not wait
  std::vector<AskToday> ask_today;
  std::vector<intake::Noted> notes{};
};

void fields(Is<Screening> auto& screening, auto&& field) {
  field("decision", screening.decision, "The strictest of all findings.");
  field("provisional", screening.provisional, "Whether an open question could change it.");
  field("earliest_date", screening.earliest_date, "The first day of a session; none: no session.");
  field("waits_for", screening.waits_for, "What has to happen first.");
  field("zones", screening.zones, "The decision for each zone.");
  field("findings", screening.findings, "What the rules say.");
  field("not_stated", screening.not_stated, "What nobody asked.");
  field("start_today", screening.start_today, "Whether to begin today, in any zone.");
  field("ask_today", screening.ask_today, "What to ask again before beginning.");
  field("notes", screening.notes, "What the clinician wrote beside the entries of the case.");
}

/// Whether a topic of the intake was never answered, or too long ago: then there are no settings,
/// no dates and no patient's page before it is.
bool must_ask_first(const Screening& screening);

/// Whether a treatment may be planned, as a whole or in one zone: not what is refused, nor what is
/// deferred without a date, nor anything before the questions that come first are answered.
bool may_be_planned(const Screening& screening);
bool may_be_planned(const Screening& screening, std::string_view zone);

/// The zones that a plan is made for.
std::vector<std::string> planned_zones(const Screening& screening);

struct ScreeningAnswer {
  Screening screening;
  std::vector<evidence::Reason> warnings;
};

/// Asks every rule about a case. Pure: the same circumstances give the same answer.
ScreeningAnswer screen(const Circumstances& known, const ScreeningKnowledge& knowledge);

}  // namespace percuta::rules
