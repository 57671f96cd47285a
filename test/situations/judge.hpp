#pragma once

#include <string>
#include <vector>

#include "situation.hpp"
#include <nlohmann/json.hpp>

namespace percuta::situations {

using Json = nlohmann::json;

/// The answers to one case, as the outside reads them. What was refused is empty.
struct Answers {
  Json screen;
  Json calendar;
  Json plan;             ///< a plan takes long: only rows that look at it ask for it
  std::string problems;  ///< of a wrong input
};

enum class Plan { skipped, asked };

/// Asks for everything that is known of a case through the door that the outside uses.
Answers ask(const std::string& case_text, Plan plan = Plan::skipped);

/// The answer of `screen` alone; empty where the input is wrong.
Json ask_screen(const std::string& case_text);

/// Whether a row looks at the plan.
Plan needs_plan(const Right& right);

/// What is wrong with the answers: against the row, and against what holds of every case.
std::vector<std::string> mistakes(const Right& right, const Answers& answers);

/// The rank of a decision word: the stricter, the higher.
int strictness(const std::string& decision);

/// The day under a key of an answer, or "none".
std::string day_or_none(const Json& object, const char* key);

}  // namespace percuta::situations
