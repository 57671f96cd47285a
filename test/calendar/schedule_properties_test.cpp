// What holds of every schedule, whatever is asked.
#include <algorithm>

#include "support/small_world.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/calendar/schedule.hpp"

namespace percuta::calendar {
namespace {

Date some_day(int from, int to) {
  return base::add_days(support::day("2026-12-05"), *rc::gen::inRange(from, to));
}

ScheduleQuestion some_question() {
  ScheduleQuestion out;
  out.today = support::day("2026-12-05");
  out.spacing.earliest_d = *rc::gen::inRange(7, 60);
  out.spacing.aim_d = out.spacing.earliest_d + *rc::gen::inRange(0, 10);
  out.spacing.latest_d = out.spacing.aim_d + *rc::gen::inRange(0, 30);
  if (*rc::gen::arbitrary<bool>()) {
    out.last_session = some_day(-200, 1);
    out.not_before.push_back({base::add_days(*out.last_session, out.spacing.earliest_d),
                              evidence::reason("no-session")});
    out.first_number = *rc::gen::inRange(1, 4);
  }
  if (*rc::gen::arbitrary<bool>()) {
    out.open = {*rc::gen::element(intake::Weekday::mon, intake::Weekday::sat),
                *rc::gen::element(intake::Weekday::wed, intake::Weekday::sun)};
  }
  out.last_number = out.first_number + *rc::gen::inRange(0, 6);
  for (int count = *rc::gen::inRange(0, 3); count > 0; --count) {
    out.not_before.push_back({some_day(-20, 60), evidence::reason("no-session")});
  }
  for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
    const Date from = some_day(-30, 300);
    out.unavailable.push_back({from, base::add_days(from, *rc::gen::inRange(0, 50))});
  }
  for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
    out.wished.push_back(some_day(-10, 300));
  }
  return out;
}

bool is_unavailable(const ScheduleQuestion& question, Date day) {
  return std::any_of(question.unavailable.begin(), question.unavailable.end(),
                     [&](const auto& span) { return span.from <= day && day <= span.to; }) ||
         !FreeDays({}, question.open).is_free(day);
}

bool is_planned(const Schedule& schedule, Date day) {
  return std::any_of(schedule.sessions.begin(), schedule.sessions.end(),
                     [&](const Session& session) { return session.planned == day; });
}

RC_GTEST_PROP(ScheduleProperties, NeverLeavesAWindowNorBooksAnUnavailableDay, ()) {
  const auto question = some_question();
  const auto schedule = calendar::schedule(question);
  int number = question.first_number;
  for (const Session& session : schedule.sessions) {
    RC_ASSERT(session.number == number++);
    RC_ASSERT(session.earliest <= session.latest);
    RC_ASSERT(session.earliest >= question.today);
    if (session.planned) {
      RC_ASSERT((session.earliest <= *session.planned && *session.planned <= session.latest));
      RC_ASSERT(!is_unavailable(question, *session.planned));
    }
    for (const NotBefore& bound : question.not_before) {
      RC_ASSERT(session.earliest >= bound.day);
    }
  }
}

RC_GTEST_PROP(ScheduleProperties, KeepsItsSessionsApart, ()) {
  const auto question = some_question();
  const auto schedule = calendar::schedule(question);
  std::optional<Date> before;
  for (const Session& session : schedule.sessions) {
    if (before && session.planned) {
      const int gap = base::days_between(*before, *session.planned);
      RC_ASSERT((question.spacing.earliest_d <= gap && gap <= question.spacing.latest_d));
    } else if (question.last_session && session.planned) {
      RC_ASSERT(base::days_between(*question.last_session, *session.planned) >=
                question.spacing.earliest_d);
    }
    before = session.planned;
  }
}

RC_GTEST_PROP(ScheduleProperties, SaysWhenNoDateExists, ()) {
  const auto question = some_question();
  const auto schedule = calendar::schedule(question);
  const bool whole = static_cast<int>(schedule.sessions.size()) ==
                         question.last_number - question.first_number + 1 &&
                     schedule.sessions.back().planned.has_value();
  if (whole) {
    return;
  }
  RC_ASSERT(!schedule.sessions.empty());  // the spans end, so a first day always exists
  const Session& last = schedule.sessions.back();
  RC_ASSERT((!last.planned && last.because && last.first_possible));
  RC_ASSERT(*last.first_possible > last.latest);
  RC_ASSERT(!is_unavailable(question, *last.first_possible));
  for (Date day = last.earliest; day <= last.latest; day = base::add_days(day, 1)) {
    RC_ASSERT(is_unavailable(question, day));
  }
}

RC_GTEST_PROP(WishProperties, AreEitherPlannedOrRefusedWithAReason, ()) {
  const auto question = some_question();
  const auto schedule = calendar::schedule(question);
  for (const Date wish : question.wished) {
    const auto refused = std::find_if(schedule.refused.begin(), schedule.refused.end(),
                                      [&](const RefusedWish& one) { return one.date == wish; });
    RC_ASSERT(((refused != schedule.refused.end()) != is_planned(schedule, wish)));
    RC_ASSERT((refused == schedule.refused.end() || !refused->because.code.empty()));
  }
}

// Advice that is followed must not be refused again.
RC_GTEST_PROP(WishProperties, AFirstPossibleDayIsTakenWhenItIsWishedForInstead, ()) {
  auto question = some_question();
  question.wished = {some_day(-10, 300)};
  const auto schedule = calendar::schedule(question);
  if (schedule.refused.empty() || !schedule.refused.front().first_possible) {
    return;
  }
  RC_ASSERT(*schedule.refused.front().first_possible >= question.wished.front());
  question.wished = {*schedule.refused.front().first_possible};
  RC_ASSERT(calendar::schedule(question).refused.empty());
}

RC_GTEST_PROP(ScheduleProperties, ALaterTodayNeverAllowsAnEarlierDay, ()) {
  auto question = some_question();
  question.wished.clear();
  const auto sooner = calendar::schedule(question);
  question.today = base::add_days(question.today, *rc::gen::inRange(0, 60));
  const auto later = calendar::schedule(question);
  RC_ASSERT((!sooner.sessions.empty() && !later.sessions.empty()));
  RC_ASSERT(sooner.sessions.front().earliest <= later.sessions.front().earliest);
}

}  // namespace
}  // namespace percuta::calendar
