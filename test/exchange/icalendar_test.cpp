#include "percuta/exchange/icalendar.hpp"

#include <algorithm>

#include <fmt/format.h>
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
  out.milestones = {{.at = "2026-12-11T10:00:00+01:00",
                     .at_utc = "2026-12-11T09:00:00Z",
                     .session = 1,
                     .after_h = 24,
                     .what = "One day, over.",
                     .id = "day",
                     .must = {"sunscreen"},
                     .may = {"sport", "sauna"}}};
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

rules::Wording wording(intake::Language language) {
  rules::Wording out;
  out.language = language;
  out.phrase = {{"appointment", "Skin appointment"},
                {"reminder", "Skin care reminder"},
                {"appointment_note", "Appointment {number}."},
                {"product_note", "A product; see your sheet."}};
  return out;
}

rules::Wording polish() {
  rules::Wording out = wording(intake::Language::pl);
  out.phrase["appointment"] = "Wizyta";
  out.phrase["reminder"] = "Przypomnienie";
  out.knowledge = {{"milestone.day.says", "Od teraz: {must}. Znów: {may}."},
                   {"activity.sunscreen.name", "krem"},
                   {"activity.sport.name", "sport"},
                   {"activity.sauna.name", "sauna"}};
  return out;
}

std::string written(const calendar::Calendar& calendar = two_sessions(),
                    const rules::Wording& patient = wording(intake::Language::en)) {
  const rules::Wording english = wording(intake::Language::en);
  return to_icalendar(calendar, some_day(), {patient, english});
}

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
  EXPECT_EQ(count(text, "BEGIN:VEVENT"), 3);  // a session without a day is none
  EXPECT_EQ(count(text, "END:VEVENT"), 3);
  EXPECT_THAT(text, HasSubstr("\r\nDTSTART:20261210T090000Z\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\nDTSTART:20261213T090000Z\r\n"));
}

TEST(ICalendar, TitlesTellNothingOfHealth) {
  const std::string text = unfolded(written());
  EXPECT_EQ(count(text, "SUMMARY:"), 3);
  EXPECT_EQ(count(text, "SUMMARY:Skin appointment\r\n"), 1);
  EXPECT_EQ(count(text, "SUMMARY:Skin care reminder\r\n"), 2);
  EXPECT_EQ(count(text, "CLASS:PRIVATE\r\n"), 3);
  EXPECT_THAT(text, Not(HasSubstr("Tretinoin")));
}

TEST(ICalendar, EventsKeepTheirIdentity) {
  const std::string text = unfolded(written());
  const std::string uid = "UID:" + std::string(32, 'a');
  EXPECT_THAT(text, HasSubstr(uid + "-session-1@percuta\r\n"));
  EXPECT_THAT(text, HasSubstr(uid + "-session-1-after-24h@percuta\r\n"));
  EXPECT_THAT(text, HasSubstr(uid + "-session-1-product-72h@percuta\r\n"));
}

TEST(ICalendar, TheSameInputGivesTheSameBytes) {
  EXPECT_EQ(written(), written());
  EXPECT_EQ(count(unfolded(written()), "DTSTAMP:20261205T000000Z\r\n"), 3);
}

TEST(ICalendar, TextCannotAddLines) {
  calendar::Calendar calendar = two_sessions();
  calendar.milestones[0].what = "One\r\nX:Y; two, three";
  const std::string text = unfolded(written(calendar));
  EXPECT_THAT(text, Not(HasSubstr("\nX:Y")));
  EXPECT_THAT(text, HasSubstr("X:Y\\; two\\, three"));
}

TEST(ICalendar, SpeaksThePatientsLanguage) {
  const std::string text = unfolded(written(two_sessions(), polish()));
  EXPECT_THAT(text, HasSubstr("SUMMARY:Wizyta\r\n"));
  EXPECT_THAT(text, HasSubstr("Od teraz: krem. Znów: sport\\, sauna."));
}

TEST(ICalendar, ProductsOfADayAreOneReminderAtTheirLastHour) {
  calendar::Calendar calendar = two_sessions();
  calendar.first_uses.push_back(
      {"2026-12-13T12:00:00+01:00", "2026-12-13T11:00:00Z", 1, 74, "Another"});
  const std::string text = unfolded(written(calendar));
  EXPECT_EQ(count(text, "BEGIN:VEVENT"), 3);
  EXPECT_THAT(text, HasSubstr("DTSTART:20261213T110000Z"));
  EXPECT_THAT(text, Not(HasSubstr("DTSTART:20261213T090000Z")));
  EXPECT_THAT(text, HasSubstr("over. A product\\; see your sheet."));  // with the first day's end
}

TEST(ICalendar, LeavesOutWhatNobodyActsOn) {
  calendar::Calendar calendar = two_sessions();
  calendar.milestones[0].to_act = false;
  EXPECT_THAT(unfolded(written(calendar)), Not(HasSubstr("One day")));
}

TEST(ICalendar, HasAtMostTwelveRemindersAMonthAndKeepsThoseThatWeighMost) {
  calendar::Calendar calendar = two_sessions();
  calendar.first_uses.clear();
  for (int day = 10; day < 28; ++day) {
    const std::string at = fmt::format("2026-12-{}T08:00:00", day);
    calendar.first_uses.push_back({at + "+01:00", at + "Z", 1, day * 24.0, "Gel"});
  }
  const std::string text = unfolded(written(calendar));
  EXPECT_EQ(count(text, "SUMMARY:Skin care reminder"), most_reminders_a_month);
  EXPECT_THAT(text, HasSubstr("One day"));
  EXPECT_EQ(count(text, "SUMMARY:Skin appointment"), 1);
}

// A medicine to begin must not give way to "sport again", nor the third day to the first hours.
TEST(ICalendar, DropsWhatMayBeDoneAgainBeforeADayOnWhichSomebodyActs) {
  calendar::Calendar calendar = two_sessions();
  calendar.first_uses.clear();
  calendar.milestones[0].what = "Sooner over.";
  for (int day = 12; day < 24; ++day) {
    calendar::MilestoneTime one = calendar.milestones[0];
    one.at = fmt::format("2026-12-{}T08:00:00+01:00", day);
    one.at_utc = fmt::format("2026-12-{}T07:00:00Z", day);
    one.after_h = 72;
    one.what = "Later over.";
    if (day == 23) {
      one.day = rules::DayOf::prophylaxis;
      one.what = "Begin.";
    }
    calendar.milestones.push_back(one);
  }
  const std::string text = unfolded(written(calendar));
  EXPECT_EQ(count(text, "SUMMARY:Skin care reminder"), most_reminders_a_month);
  EXPECT_THAT(text, HasSubstr("Begin."));
  EXPECT_THAT(text, Not(HasSubstr("Sooner over.")));
}

TEST(ICalendar, LinesAreFoldedAtSeventyFiveBytesBetweenCharacters) {
  calendar::Calendar calendar = two_sessions();
  for (int i = 0; i < 100; ++i) {
    calendar.milestones[0].what += "ä皮";
  }
  const std::string text = written(calendar);
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
