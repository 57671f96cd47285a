#include "percuta/calendar/days.hpp"

#include "support/reasons.hpp"
#include "support/small_world.hpp"
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using support::in_short;

using support::day;

TEST(FreeDays, EveryDaySuitsWithoutSpans) {
  const FreeDays free({});
  EXPECT_TRUE(free.is_free(day("2026-12-05")));
  EXPECT_EQ(free.first_from(day("2026-12-05")), day("2026-12-05"));
  EXPECT_EQ(free.last_until(day("2026-12-05"), day("2026-12-01")), day("2026-12-05"));
}

TEST(FreeDays, BothEndsOfASpanAreUnavailable) {
  const FreeDays free({{day("2026-12-23"), day("2027-01-03")}});
  EXPECT_TRUE(free.is_free(day("2026-12-22")));
  EXPECT_FALSE(free.is_free(day("2026-12-23")));
  EXPECT_FALSE(free.is_free(day("2027-01-03")));
  EXPECT_TRUE(free.is_free(day("2027-01-04")));
  EXPECT_EQ(free.first_from(day("2026-12-24")), day("2027-01-04"));
  EXPECT_EQ(free.last_until(day("2026-12-24"), day("2026-12-01")), day("2026-12-22"));
  EXPECT_EQ(free.last_until(day("2026-12-24"), day("2026-12-23")), std::nullopt);
}

TEST(FreeDays, JoinsSpansThatTouchOrOverlapInAnyOrder) {
  const FreeDays free({{day("2026-12-10"), day("2026-12-12")},
                       {day("2026-12-01"), day("2026-12-05")},
                       {day("2026-12-06"), day("2026-12-09")},
                       {day("2026-12-02"), day("2026-12-03")}});
  EXPECT_EQ(free.first_from(day("2026-12-01")), day("2026-12-13"));
  EXPECT_EQ(free.span_around(day("2026-12-07"))->from, day("2026-12-01"));
  EXPECT_EQ(free.span_around(day("2026-12-07"))->to, day("2026-12-12"));
  EXPECT_EQ(free.span_around(day("2026-12-13")), std::nullopt);
}

TEST(FreeDays, LeaveOutDaysOnWhichTheClinicIsClosed) {
  const FreeDays free({{day("2026-12-07"), day("2026-12-08")}},
                      {intake::Weekday::mon, intake::Weekday::fri});
  EXPECT_TRUE(free.is_free(day("2026-12-04"))) << "a Friday";
  EXPECT_EQ(free.first_from(day("2026-12-05")), day("2026-12-11"));
  EXPECT_EQ(free.last_until(day("2026-12-10"), day("2026-12-01")), day("2026-12-04"));
  EXPECT_EQ(free.last_until(day("2026-12-10"), day("2026-12-05")), std::nullopt);
  EXPECT_EQ(in_short(*free.why_not(day("2026-12-05"))), "day-closed day=2026-12-05");
  EXPECT_EQ(in_short(*free.why_not(day("2026-12-07"))),
            "day-unavailable day=2026-12-07 from=2026-12-07 to=2026-12-08");
  EXPECT_FALSE(free.why_not(day("2026-12-11")).has_value());
}

TEST(FreeDays, AClinicThatIsNeverOpenHasNoDay) {
  const FreeDays free({}, {});
  EXPECT_EQ(free.first_from(day("2026-12-05")), std::nullopt);
  EXPECT_EQ(free.last_until(day("2026-12-05"), day("2026-01-01")), std::nullopt);
}

TEST(FreeDays, NoDateExistsAfterTheLastOneThatFilesCanWrite) {
  const FreeDays free({{day("2026-12-10"), day("9999-12-31")}});
  EXPECT_EQ(free.first_from(day("2026-12-11")), std::nullopt);
  EXPECT_EQ(free.first_from(day("2026-12-09")), day("2026-12-09"));
}

}  // namespace
}  // namespace percuta::calendar
