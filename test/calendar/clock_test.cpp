#include "percuta/calendar/clock.hpp"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::calendar {
namespace {

using base::parse_date;
using base::TimeOfDay;
using testing::HasSubstr;

std::string utc(std::string_view date, TimeOfDay time, const std::string& zone) {
  return utc_time(instant(parse_date(date).value(), time, zone));
}

std::string local(std::string_view date, TimeOfDay time, const std::string& zone) {
  return local_time(instant(parse_date(date).value(), time, zone), zone);
}

TEST(Clock, WallClockStaysOnBothSidesOfAClockChange) {
  constexpr TimeOfDay ten{10, 0, 0};
  EXPECT_EQ(utc("2027-03-27", ten, "Europe/Berlin"), "2027-03-27T09:00:00Z");
  EXPECT_EQ(utc("2027-03-28", ten, "Europe/Berlin"), "2027-03-28T08:00:00Z");
  EXPECT_EQ(utc("2027-03-13", ten, "America/New_York"), "2027-03-13T15:00:00Z");
  EXPECT_EQ(utc("2027-03-14", ten, "America/New_York"), "2027-03-14T14:00:00Z");
  // Half an hour, and in the other direction.
  EXPECT_EQ(utc("2027-04-03", ten, "Australia/Lord_Howe"), "2027-04-02T23:00:00Z");
  EXPECT_EQ(utc("2027-04-04", ten, "Australia/Lord_Howe"), "2027-04-03T23:30:00Z");
}

TEST(Clock, HoursAreCountedAcrossAClockChange) {
  const auto start = instant(parse_date("2027-03-27").value(), {10, 0, 0}, "Europe/Berlin");
  EXPECT_EQ(local_time(start, "Europe/Berlin"), "2027-03-27T10:00:00+01:00");
  EXPECT_EQ(local_time(start + std::chrono::hours{24}, "Europe/Berlin"),
            "2027-03-28T11:00:00+02:00");
  const auto autumn = instant(parse_date("2026-10-24").value(), {10, 0, 0}, "Europe/Berlin");
  EXPECT_EQ(local_time(autumn + std::chrono::hours{24}, "Europe/Berlin"),
            "2026-10-25T09:00:00+01:00");
}

TEST(Clock, WritesDistancesWestOfGreenwichAndOfHalfAnHour) {
  EXPECT_EQ(local("2026-07-31", {10, 0, 0}, "America/St_Johns"), "2026-07-31T10:00:00-02:30");
  EXPECT_EQ(local("2026-07-31", {0, 5, 9}, "Asia/Kolkata"), "2026-07-31T00:05:09+05:30");
  EXPECT_EQ(local("2026-07-31", {10, 0, 0}, "UTC"), "2026-07-31T10:00:00+00:00");
}

TEST(Clock, ATimeThatIsSkippedIsTheChangeItself) {
  EXPECT_EQ(local("2027-03-28", {2, 30, 0}, "Europe/Berlin"), "2027-03-28T03:00:00+02:00");
}

TEST(Clock, OfATimeThatComesTwiceTheFirstCounts) {
  EXPECT_EQ(local("2026-10-25", {2, 30, 0}, "Europe/Berlin"), "2026-10-25T02:30:00+02:00");
}

TEST(TimeZone, KnowsItsNames) {
  EXPECT_TRUE(is_time_zone("Europe/Berlin"));
  EXPECT_TRUE(is_time_zone("UTC"));
  EXPECT_FALSE(is_time_zone("Europe/Berln"));
  EXPECT_FALSE(is_time_zone(""));
  EXPECT_FALSE(is_time_zone("../../etc/passwd"));
}

TEST(TimeZone, AnUnknownOneIsToldWithTheNearest) {
  const auto complaint = check_time_zone("Europe/Berln");
  ASSERT_TRUE(complaint.has_value());
  EXPECT_EQ(complaint->keys, std::vector<std::string>{"time_zone"});
  EXPECT_EQ(complaint->code, "unknown-time-zone");
  EXPECT_THAT(complaint->what, HasSubstr("\"Europe/Berln\""));
  EXPECT_EQ(complaint->hint, "Did you mean \"Europe/Berlin\"?");
  EXPECT_THAT(check_time_zone("nowhere at all, thank you")->hint, HasSubstr("Europe/Berlin"));
  EXPECT_FALSE(check_time_zone("Asia/Tokyo").has_value());
  EXPECT_FALSE(check_time_zone(std::nullopt).has_value());
}

class SystemTimeZone : public testing::Test {
 protected:
  void TearDown() override { unsetenv("TZ"); }
};

TEST_F(SystemTimeZone, IsWhatTzNames) {
  setenv("TZ", "Asia/Tokyo", 1);
  EXPECT_EQ(system_time_zone(), "Asia/Tokyo");
  setenv("TZ", ":Europe/Lisbon", 1);
  EXPECT_EQ(system_time_zone(), "Europe/Lisbon");
}

TEST_F(SystemTimeZone, IsAlwaysAZone) {
  setenv("TZ", "nonsense", 1);
  EXPECT_TRUE(is_time_zone(system_time_zone()));
  unsetenv("TZ");
  EXPECT_TRUE(is_time_zone(system_time_zone()));
}

}  // namespace
}  // namespace percuta::calendar
