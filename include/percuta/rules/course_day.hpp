#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::rules {

/// What a day of a course follows from: so many days after each session or after the last one; or a
/// step of the preparation, whose day the case and the calendar tell.
enum class DayOf { session, course, test_spot, test_spot_reading, prophylaxis, stop };
constexpr auto names(DayOf) {
  using enum DayOf;
  return std::to_array<Word<DayOf>>({{session, "session"},
                                     {course, "course"},
                                     {test_spot, "test_spot"},
                                     {test_spot_reading, "test_spot_reading"},
                                     {prophylaxis, "prophylaxis"},
                                     {stop, "stop"}});
}

/// A day of a course on which somebody acts: something to prepare, or to look at.
struct CourseDay {
  std::string id;
  DayOf of = DayOf::session;
  std::vector<When> when;
  std::optional<Practice> after_d;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<CourseDay> auto& day, auto&& field) {
  field("id", day.id, "What an answer cites.");
  field("of", day.of, "What it follows from.");
  field("when", day.when, Need::defaulted, "Whom it is for; absent: everybody.");
  field("after_d", day.after_d, "Days after a session, for of = session and course.");
  field("says", day.says, "What to do, in words for the patient that name no illness.");
  field("sources", day.sources, "Who says so.");
}

/// What follows a session needs its number of days, and nothing else has one.
std::vector<base::Complaint> check(const CourseDay& day, const std::string& key);

}  // namespace percuta::rules
