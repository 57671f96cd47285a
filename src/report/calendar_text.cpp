#include <algorithm>

#include "common.hpp"
#include "day_told.hpp"
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

std::string day(base::Date date, const rules::Speech& speech) {
  return fmt::format("{} {}", short_weekday_told(date, speech.language()), base::to_string(date));
}

constexpr std::size_t date_length = 10;

// The day of "2026-12-10T10:00:00+01:00".
std::string day_of(std::string_view at, const rules::Speech& speech) {
  const auto date = base::parse_date(at.substr(0, date_length));
  return date ? day(*date, speech) : std::string(at);
}

// "2026-12-10T10:00:00+01:00" as a person reads it: "Thu 2026-12-10 10:00".
std::string moment(std::string_view at, const rules::Speech& speech) {
  return day_of(at, speech) + " " +
         std::string(at.substr(date_length + 1, std::string_view{"10:00"}.size()));
}

void add_headline(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  if (calendar.why_none) {
    page.paragraph(speech.page("headline-no-sessions"), {}, Tone::bad);
    page.paragraph(calendar.why_none->says);
    return;
  }
  const auto planned = std::count_if(calendar.sessions.begin(), calendar.sessions.end(),
                                     [](const Session& session) { return session.planned; });
  const bool all = planned == static_cast<std::ptrdiff_t>(calendar.sessions.size());
  page.paragraph(speech.page("headline-sessions", {{"count", static_cast<double>(planned)},
                                                   {"all", all ? "yes" : "no"}}),
                 {}, all ? Tone::good : Tone::warn);
  page.paragraph(speech.page("calendar-for", {{"decision", told(calendar.decision, speech)},
                                              {"provisional", calendar.provisional ? "yes" : "no"},
                                              {"zones", base::printable(listed(calendar.zones))},
                                              {"time_zone", base::printable(calendar.time_zone)}}));
}

void add_session(Page& page, const Session& session, const rules::Speech& speech) {
  page.paragraph(speech.page("session-in-window",
                             {{"when", session.starts_at ? moment(*session.starts_at, speech)
                                                         : speech.page("no-day")},
                              {"from", base::to_string(session.earliest)},
                              {"to", base::to_string(session.latest)}}),
                 fmt::format("{:>3}. ", session.number), session.planned ? Tone::plain : Tone::bad);
  if (session.because) {
    page.paragraph(session.because->says + ".", "     ");
  }
  if (session.first_possible) {
    page.paragraph(
        speech.page("first-after-window", {{"day", day(*session.first_possible, speech)}}),
        "     ");
  }
}

void add_refused(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  if (calendar.refused.empty()) {
    return;
  }
  page.heading(speech.page("wishes-refused"));
  for (const calendar::RefusedWish& refused : calendar.refused) {
    const std::string instead =
        refused.first_possible
            ? speech.page("first-from-then", {{"day", day(*refused.first_possible, speech)}})
            : speech.page("none-from-then");
    page.paragraph(
        fmt::format("{}: {}. {}", day(refused.date, speech), refused.because.says, instead), "  - ",
        Tone::warn);
  }
}

// Days on which somebody acts, each kind once.
void add_days(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  std::vector<std::string> ids;
  for (const calendar::MilestoneTime& milestone : calendar.milestones) {
    if (milestone.day && std::find(ids.begin(), ids.end(), milestone.id) == ids.end()) {
      ids.push_back(milestone.id);
    }
  }
  if (!ids.empty()) {
    page.heading(speech.page("days-to-keep"));
  }
  for (const std::string& id : ids) {
    std::string days;
    std::string what;
    for (const calendar::MilestoneTime& milestone : calendar.milestones) {
      if (milestone.day && milestone.id == id) {
        days += (days.empty() ? "" : ", ") + day_of(milestone.at, speech);
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
void add_milestones(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  std::vector<double> hours;
  for (const calendar::MilestoneTime& milestone : calendar.milestones) {
    if (!milestone.day && std::find(hours.begin(), hours.end(), milestone.after_h) == hours.end()) {
      hours.push_back(milestone.after_h);
    }
  }
  if (!hours.empty()) {
    page.heading(speech.page("after-each-session"));
  }
  for (const double after_h : hours) {
    std::string times;
    std::string what;
    for (const calendar::MilestoneTime& milestone : calendar.milestones) {
      if (!milestone.day && milestone.after_h == after_h) {
        times += (times.empty() ? "" : ", ") + moment(milestone.at, speech);
        what = milestone.what;
      }
    }
    page.entry(speech.page("hours", {{"hours", fmt::format("{:g}", after_h)}}), what, 2, 7);
    page.entry("", times, 2, 7, Tone::dim);
  }
}

void add_first_uses(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  if (calendar.first_uses.empty()) {
    return;
  }
  page.heading(speech.page("first-uses"));
  for (const calendar::FirstUse& use : calendar.first_uses) {
    page.paragraph(speech.page("first-use", {{"when", moment(use.at, speech)},
                                             {"number", static_cast<double>(use.session)},
                                             {"product", base::printable(use.product)}}),
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

void add_precare(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  if (!calendar.precare) {
    return;
  }
  page.heading(speech.page("before-each-session"));
  add_list(page, speech.page("do"), calendar.precare->to_do);
  add_list(page, speech.page("leave"), calendar.precare->not_to_do);
  add_list(page, speech.page("ask"), calendar.precare->to_ask);
  std::vector<std::string> stops;
  for (const rules::ProductStop& stop : calendar.precare->product_stop) {
    stops.push_back(
        speech.page("days-before-session", {{"what", spaced(base::word(stop.ingredient))},
                                            {"number", fmt::format("{:g}", stop.stop_before_d)}}));
  }
  page.entry(speech.page("stop"), listed(stops), 2, 7);
  page.entry(speech.page("ids"), "[" + listed(calendar.precare->rests_on) + "]", 2, 7, Tone::dim);
}

void add_reasons(Page& page, const std::vector<evidence::Reason>& reasons) {
  for (const evidence::Reason& reason : reasons) {
    page.paragraph(
        reason.ids.empty() ? reason.says : fmt::format("{} [{}]", reason.says, listed(reason.ids)),
        "  - ");
  }
}

void add_interval(Page& page, const Calendar& calendar, const rules::Speech& speech) {
  if (!calendar.interval_weeks) {
    return;
  }
  const calendar::IntervalWeeks& interval = *calendar.interval_weeks;
  page.heading(
      speech.page("interval-because", {{"weeks", fmt::format("{:.3g}", interval.chosen)}}));
  add_reasons(page, interval.why);
  if (calendar.sessions_count) {
    page.heading(speech.page("sessions-because",
                             {{"count", static_cast<double>(calendar.sessions_count->chosen)}}));
    add_reasons(page, calendar.sessions_count->why);
  }
  page.entry(speech.page("says-who"), listed(calendar.sources), 2, 11);
  add_disputes(page, calendar.disputes, speech, 2, 11);
}

}  // namespace

std::string to_text(const Calendar& calendar, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  Page page(style);
  add_headline(page, calendar, speech);
  if (!calendar.sessions.empty()) {
    page.heading(speech.page("sessions"));
  }
  for (const Session& session : calendar.sessions) {
    add_session(page, session, speech);
  }
  add_refused(page, calendar, speech);
  add_days(page, calendar, speech);
  add_milestones(page, calendar, speech);
  add_first_uses(page, calendar, speech);
  add_precare(page, calendar, speech);
  add_interval(page, calendar, speech);
  add_footer(page, provenance, speech);
  return std::move(page).text();
}

}  // namespace percuta::report
