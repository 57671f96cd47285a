#include "percuta/exchange/icalendar.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::exchange {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

base::Date day(std::string_view text) { return base::parse_date(text).value(); }

calendar::Calendar two_sessions() {
  calendar::Calendar out;
  out.case_hash = std::string(64, 'a');
  calendar::Session first;
  first.number = 1;
  first.planned = day("2026-12-10");
  first.starts_at = "2026-12-10T10:00:00+01:00";
  first.starts_at_utc = "2026-12-10T09:00:00Z";
  calendar::Session second;
  second.number = 2;
  out.sessions = {first, second};
  out.milestones = {{"2026-12-11T10:00:00+01:00", "2026-12-11T09:00:00Z", 1, 24, "One day, over."}};
  out.first_uses = {
      {"2026-12-13T10:00:00+01:00", "2026-12-13T09:00:00Z", 1, 72, "Tretinoin; 0.5 %\r\nX:Y"},
      {"2026-12-11T10:00:00+01:00", "2026-12-11T09:00:00Z", 1, 24, "Gel"}};
  return out;
}

evidence::Provenance some_day() {
  evidence::Provenance out;
  out.percuta_version = "1.2.3";
  out.today = day("2026-12-05");
  return out;
}

std::string written() { return to_icalendar(two_sessions(), some_day()); }

/// Folded lines joined again (RFC 5545, 3.1).
std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) {
    text.erase(at, 3);
  }
  return text;
}

int count(const std::string& text, std::string_view word) {
  int out = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    ++out;
  }
  return out;
}

TEST(ICalendar, HoldsAnEventForEachMoment) {
  const std::string text = unfolded(written());
  EXPECT_THAT(text, StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nPRODID:-//Percuta//Percuta 1.2.3//EN\r\n"));
  EXPECT_EQ(count(text, "BEGIN:VEVENT"), 4);  // a session without a day is none
  EXPECT_EQ(count(text, "END:VEVENT"), 4);
  EXPECT_THAT(text, HasSubstr("\r\nDTSTART:20261210T090000Z\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nDTSTART:20261213T090000Z\r\n"));
}

TEST(ICalendar, TitlesTellNothingOfHealth) {
  const std::string text = unfolded(written());
  EXPECT_EQ(count(text, "SUMMARY:"), 4);
  EXPECT_EQ(count(text, "SUMMARY:Skin appointment\r\n"), 1);
  EXPECT_EQ(count(text, "SUMMARY:Skin care reminder\r\n"), 3);
  EXPECT_EQ(count(text, "CLASS:PRIVATE\r\n"), 4);
}

TEST(ICalendar, EventsKeepTheirIdentity) {
  const std::string text = unfolded(written());
  const std::string uid = "UID:" + std::string(32, 'a');
  EXPECT_THAT(text, HasSubstr(uid + "-session-1@percuta\r\n"));
  EXPECT_THAT(text, HasSubstr(uid + "-session-1-after-24h@percuta\r\n"));
  EXPECT_THAT(text, HasSubstr(uid + "-session-1-product-1@percuta\r\n"));
  EXPECT_THAT(text, HasSubstr(uid + "-session-1-product-2@percuta\r\n"));
}

TEST(ICalendar, TheSameInputGivesTheSameBytes) {
  EXPECT_EQ(written(), written());
  EXPECT_EQ(count(unfolded(written()), "DTSTAMP:20261205T000000Z\r\n"), 4);
}

TEST(ICalendar, OutsideTextCannotAddLines) {
  const std::string text = unfolded(written());
  EXPECT_THAT(text, Not(HasSubstr("\nX:Y")));
  EXPECT_THAT(text, HasSubstr("Tretinoin\\; 0.5 %"));
  EXPECT_THAT(text, HasSubstr("DESCRIPTION:One day\\, over.\r\n"));
}

TEST(ICalendar, LinesAreFoldedAtSeventyFiveBytesBetweenCharacters) {
  calendar::Calendar calendar = two_sessions();
  for (int i = 0; i < 100; ++i) {
    calendar.milestones[0].what += "ä皮";
  }
  const std::string text = to_icalendar(calendar, some_day());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - begin, 75U);
    EXPECT_NE(static_cast<unsigned char>(text[begin + 1]) & 0xC0U, 0x80U);
    begin = end + 2;
  }
  EXPECT_THAT(unfolded(text), HasSubstr(calendar.milestones[0].what.substr(14)));
}

}  // namespace
}  // namespace percuta::exchange
