#include "course_days.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/units.hpp"
#include "percuta/calendar/clock.hpp"
#include "percuta/rules/preparation.hpp"

namespace percuta::calendar {
namespace {

using rules::CourseDay;
using rules::DayOf;

class Days {
 public:
  Days(const rules::Circumstances& known, const Beginning& beginning,
       const CourseKnowledge& knowledge, Calendar& calendar)
      : known_(known), beginning_(beginning), knowledge_(knowledge), calendar_(calendar) {}

  void add() {
    const Session* last = nullptr;
    for (const Session& session : calendar_.sessions) {
      if (!session.planned) {
        continue;
      }
      if (last == nullptr) {
        before_the_course(session);
      }
      around(session, last == nullptr);
      last = &session;
    }
    if (last != nullptr) {
      after(DayOf::course, *last);
    }
    std::stable_sort(calendar_.milestones.begin(), calendar_.milestones.end(),
                     [](const auto& a, const auto& b) { return a.at_utc < b.at_utc; });
  }

 private:
  [[nodiscard]] Instant at(Date day) const {
    return instant(day, calendar_.session_time, calendar_.time_zone);
  }

  template <class Visit>
  void each(DayOf of, Visit&& visit) {
    for (const CourseDay& day : knowledge_.days) {
      if (day.of == of && rules::is_for(day.when, known_)) {
        visit(day);
      }
    }
  }

  void add(const CourseDay& day, Date on, const Session& session) {
    const std::chrono::duration<double, std::chrono::hours::period> apart =
        at(on) - at(*session.planned);
    calendar_.milestones.push_back({local_time(at(on), calendar_.time_zone), utc_time(at(on)),
                                    session.number, apart.count(), day.says, day.id, day.of});
  }

  void on_day(DayOf of, Date on, const Session& session) {
    each(of, [&](const CourseDay& day) { add(day, on, session); });
  }

  void after(DayOf of, const Session& session) {
    each(of, [&](const CourseDay& day) {
      add(day, base::add_days(*session.planned, rules::counts(*day.after_d).usual), session);
    });
  }

  // What was done already needs no day.
  void before_the_course(const Session& first) {
    if (!beginning_.spot) {
      return;
    }
    const SpotDays& spot = *beginning_.spot;
    if (!spot.is_treated && spot.treated_on) {
      on_day(DayOf::test_spot, *spot.treated_on, first);
    }
    on_day(DayOf::test_spot_reading, spot.read_on, first);
  }

  // Not before today: what is asked for can still be done.
  [[nodiscard]] Date days_before(const Session& session, double days_count) const {
    const auto whole = static_cast<int>(std::ceil(days_count));
    return std::max(known_.facts.today, base::add_days(*session.planned, -whole));
  }

  void around(const Session& session, bool is_first) {
    if (!beginning_.stopped_products.empty()) {
      const std::size_t before = calendar_.milestones.size();
      on_day(DayOf::stop, days_before(session, beginning_.stop_before_d), session);
      for (std::size_t i = before; i < calendar_.milestones.size(); ++i) {
        calendar_.milestones[i].about = beginning_.stopped_products;
      }
    }
    if (beginning_.prophylaxis_from && !(is_first && beginning_.prophylaxis_begun)) {
      const Date usual = days_before(session, knowledge_.waits.prophylaxis_before_d);
      const Date from = is_first ? std::max(usual, *beginning_.prophylaxis_from) : usual;
      on_day(DayOf::prophylaxis, std::min(from, *session.planned), session);
    }
    after(DayOf::session, session);
  }

  const rules::Circumstances& known_;
  const Beginning& beginning_;
  const CourseKnowledge& knowledge_;
  Calendar& calendar_;
};

}  // namespace

void add_course_days(const rules::Circumstances& known, const Beginning& beginning,
                     const CourseKnowledge& knowledge, Calendar& calendar) {
  Days(known, beginning, knowledge, calendar).add();
}

}  // namespace percuta::calendar
