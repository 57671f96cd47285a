#include "condition_readings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(WithoutBrackets, IsWhatStandsAroundThem) {
  EXPECT_THAT(without_brackets("eczema"), ElementsAre("eczema"));
  EXPECT_THAT(without_brackets("Actinic (solar) keratosis"), Contains("actinic keratosis"));
  EXPECT_THAT(without_brackets("Hypertension (High Blood Pressure)"), Contains("Hypertension "));
  EXPECT_THAT(without_brackets("Varicella [chickenpox]"), Contains("Varicella "));
  EXPECT_THAT(without_brackets("hypertension (treated) and gout"), Not(Contains("hypertension ")));
  EXPECT_EQ(in_brackets("Skin disease (psoriasis)"), "psoriasis");
}

TEST(SingularReadings, TellOneWhereManyAreMeant) {
  EXPECT_THAT(singular_readings({"rashes"}), Contains("rash"));
  EXPECT_THAT(singular_readings({"Infektionen"}), Contains("infektion"));
  EXPECT_THAT(singular_readings({"maladies sanguines"}), Contains("maladie sanguine"));
  EXPECT_THAT(singular_readings({"opryszczkę"}), Contains("opryszczka"));
  EXPECT_THAT(singular_readings({"sos"}), IsEmpty()) << "too short to be many";
}

TEST(SharedWords, AreGivenToThePartsThatLackThem) {
  EXPECT_THAT(with_shared_words("fungal", {"viral", "fungal", "bacterial infection"}),
              Contains("fungal infection"));
  EXPECT_THAT(with_shared_words("bakteryjne", {"infekcje grzybicze", "bakteryjne"}),
              Contains("infekcje bakteryjne"));
  EXPECT_THAT(with_shared_words("acne", {"acne", "eczema"}), IsEmpty());
}

}  // namespace
}  // namespace percuta::intake
