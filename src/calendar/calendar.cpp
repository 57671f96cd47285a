#include "percuta/calendar/calendar.hpp"

#include <algorithm>

#include "course_days.hpp"
#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/calendar/beginning.hpp"
#include "percuta/calendar/clock.hpp"
#include "percuta/rules/message.hpp"

namespace percuta::calendar {
namespace {

class Planner {
 public:
  Planner(const rules::Circumstances& known, const rules::Screening& screening,
          const rules::ProductTimeline& products, const CourseKnowledge& knowledge,
          const std::string& time_zone, const std::optional<SessionsAdvice>& advice)
      : known_(known),
        facts_(known.facts),
        screening_(screening),
        products_(products),
        knowledge_(knowledge),
        advice_(advice),
        beginning_(beginning(known, screening, knowledge)) {
    Calendar& calendar = out_.calendar;
    calendar.decision = screening.decision;
    calendar.provisional = screening.provisional;
    calendar.zones = rules::planned_zones(screening);
    calendar.time_zone = time_zone;
    calendar.language = facts_.stated.patient.language;
    calendar.session_time = facts_.stated.course.session_time.value_or(default_session_time);
  }

  CalendarAnswer plan() {
    const auto* protocol = rules::protocol_for(facts_.stated.goal.indication, knowledge_.protocols);
    if (protocol != nullptr) {
      cite(protocol->interval_weeks);
      cite(protocol->sessions_count);
      auto spacing = choose_spacing(*protocol, facts_);
      warn(spacing.warnings);
      out_.calendar.interval_weeks = std::move(spacing.interval);
      out_.calendar.sessions_count =
          choose_sessions_count(*protocol, facts_, beginning_.held_count, advice_);
      spacing_ = spacing.spacing;
    }
    out_.calendar.why_none = beginning_.why_none;
    if (beginning_.has_session()) {
      set_sessions();
      out_.calendar.precare = rules::prepare(known_, knowledge_.precare, first_planned());
      set_times();
      tell_open_questions();
    }
    return std::move(out_);
  }

 private:
  void warn(const std::vector<evidence::Reason>& warnings) {
    out_.warnings.insert(out_.warnings.end(), warnings.begin(), warnings.end());
  }

  template <class Number>  // a practice or a parameter
  void cite(const Number& practice) {
    evidence::cite(practice.sources, out_.calendar.sources);
    out_.calendar.disputes.insert(out_.calendar.disputes.end(), practice.disputes.begin(),
                                  practice.disputes.end());
  }

  [[nodiscard]] Date first_planned() const {
    const Session& first = out_.calendar.sessions.front();
    return first.planned.value_or(first.earliest);
  }

  void set_sessions() {
    const intake::Course& course = facts_.stated.course;
    const SessionsCount& counts = *out_.calendar.sessions_count;
    const int count = counts.chosen;
    if (count < counts.rule_low || count > counts.rule_high) {
      out_.warnings.push_back(
          evidence::reason("sessions-outside-usual", {{"asked_count", count},
                                                      {"low_count", counts.rule_low},
                                                      {"high_count", counts.rule_high}}));
    }
    if (beginning_.held_count > 0) {
      out_.warnings.push_back(evidence::reason(
          "course-begun", {{"chosen_count", count}, {"held_count", beginning_.held_count}}));
    }
    auto planned = schedule({facts_.today, beginning_.not_before, beginning_.last_held,
                             beginning_.held_count + 1, count, spacing_, course.unavailable,
                             course.wished, facts_.stated.clinic.open});
    warn(planned.warnings);
    out_.calendar.sessions = std::move(planned.sessions);
    out_.calendar.refused = std::move(planned.refused);
  }

