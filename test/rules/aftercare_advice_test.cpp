#include "percuta/rules/aftercare_advice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CountryOf, IsWhereTheTimeZoneLies) {
  EXPECT_EQ(country_of("Europe/Berlin"), "DE");
  EXPECT_EQ(country_of("America/Sao_Paulo"), "BR");
  EXPECT_EQ(country_of("Europe/Warsaw"), "PL");
}

TEST(CountryOf, IsNoneForTheWholeWorldAndForNoZone) {
  for (const char* zone : {"UTC", "Etc/GMT+3", "Europe/Nowhere", ""}) {
    EXPECT_EQ(country_of(zone), std::nullopt) << zone;
  }
}

TEST(EmergencyNumber, IsThatOfTheCountry) {
  const std::vector<EmergencyNumber> numbers = {{"europe", "112", {"DE", "PL"}, "All.", {}},
                                                {"brazil", "192", {"BR"}, "An ambulance.", {}}};
  EXPECT_EQ(emergency_number("PL", numbers), "112");
  EXPECT_EQ(emergency_number("BR", numbers), "192");
  EXPECT_EQ(emergency_number("US", numbers), std::nullopt);
}

/// An activity that is left out for the hours of the parameter of its name.
Activity activity(std::string id, LeftOut left_out = LeftOut::for_hours) {
  Activity out;
  out.id = id;
  out.hold = Name<"parameter">{std::move(id)};
  out.left_out = left_out;
  return out;
}

TEST(EndingBetween, LeavesOutTheFirstHourAndTakesTheLast) {
  Parameters parameters;
  for (const auto& [id, hours] : {std::pair{"washing", 6}, {"sun", 24}, {"sport", 72}}) {
    parameters[id].value = hours;
  }
  Activity always = activity("sport");
  always.hold.reset();
  const std::vector<Activity> all = {activity("washing"),
                                     activity("sun"),
                                     activity("sport"),
                                     activity("sport", LeftOut::whole_course),
                                     always,
                                     activity("unheard_of")};
  EXPECT_THAT(ending_between(0, 72, all, parameters), ElementsAre(&all[0], &all[1], &all[2]));
  EXPECT_THAT(ending_between(6, 24, all, parameters), ElementsAre(&all[1]));
  EXPECT_THAT(ending_between(24, 71, all, parameters), IsEmpty());
}

}  // namespace
}  // namespace percuta::rules
