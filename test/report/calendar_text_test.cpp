#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/text.hpp"
#include "percuta/calendar/calendar.hpp"
#include "percuta/evidence/provenance.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::TextStyle;

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

base::Date day(std::string_view text) { return base::parse_date(text).value(); }

evidence::Provenance some_day() {
  evidence::Provenance out;
  out.today = day("2026-12-05");
  out.intended_use = "For professionals.";
  return out;
}

evidence::Reason says(std::string words) { return {{}, {}, {}, std::move(words)}; }

calendar::Calendar some_calendar() {
  calendar::Calendar out;
  out.decision = rules::Decision::treat_with_caution;
  out.provisional = true;
  out.time_zone = "Europe/Berlin";
  calendar::Session first;
  first.number = 2;
  first.earliest = day("2026-12-10");
  first.planned = day("2026-12-12");
  first.latest = day("2026-12-20");
  first.starts_at = "2026-12-12T10:00:00+01:00";
  calendar::Session second;
  second.number = 3;
  second.earliest = day("2027-01-11");
  second.latest = day("2027-01-23");
  second.first_possible = day("2027-02-01");
  second.because = says("every day of its window is unavailable");
  out.sessions = {first, second};
  out.refused = {{day("2026-12-06"), says("it is too early"), day("2026-12-10")},
                 {day("2027-12-06"), says("it is too late"), std::nullopt}};
  out.milestones = {{"2026-12-13T10:00:00+01:00", "", 2, 24, "One day is over."}};
  out.first_uses = {{"2026-12-15T10:00:00+01:00", "", 2, 72, "Night\x1b[31m serum"}};
  out.interval_weeks.emplace();
  out.interval_weeks->chosen = 30.0 / 7;
  out.interval_weeks->why = {{"protocol", {}, {"a-course"}, "Every four weeks."}};
  out.precare.emplace();
  out.precare->to_ask = {{"", {}, {}, "Ask the clinician"}};
  out.precare->product_stop = {{inci::IngredientClass::benzoyl_peroxide, 5}};
  return out;
}

std::string plain(const calendar::Calendar& calendar) {
  return to_text(calendar, some_day(), support::english(), TextStyle{});
}

TEST(CalendarText, TheDecisionComesFirst) {
  EXPECT_THAT(plain(some_calendar()), StartsWith("1 SESSION, THEN NO DAY THAT SUITS\n"));
  calendar::Calendar none;
  none.why_none = says("The screening says not to treat: keloid-tendency.");
  EXPECT_THAT(plain(none), StartsWith("NO SESSIONS\nThe screening says not to treat"));
}

TEST(CalendarText, TellsDaysWindowsAndReasons) {
  const std::string text = plain(some_calendar());
  EXPECT_THAT(text, HasSubstr("  2. Sat 2026-12-12 10:00 (window 2026-12-10 to 2026-12-20)\n"));
  EXPECT_THAT(text, HasSubstr("  3. no day (window 2027-01-11 to 2027-01-23)\n"));
  EXPECT_THAT(text, HasSubstr("First possible day after the window: Mon 2027-02-01."));
  EXPECT_THAT(text, HasSubstr("Sun 2026-12-06: it is too early. First possible from then on: Thu "
                              "2026-12-10"));
  EXPECT_THAT(text, HasSubstr("it is too late. No day"));
  EXPECT_THAT(text, HasSubstr("treat with caution, provisionally"));
  EXPECT_THAT(text, HasSubstr("benzoyl peroxide 5 d before"));
  EXPECT_THAT(text, HasSubstr("Every 4.29 weeks, because"));
}

TEST(CalendarText, OutsideTextIsMadeSafeAndLinesFit) {
  const std::string text = plain(some_calendar());
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    EXPECT_LE(base::display_width(std::string_view(text).substr(begin, end - begin)), 80);
    begin = end + 1;
  }
}

}  // namespace
}  // namespace percuta::report
