#pragma once

#include <string>
#include <vector>

#include "support/practice.hpp"
#include "support/small_world.hpp"

#include "percuta/calendar/calendar.hpp"

namespace percuta::calendar {

/// Made-up knowledge of courses: acne scars every 4 to 6 weeks, three milestones, one activity. The
/// clinic is open every day, and every zone may be treated.
struct CourseWorld {
  support::SmallWorld world = support::small_world();
  std::vector<rules::Protocol> protocols;
  std::vector<rules::Precare> precare;
  std::vector<rules::Milestone> milestones;
  std::vector<rules::Activity> activities;
  std::vector<rules::CourseDay> days;
  rules::Parameters parameters;
  rules::Screening screening;
  rules::ProductTimeline products;
  intake::Case stated = support::asked_case();
  Date today = support::day("2026-12-05");
  std::string time_zone = "Europe/Berlin";

  CourseWorld() {
    protocols.push_back(acne_scars());
    for (const double hours : {24, 48, 72}) {
      const std::string hold = std::to_string(hours) + "_h";
      milestones.push_back({std::to_string(hours), {hold}, "{days} d: {must}; {may}.", true});
      parameters[hold].value = hours;
      parameters[hold].sources = {{"doe2016.hours"}};
    }
    activities.push_back({"sunscreen", "Sunscreen.", {{"sunscreen_hold_h"}}, "Sun.", {}, {}});
    activities.back().name = "sunscreen every day";
    activities.back().is_needed = true;
    activities.push_back({"sport", "Sport.", {{"sport_hold_h"}}, "Sweat.", {}, {}});
    activities.back().name = "sport";
    parameters["sunscreen_hold_h"].value = 24;
    parameters["sport_hold_h"].value = 30;
    stated.course.session_time = base::TimeOfDay{10, 0, 0};
    stated.clinic.open = FreeDays::every_day();
    decide(rules::Decision::treat);
  }

  /// The same for every zone.
  void decide(rules::Decision decision, std::optional<Date> until = {}) {
    screening.decision = decision;
    screening.zones.clear();
    for (const auto& zone : stated.zone) {
      const bool planned = decision <= rules::Decision::treat_with_caution || until;
      screening.zones.push_back({zone.id, decision, until, planned, {}});
    }
  }

  static rules::Protocol acne_scars() {
    rules::Protocol out;
    out.id = "scars";
    out.indication = intake::Indication::acne_scars;
    out.interval_weeks = support::practice(4, 4, 6, "doe2016.interval");
    out.interval_weeks.disputes = {{{"roe2017.interval"}, "Two weeks."}};
    out.sessions_count = support::practice(4, 3, 6, "doe2016.count");
    out.says = "Every four weeks.";
    return out;
  }

  [[nodiscard]] intake::Facts facts() const {
    return intake::facts(stated, world.surroundings(), today);
  }

  [[nodiscard]] rules::Circumstances known() const {
    rules::Circumstances out;
    out.facts = facts();
    return out;
  }

  [[nodiscard]] CourseKnowledge knowledge() const {
    return {protocols, precare, milestones, days, activities, parameters, {28, 1, 2, 2}};
  }

  [[nodiscard]] CalendarAnswer plan() const {
    return plan_calendar(known(), screening, products, knowledge(), time_zone);
  }

  void needled_on(std::string_view date, std::vector<std::string> zones,
                  intake::Place by = intake::Place::clinic) {
    intake::PastSession session;
    session.date = support::day(date);
    session.zones = std::move(zones);
    session.by = by;
    stated.past_session.push_back(session);
  }

  void label_asks_for(int apart_d) { world.handpieces.at("pen-12").label_min_interval_d = apart_d; }
};

/// The planned days as text, "none" for a session without one.
inline std::vector<std::string> planned_days(const Calendar& calendar) {
  std::vector<std::string> out;
  for (const Session& session : calendar.sessions) {
    out.push_back(session.planned ? base::to_string(*session.planned) : "none");
  }
  return out;
}

}  // namespace percuta::calendar
