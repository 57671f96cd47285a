#include <algorithm>

#include "predict.hpp"

#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/intervals.hpp"
#include "percuta/plan/gain_table.hpp"

namespace percuta::plan {
namespace {

constexpr int most_sessions = 8;

// Mean distance of the sessions; a course of one has none, and other lengths need one.
double interval_d(const Timetable& timetable, const catalog::Catalog& catalog) {
  const auto& days = timetable.session_d;
  return days.size() < 2 ? catalog.number("unstated_interval_d")
                         : (days.back() - days.front()) / static_cast<double>(days.size() - 1);
}

}  // namespace

WhatIf what_if(const Forecast& forecast, const catalog::Catalog& catalog) {
  const auto& model = catalog.models.healing;
  const healing::Dose dose = forecast.cohort.typical.dose;
  const auto& days = forecast.timetable.session_d;
  const double after_d = forecast.timetable.at_d - days.back();
  const double between_d = interval_d(forecast.timetable, catalog);
  const int sessions = static_cast<int>(days.size());
  healing::SweepQuestion question;
  question.session = dose;
  question.sessions_count = sessions;
  question.span_weeks = between_d / base::days_per_week * std::max(sessions - 1, 1);
  question.read_after_d = after_d;
  auto sweep = healing::sweep_intervals(
      question, model.values, {model.spreads, members_count, {forecast.seed, 0}}, forecast.how);
  num::stop_if_asked(forecast.how);
  WhatIf out;
  out.interval_weeks = std::move(sweep.equal_sessions);
  out.interval_weeks_equal_time = std::move(sweep.equal_time);
  out.carry_over = std::move(sweep.carry_over);
  for (int count = 1; count <= most_sessions; ++count) {
    const Timetable other = even_timetable(count, between_d, after_d);
    out.sessions_count.push_back({count, expected_gain(other, dose.papillary, model.values)});
  }
  out.says = catalog.caveat("other-intervals").says;
  return out;
}

}  // namespace percuta::plan
