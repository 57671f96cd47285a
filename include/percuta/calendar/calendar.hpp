#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/calendar/course_knowledge.hpp"
#include "percuta/calendar/schedule.hpp"
#include "percuta/calendar/spacing.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/preparation.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"

namespace percuta::calendar {

/// A moment of a course that somebody acts on: something to prepare, to do again, or to look at.
/// Hours are counted, not read off a clock: 24 hours after ten in the morning are eleven when the
/// clocks went forward in between.
struct MilestoneTime {
  std::string at;
  std::string at_utc;
  int session = 0;
  double after_h = 0;
  std::string what;
  std::string id = {};
  std::optional<rules::DayOf> day = {};
  std::vector<std::string> about = {};
  std::vector<std::string> must = {};
  std::vector<std::string> may = {};
  bool to_act = true;
};

void fields(Is<MilestoneTime> auto& milestone, auto&& field) {
  field("at", milestone.at, "Local date and time, with the distance from UTC.");
  field("at_utc", milestone.at_utc, "The same moment in UTC.");
  field("session", milestone.session, base::unitless, "Number of the session it belongs to.");
  field("after_h", milestone.after_h, "Hours after that session; below 0 before it.");
  field("what", milestone.what,
        "What to do or what changes then, in words for the patient, in English.");
  field("id", milestone.id, "What `explain` tells more about.");
  field("about", milestone.about, "What is to be left off, as the case calls it.");
  field("day", milestone.day, "Of a day of its own: what it follows from.");
  field("must", milestone.must, "Activities that are done from then on.");
  field("may", milestone.may, "Activities that are allowed from then on.");
  field("to_act", milestone.to_act, "Whether it goes into the calendar file.");
}

/// The first use of a product after a session.
struct FirstUse {
  std::string at;
  std::string at_utc;
  int session = 0;
  double after_h = 0;
  std::string product;
};

void fields(Is<FirstUse> auto& use, auto&& field) {
  field("at", use.at, "Local date and time, with the distance from UTC.");
  field("at_utc", use.at_utc, "The same moment in UTC.");
  field("session", use.session, base::unitless, "Number of the session.");
  field("after_h", use.after_h, "Hours after the session.");
  field("product", use.product, "What the patient calls it.");
}

/// The days of a course, for one case, and what they rest on.
struct Calendar {
  rules::Decision decision = rules::Decision::treat;
  bool provisional = false;
  std::optional<evidence::Reason> why_none;
  std::vector<std::string> zones;  ///< those that are treated in it; any other waits
  std::vector<Session> sessions;
  std::vector<RefusedWish> refused;
  std::vector<MilestoneTime> milestones;
  std::vector<FirstUse> first_uses;
  std::optional<IntervalWeeks> interval_weeks;
  std::optional<SessionsCount> sessions_count;
  std::optional<rules::Preparation> precare;
  base::TimeOfDay session_time;
  std::string time_zone;
  intake::Language language = intake::Language::en;
  std::vector<std::string> sources;
  std::vector<rules::Dispute> disputes;
  std::string case_hash;
};

void fields(Is<Calendar> auto& calendar, auto&& field) {
  field("decision", calendar.decision, "What the screening decided.");
  field("provisional", calendar.provisional, "Whether an open question could change that.");
  field("why_none", calendar.why_none, "Why there is no session at all.");
  field("zones", calendar.zones, "The zones that are treated in it; others wait.");
  field("sessions", calendar.sessions, "The sessions, in order.");
  field("refused", calendar.refused, "Wishes that cannot be met.");
  field("milestones", calendar.milestones, "What to prepare, to do again and to look at.");
  field("first_uses", calendar.first_uses, "When each product may be used again.");
  field("interval_weeks", calendar.interval_weeks, "From one session to the next, in weeks.");
  field("sessions_count", calendar.sessions_count, base::unitless, "How many, and why.");
  field("precare", calendar.precare, "What to do before each session.");
  field("session_time", calendar.session_time, "Wall-clock time of every session.");
  field("time_zone", calendar.time_zone, "The zone of that clock.");
  field("language", calendar.language, "The patient's, in which the calendar file is written.");
  field("sources", calendar.sources, "Who says so.");
  field("disputes", calendar.disputes, "Who says otherwise.");
  field("case_hash", calendar.case_hash, "Hash of the case it was made from.");
}

/// When a session begins where the case does not say: our own default.
inline constexpr base::TimeOfDay default_session_time{10, 0, 0};

struct CalendarAnswer {
  Calendar calendar;
  std::vector<evidence::Reason> warnings;
};

/// Plans the course of a case after its screening: that of its zones to be treated. A refused case,
/// one deferred without a date, one with questions to ask first, and an indication without a
/// protocol get no session, and the reason. `time_zone` must be known.
CalendarAnswer plan_calendar(const rules::Circumstances& known, const rules::Screening& screening,
                             const rules::ProductTimeline& products,
                             const CourseKnowledge& knowledge, const std::string& time_zone,
                             const std::optional<SessionsAdvice>& advice = {});

}  // namespace percuta::calendar
