#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/rules/rule.hpp"

namespace percuta::rules {

/// What a patient does or does not do after a session, and from when it is fine again.
struct Activity {
  std::string id;
  std::string what;
  Name<"parameter"> hold;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<evidence::Dispute> disputes;
};

void fields(Is<Activity> auto& activity, auto&& field) {
  field("id", activity.id, "What an answer cites.");
  field("what", activity.what, "What is done, in a patient's words.");
  field("hold", activity.hold, "The parameter that tells the hours.");
  field("says", activity.says, "Why.");
  field("sources", activity.sources, "Who says so.");
  field("disputes", activity.disputes, Need::defaulted, "Who says otherwise.");
}

enum class Urgency { emergency, same_day, soon };
constexpr auto names(Urgency) {
  using enum Urgency;
  return std::to_array<Word<Urgency>>(
      {{emergency, "emergency"}, {same_day, "same_day"}, {soon, "soon"}});
}

/// A sign after a session that needs a professional, and how soon.
struct WarningSign {
  std::string id;
  std::string sign;
  Urgency urgency = Urgency::soon;
  std::optional<Name<"parameter">> from;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<WarningSign> auto& sign, auto&& field) {
  field("id", sign.id, "What an answer cites.");
  field("sign", sign.sign, "What a patient sees or feels.");
  field("urgency", sign.urgency, "How soon to call.");
  field("from", sign.from, "The parameter that tells from which hour it counts; absent: at once.");
  field("says", sign.says, "What it may mean.");
  field("sources", sign.sources, "Who says so.");
}

}  // namespace percuta::rules
