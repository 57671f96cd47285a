#include "condition_readings.hpp"

#include "condition_habits.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(ConditionReadings, BeginWithWhatIsWritten) {
  EXPECT_THAT(condition_readings("eczema"), ElementsAre("eczema"));
}

TEST(ConditionReadings, LeaveOutDegreesInEveryForm) {
  EXPECT_THAT(condition_readings("Active acne"), Contains("acne"));
  EXPECT_THAT(condition_readings("Schwere Autoimmunerkrankung"), Contains("autoimmunerkrankung"));
  EXPECT_THAT(condition_readings("akutem Ekzem"), Contains("ekzem"));
  EXPECT_THAT(condition_readings("czynna choroba nowotworowa"), Contains("choroba nowotworowa"));
}

TEST(ConditionReadings, LeaveOutTheTreatedPlaceAndWhoHasIt) {
  EXPECT_THAT(condition_readings("Rosacea im Behandlungsbereich"), Contains("rosacea"));
  EXPECT_THAT(condition_readings("active infection in the treatment area"), Contains("infection"));
  EXPECT_THAT(condition_readings("portadora de herpes"), Contains("herpes"));
}

TEST(ConditionReadings, LeaveOutBrackets) {
  EXPECT_THAT(condition_readings("Actinic (solar) keratosis"), Contains("Actinic keratosis"));
  EXPECT_THAT(condition_readings("Hypertension (High Blood Pressure)"), Contains("Hypertension "));
  EXPECT_THAT(condition_readings("hypertension (treated) and gout"),
              Not(Contains("hypertension ")));
  EXPECT_EQ(in_brackets("Skin disease (e.g. psoriasis)"), "psoriasis");
}

TEST(ConditionReadings, KeepWhenAndWhetherItWas) {
  for (const char* kept : {"past melanoma", "no eczema", "brak opryszczki"}) {
    EXPECT_THAT(condition_readings(kept), ElementsAre(kept));
  }
}

TEST(ConditionReadings, LeaveOutFormalWordsAndTheQuestion) {
  EXPECT_THAT(condition_readings("Dermatitis, unspecified"), Contains("dermatitis,"));
  EXPECT_THAT(condition_readings("Varicella [chickenpox]"), Contains("Varicella "));
  EXPECT_THAT(condition_readings("Glaucoma in diseases classified elsewhere"),
              Contains("glaucoma"));
  EXPECT_THAT(condition_readings("Do you suffer from epilepsy"), Contains("epilepsy"));
  EXPECT_THAT(condition_readings("Czy cierpi Pan/-i na łuszczycę"), Contains("łuszczyce"));
}

TEST(ConditionReadings, TakeATendencyForTheThing) {
  EXPECT_THAT(condition_readings("Neigung zu Herpes"), Contains("herpes"));
  EXPECT_THAT(condition_readings("skłonność do omdleń"), Contains("omdlen"));
}

TEST(SingularReadings, TellOneWhereManyAreMeant) {
  EXPECT_THAT(singular_readings({"rashes"}), Contains("rash"));
  EXPECT_THAT(singular_readings({"Infektionen"}), Contains("infektion"));
  EXPECT_THAT(singular_readings({"maladies sanguines"}), Contains("maladie sanguine"));
  EXPECT_THAT(singular_readings({"opryszczkę"}), Contains("opryszczka"));
  EXPECT_THAT(singular_readings({"sos"}), IsEmpty()) << "too short to be many";
}

TEST(SharedWords, AreGivenToThePartsThatLackThem) {
  EXPECT_THAT(with_shared_words("fungal", "viral", "bacterial infection"),
              ElementsAre("fungal infection"));
  EXPECT_THAT(with_shared_words("bakteryjne", "infekcje grzybicze", "bakteryjne"),
              ElementsAre("infekcje bakteryjne"));
  EXPECT_THAT(with_shared_words("acne", "acne", "eczema"), Not(Contains("acne eczema")));
}

TEST(StatusSaid, IsWhatTheNameItselfTells) {
  using enum ConditionStatus;
  EXPECT_EQ(status_said("History of cold sores"), history);
  EXPECT_EQ(status_said("antécédents d'herpès"), history);
  EXPECT_EQ(status_said("Herpes in der Vorgeschichte"), history);
  EXPECT_EQ(status_said("Do you have a history of cold sores"), history);
  EXPECT_EQ(status_said("Neigung zu Keloiden"), tendency);
  EXPECT_EQ(status_said("skłonność do bliznowców"), tendency);
  EXPECT_EQ(status_said("cold sores"), std::nullopt);
  EXPECT_EQ(status_said("no history of cold sores"), std::nullopt);
  EXPECT_EQ(status_said("family history of keloids"), std::nullopt);
}

TEST(Readings, OfConditionsDropTheMarkOfAQuestion) {
  EXPECT_THAT(condition_readings("Problemas de pele?"), Contains("Problemas de pele"));
}

TEST(Readings, OfConditionsLeaveOutWhatTheStatusTells) {
  EXPECT_THAT(condition_readings("antecedentes de herpes"), Contains("herpes"));
  EXPECT_THAT(condition_readings("no history of herpes"), Not(Contains("herpes")));
}

}  // namespace
}  // namespace percuta::intake
