#include "readings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

std::vector<std::string> names(const char* written) {
  std::vector<std::string> out;
  for (const Reading& reading : readings(written)) {
    out.push_back(reading.name);
  }
  return out;
}

TEST(Readings, BeginWithWhatIsWritten) {
  EXPECT_THAT(names("Eliquis"), ElementsAre("Eliquis"));
  EXPECT_THAT(names("ASS 100"), ElementsAre("ASS 100", "ass"));
}

TEST(Readings, LeaveOutStrengthMakerAndDosing) {
  EXPECT_THAT(names("Isotretinoin 10 mg"), Contains("isotretinoin"));
  EXPECT_THAT(names("Eliquis 5mg tabl."),
              ElementsAre("Eliquis 5mg tabl.", "eliquis tabl", "eliquis"));
  EXPECT_THAT(names("Ramipril-ratiopharm 5 mg Tabletten 1-0-0"), Contains("ramipril"));
  EXPECT_THAT(names("methotrexate 15mg weekly"), Contains("methotrexate"));
  EXPECT_THAT(names("Xarelto 20"), Contains("xarelto"));
  EXPECT_THAT(names("Ramipril-1 A Pharma 5 mg"), Contains("ramipril"));
  EXPECT_THAT(names("Ibu-1 A Pharma 400"), Contains("ibu"));
  EXPECT_THAT(names("Pulmicort-200"), Contains("pulmicort"));
}

TEST(Readings, KeepAFormAsLongAsTheyCan) {
  EXPECT_THAT(names("tretinoin 0.05% cream"),
              ElementsAre("tretinoin 0.05% cream", "tretinoin cream", "tretinoin"));
  EXPECT_THAT(names("Metoprolol succinate ER 50mg"), Contains("metoprolol"));
}

TEST(Readings, KeepNumbersThatAreNames) {
  EXPECT_THAT(names("5-FU cream"), ElementsAre("5-FU cream", "5-fu"));
  EXPECT_THAT(names("Vitamin B12 1000 µg"), Contains("vitamin b12"));
  EXPECT_THAT(names("Vitamin B12"), Not(Contains("vitamin")));
  EXPECT_THAT(names("Omega-3 1000 mg"), Contains("omega-3"));
  EXPECT_THAT(names("Interferon beta-1a"), ElementsAre("Interferon beta-1a"));
}

TEST(Readings, TellAFormThatIsNoneOfTheSkin) {
  EXPECT_TRUE(readings("tretinoin 10 mg capsules").back().not_on_skin);
  EXPECT_FALSE(readings("tretinoin 0.05% cream").back().not_on_skin);
  EXPECT_FALSE(readings("tretinoin 10 mg capsules").front().not_on_skin);
}

TEST(Readings, TellWhatIsPutIntoAHollow) {
  EXPECT_TRUE(is_put_inside("mometasone nasal spray"));
  EXPECT_TRUE(is_put_inside("Budesonid Turbuhaler 200"));
  EXPECT_FALSE(is_put_inside("mometasone cream"));
  EXPECT_FALSE(is_put_inside("tretinoin cream for the nose")) << "its skin";
}

TEST(Readings, OfNothingButNumbersAreNoNames) {
  EXPECT_THAT(names("100 mg"), ElementsAre("100 mg"));
  EXPECT_THAT(names(""), ElementsAre(""));
}

TEST(Readings, LeaveNothingOutThatIsNamedBehindABracket) {
  EXPECT_THAT(names("Ramipril (Delix) 5 mg"), Contains("Ramipril "));
  EXPECT_THAT(names("ramipril (5 mg) and warfarin"), Not(Contains("ramipril ")));
}

}  // namespace
}  // namespace percuta::intake
