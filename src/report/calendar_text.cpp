#include <algorithm>
#include <array>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/calendar/calendar.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;
using document::Tone;

using calendar::Calendar;
using calendar::Session;

std::string_view weekday(base::Date date) {
  constexpr std::array<std::string_view, 7> names = {"Sun", "Mon", "Tue", "Wed",
                                                     "Thu", "Fri", "Sat"};
  return names[std::chrono::weekday{date}.c_encoding()];
}

std::string day(base::Date date) {
  return fmt::format("{} {}", weekday(date), base::to_string(date));
}

// "2026-12-10T10:00:00+01:00" as a person reads it: "Thu 2026-12-10 10:00".
std::string moment(std::string_view at) {
  constexpr std::size_t date_length = 10;
  const auto date = base::parse_date(at.substr(0, date_length));
  return (date ? day(*date) : std::string(at)) + " " +
         std::string(at.substr(date_length + 1, std::string_view{"10:00"}.size()));
}

constexpr std::size_t day_length = 14;  // "Thu 2026-12-10"

void add_headline(Page& page, const Calendar& calendar) {
  if (calendar.why_none) {
    page.paragraph("NO SESSIONS", {}, Tone::bad);
    page.paragraph(calendar.why_none->says);
    return;
  }
  const auto planned = std::count_if(calendar.sessions.begin(), calendar.sessions.end(),
                                     [](const Session& session) { return session.planned; });
  const bool all = planned == static_cast<std::ptrdiff_t>(calendar.sessions.size());
  page.paragraph(fmt::format("{} {}{}", planned, planned == 1 ? "SESSION" : "SESSIONS",
                             all ? "" : ", THEN NO DAY THAT SUITS"),
                 {}, all ? Tone::good : Tone::warn);
  page.paragraph(fmt::format(
      "The screening says: {}{}. Treated: {}. Times are those of {}.",
      spaced(base::word(calendar.decision)), calendar.provisional ? ", provisionally" : "",
      base::printable(listed(calendar.zones)), base::printable(calendar.time_zone)));
}

void add_session(Page& page, const Session& session) {
  const std::string window = fmt::format("window {} to {}", base::to_string(session.earliest),
                                         base::to_string(session.latest));
  page.paragraph(
      fmt::format("{}  ({})", session.starts_at ? moment(*session.starts_at) : "no day", window),
      fmt::format("{:>3}. ", session.number), session.planned ? Tone::plain : Tone::bad);
  if (session.because) {
    page.paragraph(session.because->says + ".", "     ");
  }
  if (session.first_possible) {
    page.paragraph("First possible day after the window: " + day(*session.first_possible) + ".",
                   "     ");
  }
}

void add_refused(Page& page, const Calendar& calendar) {
  if (calendar.refused.empty()) {
    return;
  }
  page.heading("Wishes that cannot be met");
  for (const calendar::RefusedWish& refused : calendar.refused) {
    page.paragraph(fmt::format("{}: {}. {}", day(refused.date), refused.because.says,
                               refused.first_possible
                                   ? "First possible from then on: " + day(*refused.first_possible)
                                   : "No day from then on is possible in this course"),
                   "  - ", Tone::warn);
  }
}

// Days on which somebody acts, each kind once.
void add_days(Page& page, const Calendar& calendar) {
  std::vector<std::string> ids;
  for (const calendar::MilestoneTime& milestone : calendar.milestones) {
    if (milestone.day && std::find(ids.begin(), ids.end(), milestone.id) == ids.end()) {
      ids.push_back(milestone.id);
    }
  }
  if (!ids.empty()) {
    page.heading("Days to keep");
  }
  for (const std::string& id : ids) {
    std::string days;
    std::string what;
    for (const calendar::MilestoneTime& milestone : calendar.milestones) {
      if (milestone.day && milestone.id == id) {
        days += (days.empty() ? "" : ", ") + moment(milestone.at).substr(0, day_length);
        what =
            milestone.what +
            (milestone.about.empty() ? "" : " (" + base::printable(listed(milestone.about)) + ")");
      }
    }
    page.paragraph(fmt::format("{} [{}]", what, id), "  - ");
    page.paragraph(days, "    ", Tone::dim);
  }
}

