#include "percuta/calendar/schedule.hpp"

#include <algorithm>

#include "percuta/base/assert.hpp"

namespace percuta::calendar {
namespace {

using evidence::reason;
using evidence::Reason;

class Scheduler {
 public:
  explicit Scheduler(const ScheduleQuestion& question)
      : question_(question),
        free_(question.unavailable, question.open),
        taken_(question.wished.size(), false),
        first_day_(calendar::first_day(question.today, question.not_before)) {
    not_before_.push_back({question.today, reason("day-past")});
    not_before_.insert(not_before_.end(), question.not_before.begin(), question.not_before.end());
  }

  Schedule run() {
    Date before;
    for (int number = question_.first_number; number <= question_.last_number; ++number) {
      const Session session =
          number == question_.first_number ? first(number) : next(number, before);
      out_.sessions.push_back(session);
      if (!session.planned) {
        stop_after(number);
        break;
      }
      before = *session.planned;
    }
    answer_wishes();
    return std::move(out_);
  }

 private:
  // A window that is over, or was never there, gives way to a new one where the days begin to suit.
  Session first(int number) {
    const Spacing& spacing = question_.spacing;
    if (question_.last_session) {
      const Date latest = base::add_days(*question_.last_session, spacing.latest_d);
      if (first_day_ <= latest) {
        return in_window({number, first_day_, {}, latest, {}, {}, {}, {}},
                         base::add_days(*question_.last_session, spacing.aim_d));
      }
      out_.warnings.push_back(reason(
          "window-over",
          {{"session_count", number}, {"before", *question_.last_session}, {"latest", latest}}));
    }
    const auto start = free_.first_from(first_day_);
    if (!start) {
      out_.warnings.push_back(
          reason("no-day-at-all", {{"session_count", number}, {"earliest", first_day_}}));
    }
    const Date latest =
        base::add_days(start.value_or(first_day_), spacing.latest_d - spacing.earliest_d);
    return in_window({number, first_day_, {}, latest, {}, {}, {}, {}}, first_day_);
  }

  Session next(int number, Date before) {
    const Spacing& spacing = question_.spacing;
    return in_window({number,
                      base::add_days(before, spacing.earliest_d),
                      {},
                      base::add_days(before, spacing.latest_d),
                      {},
                      {},
                      {},
                      {}},
                     base::add_days(before, spacing.aim_d));
  }

  Session in_window(Session session, Date aim) {
    session.planned = wish_within(session.earliest, session.latest);
    if (session.planned) {
      session.because = reason("as-wished");
      return session;
    }
    const Date target = std::clamp(aim, session.earliest, session.latest);
    const auto later = free_.first_from(target);
    session.planned =
        later && *later <= session.latest ? later : free_.last_until(target, session.earliest);
    if (!session.planned) {
      session.first_possible = later;
      session.because = reason("no-day-in-window");
    } else if (*session.planned != target) {
      session.because = aimed_elsewhere(target);
    }
    return session;
  }

  Reason aimed_elsewhere(Date target) const {
    const auto span = free_.span_around(target);
    return span ? reason("aim-unavailable",
                         {{"day", target}, {"from", span->from}, {"to", span->to}})
                : reason("aim-closed", {{"day", target}});
  }

  std::optional<Date> wish_within(Date earliest, Date latest) {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const Date wish = question_.wished[i];
      if (!taken_[i] && earliest <= wish && wish <= latest && free_.is_free(wish)) {
        taken_[i] = true;
        return wish;
      }
    }
    return std::nullopt;
  }

  bool is_wished(const Session& session) const {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (taken_[i] && session.planned == question_.wished[i]) {
        return true;
      }
    }
    return false;
  }

  void stop_after(int number) {
    if (number < question_.last_number) {
      out_.warnings.push_back(reason("sessions-follow", {{"session_count", number}}));
    }
  }

  void answer_wishes() {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const Date wish = question_.wished[i];
      const bool is_planned =
          std::any_of(out_.sessions.begin(), out_.sessions.end(),
                      [&](const Session& session) { return session.planned == wish; });
      if (!is_planned) {
        out_.refused.push_back({wish, why_refused(wish), first_possible(wish)});
      }
    }
  }

  // The first day from a wish on that, wished for instead, would be taken.
  std::optional<Date> first_possible(Date wish) const {
    for (const Session& session : out_.sessions) {
      const auto day = free_.first_from(std::max(wish, session.earliest));
      if (!is_wished(session) && day && *day <= session.latest) {
        return day;
      }
    }
    return std::nullopt;
  }

  Reason why_refused(Date wish) const {
    const NotBefore* bound = nullptr;
    for (const NotBefore& candidate : not_before_) {
      if (wish < candidate.day && (bound == nullptr || bound->day < candidate.day)) {
        bound = &candidate;
      }
    }
    if (bound != nullptr) {
      return bound->because;
    }
    if (auto why = free_.why_not(wish)) {
      return *why;
    }
    const auto session = std::find_if(out_.sessions.begin(), out_.sessions.end(),
                                      [&](const Session& one) { return wish <= one.latest; });
    if (session == out_.sessions.end()) {
      return out_.sessions.empty()
                 ? reason("no-session")
                 : reason("day-after-window", {{"session_count", out_.sessions.back().number},
                                               {"latest", out_.sessions.back().latest}});
    }
    if (wish < session->earliest) {
      return too_early(wish, session);
    }
    return reason("day-taken", {{"session_count", session->number},
                                {"taken", session->planned.value_or(session->latest)}});
  }

  Reason too_early(Date wish, std::vector<Session>::const_iterator session) const {
    const auto before =
        session == out_.sessions.begin() ? question_.last_session : std::prev(session)->planned;
    if (!before) {
      return reason("day-too-early",
                    {{"session_count", session->number}, {"earliest", session->earliest}});
    }
    return reason("day-too-soon", {{"session_count", session->number},
                                   {"apart_d", base::days_between(*before, wish)},
                                   {"before", *before},
                                   {"least_d", question_.spacing.earliest_d}});
  }

  const ScheduleQuestion& question_;
  FreeDays free_;
  std::vector<bool> taken_;
  Date first_day_;
  std::vector<NotBefore> not_before_;
  Schedule out_;
};

}  // namespace

Date first_day(Date today, const std::vector<NotBefore>& not_before) {
  Date out = today;
  for (const NotBefore& bound : not_before) {
    out = std::max(out, bound.day);
  }
  return out;
}

Schedule schedule(const ScheduleQuestion& question) {
  PERCUTA_EXPECT(question.spacing.earliest_d <= question.spacing.aim_d &&
                 question.spacing.aim_d <= question.spacing.latest_d);
  return Scheduler(question).run();
}

}  // namespace percuta::calendar
