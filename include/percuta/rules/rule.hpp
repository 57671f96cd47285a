#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::rules {

/// What a rule asks for, mildest first. `allow` is a note: it changes no decision.
enum class Effect { allow, caution, defer, refuse };
constexpr auto names(Effect) {
  using enum Effect;
  return std::to_array<Word<Effect>>(
      {{allow, "allow"}, {caution, "caution"}, {defer, "defer"}, {refuse, "refuse"}});
}

/// What has to come first without deferring: it moves the date of the first session.
enum class Awaits { test_spot, prophylaxis };
constexpr auto names(Awaits) {
  using enum Awaits;
  return std::to_array<Word<Awaits>>({{test_spot, "test_spot"}, {prophylaxis, "prophylaxis"}});
}

/// What a rule on a medicine says once it is no longer taken: for so long, counted from the last
/// day, `then` holds (absent: the same as while it is taken). Neither days nor months: nothing
/// holds from the day after, and `says` tells why.
struct AfterStop {
  std::optional<Effect> then;
  std::optional<int> wait_d;
  std::optional<int> wait_months;
  std::string says;
  std::optional<std::string> action;  ///< absent: as while it is taken
  std::vector<Name<"source">> sources;
  evidence::Grade grade = evidence::Grade::assumption;
  evidence::Status status = evidence::Status::read;

  [[nodiscard]] bool holds_on() const { return wait_d || wait_months; }
};

void fields(Is<AfterStop> auto& after, auto&& field) {
  field("then", after.then, "What follows; absent: as while it is taken.");
  field("wait_d", after.wait_d, Range{1, 3660}, "Days from the last day.");
  field("wait_months", after.wait_months, Range{1, 120}, "Calendar months from the last day.");
  field("says", after.says, "Why so long, or why nothing holds.");
  field("action", after.action, "What to do then; absent: as while it is taken.");
  field("sources", after.sources, "Who says so.");
  field("grade", after.grade, "What kind of observation it rests on.");
  field("status", after.status, "Whether it was seen in the source itself.");
}

/// What settings answer a finding: each names a parameter, a share of what would hold otherwise.
/// Of several findings the smallest share counts; an overridden one changes nothing.
struct SettingsAnswer {
  std::optional<Name<"parameter">> passes;   ///< share of the most passes of the technique
  std::optional<Name<"parameter">> start;    ///< share of the depth to begin with at the site
  std::optional<Name<"parameter">> ceiling;  ///< share of the depth not to exceed at the site
};

void fields(Is<SettingsAnswer> auto& answer, auto&& field) {
  field("passes", answer.passes, "Share of the most passes.");
  field("start", answer.start, "Share of the depth to begin with.");
  field("ceiling", answer.ceiling, "Share of the depth not to exceed.");
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
  bool wait_spacing = false;
  std::optional<std::string> waits_for;
  std::optional<Awaits> awaits;
  std::optional<std::string> asks;
  std::optional<AfterStop> after_stop;
  std::optional<SettingsAnswer> settings;
  bool overridable = false;
  std::string says;
  std::string action;
  std::vector<Name<"source">> sources;
  std::vector<evidence::Dispute> disputes;

  [[nodiscard]] bool is_wash_out() const { return wait_d || wait_months || wait_spacing; }
};

void fields(Is<Rule> auto& rule, auto&& field) {
  field("id", rule.id, "What `screen` prints and an override names.");
  field("topic", rule.topic, "The intake topic whose silence leaves this rule open.");
  field("when", rule.when, "Any of these must hold.");
  field("then", rule.then, "What follows.");
  field("until", rule.until, "\"resolved\" for an open condition; absent where it has no end.");
  field("wait_d", rule.wait_d, Range{1, 3660}, "Wash-out from the day of the cause.");
  field("wait_months", rule.wait_months, Range{1, 120}, "Wash-out in calendar months.");
  field("wait_spacing", rule.wait_spacing, Need::defaulted,
        "Waits as long as sessions of this course lie apart, `wait_d` at least.");
  field("waits_for", rule.waits_for, "What has to happen first, for until = \"resolved\".");
  field("awaits", rule.awaits, "What has to come first and moves the date, not the decision.");
  field("asks", rule.asks,
        "The question that stays open while the finding stands and nobody overrides it.");
  field("after_stop", rule.after_stop, "What holds after a medicine was stopped.");
  field("settings", rule.settings, "Which settings answer it.");
  field("overridable", rule.overridable, "Whether a clinician may decide otherwise.");
  field("says", rule.says, "Why.");
  field("action", rule.action, "What to do.");
  field("sources", rule.sources, "Who says so.");
  field("disputes", rule.disputes, Need::defaulted, "Who says otherwise.");
}

/// What is wrong within a rule: an end that does not fit its effect (bad-until, bad-end), nothing
/// that it asks for (never-holds), a medicine without a word on its stop or one stricter than
/// taking it (bad-stop). `key` is where the rule stands.
std::vector<base::Complaint> check(const Rule& rule, const std::string& key);

}  // namespace percuta::rules
