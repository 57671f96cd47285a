#include "percuta/base/date.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::base {
namespace {

using testing::Eq;
using testing::Optional;

Date day(const char* text) { return parse_date(text).value(); }

TEST(Date, ReadsWhatItWrites) {
  EXPECT_EQ(to_string(day("2026-12-01")), "2026-12-01");
  EXPECT_EQ(to_string(day("0001-01-01")), "0001-01-01");
  EXPECT_EQ(to_string(day("2024-02-29")), "2024-02-29");
}

TEST(Date, RefusesDaysThatNoCalendarHas) {
  for (const char* text : {"2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                           "2026-01-00", "1900-02-29"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Date, RefusesOtherNotations) {
  for (const char* text :
       {"", "2026", "2026-1-01", "01.12.2026", "2026/12/01", "2026-12-01 ", " 2026-12-01",
        "-026-12-01", "2026--1-01", "2026-+1-01", "20a6-12-01", "2026-12-01T10:00:00"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Date, AddsDaysAcrossMonthsAndLeapDays) {
  EXPECT_EQ(add_days(day("2026-12-31"), 1), day("2027-01-01"));
  EXPECT_EQ(add_days(day("2028-02-28"), 1), day("2028-02-29"));
  EXPECT_EQ(add_days(day("2026-03-01"), -1), day("2026-02-28"));
  // 29 March 2026 has 23 hours in Berlin; a calendar day is a day all the same.
  EXPECT_EQ(add_days(day("2026-03-28"), 2), day("2026-03-30"));
}

TEST(Date, AddsMonthsAndStaysInTheMonthMeant) {
  EXPECT_EQ(add_months(day("2026-08-31"), 6), day("2027-02-28"));
  EXPECT_EQ(add_months(day("2027-08-31"), 6), day("2028-02-29"));
  EXPECT_EQ(add_months(day("2026-11-30"), 3), day("2027-02-28"));
  EXPECT_EQ(add_months(day("2026-06-15"), 6), day("2026-12-15"));
  EXPECT_EQ(add_months(day("2026-01-31"), 0), day("2026-01-31"));
  EXPECT_EQ(add_months(day("2026-03-31"), -1), day("2026-02-28"));
}

TEST(Date, CountsDaysBetween) {
  EXPECT_EQ(days_between(day("2026-12-01"), day("2026-12-01")), 0);
  EXPECT_EQ(days_between(day("2024-02-28"), day("2024-03-01")), 2);
  EXPECT_EQ(days_between(day("2026-12-05"), day("2026-11-28")), -7);
}

RC_GTEST_PROP(Date, AddingDaysIsCountedBack, ()) {
  const int from = *rc::gen::inRange(-700000, 700000);
  const int days = *rc::gen::inRange(-50000, 50000);
  const Date start = add_days(day("2026-01-01"), from);
  RC_ASSERT(days_between(start, add_days(start, days)) == days);
}

RC_GTEST_PROP(Date, TextKeepsTheDay, ()) {
  const Date date = add_days(day("0001-01-01"), *rc::gen::inRange(0, 3650000));
  RC_ASSERT(parse_date(to_string(date)) == date);
}

RC_GTEST_PROP(Date, AddingMonthsKeepsTheOrderOfDays, ()) {
  const Date first = add_days(day("2020-01-01"), *rc::gen::inRange(0, 5000));
  const Date later = add_days(first, *rc::gen::inRange(0, 100));
  const int months = *rc::gen::inRange(1, 40);
  RC_ASSERT(add_months(first, months) <= add_months(later, months));
}

TEST(TimeOfDay, ReadsBothNotations) {
  EXPECT_THAT(parse_time("10:00"), Optional(Eq(TimeOfDay{10, 0, 0})));
  EXPECT_THAT(parse_time("23:59:58"), Optional(Eq(TimeOfDay{23, 59, 58})));
  EXPECT_EQ(to_string(TimeOfDay{9, 5, 0}), "09:05:00");
}

TEST(TimeOfDay, RefusesWhatNoClockShows) {
  for (const char* text : {"", "24:00", "10:60", "10:00:60", "1:00", "10.00", "10:00:0", "-1:00",
                           "10:-1", "10:00-00"}) {
    EXPECT_EQ(parse_time(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace percuta::base