  void set_times() {
    const Calendar& calendar = out_.calendar;
    for (Session& session : out_.calendar.sessions) {
      if (!session.planned) {
        continue;
      }
      const Instant start = instant(*session.planned, calendar.session_time, calendar.time_zone);
      session.starts_at = local_time(start, calendar.time_zone);
      session.starts_at_utc = utc_time(start);
      add_milestones(session.number, start);
      add_first_uses(session.number, start);
    }
    for (const rules::Milestone& milestone : knowledge_.milestones) {
      if (!calendar.milestones.empty()) {
        cite(hold_of(milestone));
      }
    }
    add_course_days(known_, beginning_, knowledge_, out_.calendar);
    if (!facts_.stated.course.session_time && !calendar.sessions.empty()) {
      out_.warnings.push_back(evidence::reason("session-time-assumed",
                                               {{"time", base::to_string(calendar.session_time)}}));
    }
  }

  static Instant after(Instant start, double hours_count) {
    return start + std::chrono::round<std::chrono::seconds>(
                       std::chrono::duration<double, std::chrono::hours::period>{hours_count});
  }

  void add_milestones(int session, Instant start) {
    double before_h = 0;
    for (const rules::Milestone& milestone : knowledge_.milestones) {
      const double after_h = hold_of(milestone).value;
      const Instant at = after(start, after_h);
      MilestoneTime time;
      time.at = local_time(at, out_.calendar.time_zone);
      time.at_utc = utc_time(at);
      time.session = session;
      time.after_h = after_h;
      time.id = milestone.id;
      time.to_act = milestone.to_act;
      for (const rules::Activity* activity :
           rules::ending_between(before_h, after_h, knowledge_.activities, knowledge_.parameters)) {
        (activity->is_needed ? time.must : time.may).push_back(activity->id);
      }
      time.what = milestone.says;
      out_.calendar.milestones.push_back(std::move(time));
      before_h = after_h;
    }
  }

  const evidence::Graded& hold_of(const rules::Milestone& milestone) const {
    const auto hold = knowledge_.parameters.find(milestone.hold.text);
    PERCUTA_EXPECT(hold != knowledge_.parameters.end());
    return hold->second;
  }

  // What goes on before or during a session waits for nothing; what has no
  // label, or one that was not read, cannot be judged.
  void add_first_uses(int session, Instant start) {
    for (std::size_t i = 0; i < products_.products.size(); ++i) {
      const rules::ProductVerdict& product = products_.products[i];
      if (product.use == intake::ProductUse::before || product.use == intake::ProductUse::during ||
          facts_.stated.product[i].label.empty() || product.never ||
          !rules::is_judged(product.because)) {
        continue;
      }
      const Instant at = after(start, product.allowed_from_h);
      out_.calendar.first_uses.push_back({local_time(at, out_.calendar.time_zone), utc_time(at),
                                          session, product.allowed_from_h, product.name});
    }
  }

  void tell_open_questions() {
    if (screening_.provisional) {
      out_.warnings.push_back(evidence::reason("screening-provisional",
                                               {{"open_count", screening_.not_stated.size()}}));
    }
    for (std::size_t i = 0; i < products_.products.size(); ++i) {
      const std::vector<evidence::Filling> product = {{"product", products_.products[i].name}};
      if (facts_.stated.product[i].label.empty()) {
        out_.warnings.push_back(evidence::reason("product-without-label", product));
      } else if (!products_.products[i].unknown.empty()) {
        out_.warnings.push_back(evidence::reason("product-with-unread-names", product));
      }
    }
  }

  const rules::Circumstances& known_;
  const intake::Facts& facts_;
  const rules::Screening& screening_;
  const rules::ProductTimeline& products_;
  const CourseKnowledge& knowledge_;
  const std::optional<SessionsAdvice>& advice_;
  Beginning beginning_;
  Spacing spacing_;
  CalendarAnswer out_;
};

}  // namespace

CalendarAnswer plan_calendar(const rules::Circumstances& known, const rules::Screening& screening,
                             const rules::ProductTimeline& products,
                             const CourseKnowledge& knowledge, const std::string& time_zone,
                             const std::optional<SessionsAdvice>& advice) {
  PERCUTA_EXPECT(is_time_zone(time_zone));
  PERCUTA_EXPECT(products.products.size() == known.facts.stated.product.size());
  return Planner(known, screening, products, knowledge, time_zone, advice).plan();
}

}  // namespace percuta::calendar