// Each kind of moment is told once, with the times after every session below it.
void add_milestones(Page& page, const Calendar& calendar) {
  std::vector<double> hours;
  for (const calendar::MilestoneTime& milestone : calendar.milestones) {
    if (!milestone.day && std::find(hours.begin(), hours.end(), milestone.after_h) == hours.end()) {
      hours.push_back(milestone.after_h);
    }
  }
  if (!hours.empty()) {
    page.heading("After each session");
  }
  for (const double after_h : hours) {
    std::string times;
    std::string what;
    for (const calendar::MilestoneTime& milestone : calendar.milestones) {
      if (!milestone.day && milestone.after_h == after_h) {
        times += (times.empty() ? "" : ", ") + moment(milestone.at);
        what = milestone.what;
      }
    }
    page.entry(fmt::format("{:g} h", after_h), what, 2, 7);
    page.entry("", times, 2, 7, Tone::dim);
  }
}

void add_first_uses(Page& page, const Calendar& calendar) {
  if (calendar.first_uses.empty()) {
    return;
  }
  page.heading("First use of each product");
  for (const calendar::FirstUse& use : calendar.first_uses) {
    page.paragraph(fmt::format("{}, after session {}: {}", moment(use.at), use.session,
                               base::printable(use.product)),
                   "  - ");
  }
}

void add_list(Page& page, std::string_view label, const std::vector<evidence::Reason>& items) {
  bool first = true;
  for (const evidence::Reason& item : items) {
    page.entry(first ? label : "", item.says, 2, 7);
    first = false;
  }
}

void add_precare(Page& page, const Calendar& calendar) {
  if (!calendar.precare) {
    return;
  }
  page.heading("Before each session");
  add_list(page, "Do", calendar.precare->to_do);
  add_list(page, "Leave", calendar.precare->not_to_do);
  add_list(page, "Ask", calendar.precare->to_ask);
  std::vector<std::string> stops;
  for (const rules::ProductStop& stop : calendar.precare->product_stop) {
    stops.push_back(
        fmt::format("{} {:g} d before", spaced(base::word(stop.ingredient)), stop.stop_before_d));
  }
  page.entry("Stop", listed(stops), 2, 7);
  page.entry("Ids", "[" + listed(calendar.precare->rests_on) + "]", 2, 7, Tone::dim);
}

void add_reasons(Page& page, const std::vector<evidence::Reason>& reasons) {
  for (const evidence::Reason& reason : reasons) {
    page.paragraph(
        reason.ids.empty() ? reason.says : fmt::format("{} [{}]", reason.says, listed(reason.ids)),
        "  - ");
  }
}

void add_interval(Page& page, const Calendar& calendar) {
  if (!calendar.interval_weeks) {
    return;
  }
  const calendar::IntervalWeeks& interval = *calendar.interval_weeks;
  page.heading(fmt::format("Every {:.3g} weeks, because", interval.chosen));
  add_reasons(page, interval.why);
  if (calendar.sessions_count) {
    page.heading(fmt::format("{} sessions, because", calendar.sessions_count->chosen));
    add_reasons(page, calendar.sessions_count->why);
  }
  page.entry("Says who", listed(calendar.sources), 2, 11);
  add_disputes(page, calendar.disputes, 2, 11);
}

}  // namespace

std::string to_text(const Calendar& calendar, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Page page(style);
  add_headline(page, calendar);
  if (!calendar.sessions.empty()) {
    page.heading("Sessions");
  }
  for (const Session& session : calendar.sessions) {
    add_session(page, session);
  }
  add_refused(page, calendar);
  add_days(page, calendar);
  add_milestones(page, calendar);
  add_first_uses(page, calendar);
  add_precare(page, calendar);
  add_interval(page, calendar);
  add_footer(page, provenance);
  return std::move(page).text();
}

}  // namespace percuta::report
