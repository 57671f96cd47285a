#include "percuta/intake/notes.hpp"

#include "support/small_world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

TEST(Notes, AreToldOfEveryEntryThatHasOne) {
  Case stated = support::sound_case();
  stated.patient.note = "Afraid of needles.";
  stated.patient.condition.resize(2);
  stated.patient.condition[1].name.text = "cold_sore";
  stated.patient.condition[1].note = "Twice a year.";
  stated.patient.medication.resize(1);
  stated.patient.medication[0].note = "";
  stated.zone[0].note = "Scar at the left.";
  const auto all = notes(stated);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].key, "patient");
  EXPECT_EQ(all[1].key, "patient.condition[1]");
  EXPECT_EQ(all[1].about, "cold sore");
  EXPECT_EQ(all[1].note, "Twice a year.");
  EXPECT_EQ(all[2].about, stated.zone[0].id);
}

}  // namespace
}  // namespace percuta::intake
