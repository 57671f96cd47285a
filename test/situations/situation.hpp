#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/io/node.hpp"

namespace percuta::situations {

/// What is right of a situation. A list names every answer that may be accepted; an empty one asks
/// nothing. In words of lists `one|other` means that either will do.
struct Right {
  std::vector<std::string> decision;
  std::optional<bool> provisional;
  std::vector<std::string> earliest;  ///< dates, or "none"
  std::optional<std::string> earliest_from;
  std::vector<std::string> findings;
  std::vector<std::string> not_findings;
  std::map<std::string, std::vector<std::string>> zones;
  std::vector<std::string> asks;
  std::vector<std::string> start_today;
  std::vector<std::string> ask_today;
  std::optional<bool> overridable;
  std::vector<std::string> says_too;
  std::vector<std::string> never_says;
  std::vector<std::string> planned;
  bool no_settings = false;
  std::vector<std::string> planned_on;
  std::vector<std::string> wish_refused;
  std::vector<std::string> calendar_says;
  std::optional<std::string> wrong_input;
};

void fields(base::Is<Right> auto& right, auto&& field) {
  constexpr auto defaulted = base::Need::defaulted;
  field("decision", right.decision, defaulted, "Decisions that are right.");
  field("provisional", right.provisional, "Whether something stays open.");
  field("earliest", right.earliest, defaulted, "First days that are right, or \"none\".");
  field("earliest_from", right.earliest_from, "No day, or none before this one.");
  field("findings", right.findings, defaulted, "Rules that must speak.");
  field("not_findings", right.not_findings, defaulted, "Rules that must not.");
  field("zones", right.zones, defaulted, "Decisions that are right, zone by zone.");
  field("asks", right.asks, defaulted, "Words that a question must hold.");
  field("start_today", right.start_today, defaulted, "Answers for the chair that are right.");
  field("ask_today", right.ask_today, defaulted, "Exactly what the chair asks.");
  field("overridable", right.overridable, "Whether all of the strictest findings may be lifted.");
  field("says_too", right.says_too, defaulted, "Words that the answer must hold.");
  field("never_says", right.never_says, defaulted, "Words that the answer must not hold.");
  field("planned", right.planned, defaulted, "Exactly the zones that have settings in the plan.");
  field("no_settings", right.no_settings, defaulted, "Whether the plan must be without settings.");
  field("planned_on", right.planned_on, defaulted, "Days of the first session that are right.");
  field("wish_refused", right.wish_refused, defaulted, "Wished days that must be refused.");
  field("calendar_says", right.calendar_says, defaulted, "Words that the calendar must hold.");
  field("wrong_input", right.wrong_input, "The input is wrong; a problem names this.");
}

/// One patient at check-in, as what the row adds to the base.
struct Situation {
  std::string says;
  std::vector<std::string> drops;
  std::vector<std::string> states;
  std::string adds;
  std::string why;
  Right right;
};

void fields(base::Is<Situation> auto& situation, auto&& field) {
  field("says", situation.says, "The situation in a clinician's words.");
  field("drops", situation.drops, base::Need::defaulted, "Keys taken out of the base first.");
  field("states", situation.states, base::Need::defaulted, "Topics that are not denied.");
  field("adds", situation.adds, "TOML laid over the base.");
  field("why", situation.why, "The paragraph it follows.");
  field("right", situation.right, "What is right.");
}

struct Row {
  std::string name;  ///< file and number
  Situation situation;
};

/// How GoogleTest shows a row.
inline void PrintTo(const Row& row, std::ostream* out) { *out << row.situation.says; }

/// test/situations, or the folder that PERCUTA_SITUATIONS names.
std::filesystem::path folder();

/// Every row of every file of the folder, in order.
const std::vector<Row>& rows();

/// Names of tests that are known to fail: a list that may only shrink.
const std::set<std::string>& pending();

/// The case of a row, as TOML. Tables are merged key by key, lists of tables are joined, anything
/// else is replaced.
std::string case_text(const Situation& situation);

/// The same of any text laid over the base.
std::string case_text(const std::string& adds, const std::vector<std::string>& states = {},
                      const std::vector<std::string>& drops = {});

}  // namespace percuta::situations
