#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/rules/aftercare.hpp"

namespace percuta::rules {

/// How long something is left out: for hours after each session; during the whole course, and for
/// hours after its last session; always.
enum class LeftOut { for_hours, whole_course, always };
constexpr auto names(LeftOut) {
  using enum LeftOut;
  return std::to_array<Word<LeftOut>>(
      {{for_hours, "for_hours"}, {whole_course, "whole_course"}, {always, "always"}});
}

/// What a patient does or does not do after a session, and from when it is fine.
struct Activity {
  std::string id;
  std::string what;
  std::optional<Name<"parameter">> hold;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<evidence::Dispute> disputes;
  std::string name = {};
  LeftOut left_out = LeftOut::for_hours;
  bool is_needed = false;
};

void fields(Is<Activity> auto& activity, auto&& field) {
  field("id", activity.id, "What an answer cites.");
  field("what", activity.what, "What is left out, in a patient's words.");
  field("name", activity.name, "What calendars call it: it tells nothing of a treatment.");
  field("left_out", activity.left_out, Need::defaulted, "For how long; absent: for hours.");
  field("hold", activity.hold, "The parameter that tells the hours; absent: always left out.");
  field("is_needed", activity.is_needed, Need::defaulted,
        "Whether it is to be done then, not merely allowed.");
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

/// By which number an ambulance is called in some countries.
struct EmergencyNumber {
  std::string id;
  std::string number;
  std::vector<std::string> countries;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<EmergencyNumber> auto& emergency, auto&& field) {
  field("id", emergency.id, "What an answer cites.");
  field("number", emergency.number, "The number, as it is dialled.");
  field("countries", emergency.countries, "Where, in two letters each.");
  field("says", emergency.says, "What it reaches.");
  field("sources", emergency.sources, "Who says so.");
}

/// The number for a country in two letters; nothing where knowledge has none.
std::optional<std::string> emergency_number(const std::string& country,
                                            std::span<const EmergencyNumber> numbers);

/// The country a time zone lies in, in two letters; nothing for UTC and the like.
std::optional<std::string> country_of(const std::string& time_zone);

/// Hours that an activity is left out; nothing where it always is.
std::optional<double> hold_h(const Activity& activity, const Parameters& parameters);

/// Activities left out for hours, of which the last ones pass after `from_h` and by `to_h`.
std::vector<const Activity*> ending_between(double from_h, double to_h,
                                            std::span<const Activity> activities,
                                            const Parameters& parameters);

/// What is wrong within an activity: a time that does not fit how long it is left out.
std::vector<base::Complaint> check(const Activity& activity, const std::string& key);

}  // namespace percuta::rules
