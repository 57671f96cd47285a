#include "illness_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::intake {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(OtherWords, CallAnIllnessWhatOthersCallIt) {
  EXPECT_THAT(in_other_words("kidney trouble"), Contains("kidney disease"));
  EXPECT_THAT(in_other_words("disorders of the liver"), Contains("liver disease"));
  EXPECT_THAT(in_other_words("problems with your heart"), Contains("heart disease"));
  EXPECT_THAT(in_other_words("herzbeschwerden"), Contains("herzerkrankung"));
  EXPECT_THAT(in_other_words("trouble hepatique"), Contains("maladie hepatique"));
  EXPECT_THAT(in_other_words("disturbio renal"), Contains("doenca renal"));
  EXPECT_THAT(in_other_words("schorzenia tarczycy"), Contains("choroba tarczycy"));
  EXPECT_THAT(in_other_words("krankheiten der leber"), Contains("erkrankung der leber"));
  EXPECT_THAT(in_other_words("leber-probleme"), Contains("leber-erkrankung"));
}

TEST(OtherWords, AgreeWithTheGenderOfTheWordForIllness) {
  EXPECT_THAT(in_other_words("problemas cardiacos"), Contains("enfermedad cardiacas"));
  EXPECT_THAT(in_other_words("alteracoes cardiacas"), Contains("disturbio cardiacos"));
  EXPECT_THAT(in_other_words("troubles digestifs"), Contains("maladies digestives"));
  EXPECT_THAT(in_other_words("probleme cutane"), Contains("maladie cutanee"));
}

TEST(OtherWords, ReadTheFormalNameOfACancer) {
  EXPECT_THAT(in_other_words("malignant neoplasm of the kidney"), Contains("kidney cancer"));
  EXPECT_THAT(in_other_words("malignant neoplasms of thymus"), Contains("cancer"));
  EXPECT_THAT(in_other_words("malignant neoplasm of skin of lip"), Contains("skin cancer"));
  EXPECT_THAT(in_other_words("bosartige neubildung der haut"), Contains("skin cancer"));
  EXPECT_THAT(in_other_words("benign neoplasm of kidney"), IsEmpty());
}

TEST(OtherWords, LeaveWhenWhetherAndInWhomItWas) {
  EXPECT_THAT(in_other_words("family history of heart problems"),
              Each(HasSubstr("family history")));
  EXPECT_THAT(in_other_words("no skin problems"), Each(HasSubstr("no ")));
  EXPECT_THAT(in_other_words("past kidney trouble"), Each(HasSubstr("past ")));
  EXPECT_THAT(in_other_words("no history of malignant neoplasm"), Not(Contains("cancer")));
}

TEST(OtherWords, ReadTheHeadOfANameWhateverElseItTells) {
  EXPECT_THAT(in_other_words("fracture of the left wrist"), Contains("broken bone"));
  EXPECT_THAT(in_other_words("złamanie palca"), Contains("broken bone"));
  EXPECT_THAT(in_other_words("bee sting allergy"), Contains("severe allergy"));
  EXPECT_THAT(in_other_words("alergia a picaduras"), Contains("severe allergy"));
  EXPECT_THAT(in_other_words("infeccion pulmonar"), Contains("acute illness"));
  EXPECT_THAT(in_other_words("infeccion de la piel"), Contains("infection"));
  EXPECT_THAT(in_other_words("rak powieki"), Contains("skin cancer"));
  EXPECT_THAT(in_other_words("nowotwor łagodny jajnika"), Not(Contains("cancer")));
  for (const char* denied : {"no nut allergy", "keine nussallergie", "family history of allergy"}) {
    EXPECT_THAT(in_other_words(denied), Not(Contains("severe allergy"))) << denied;
  }
}

TEST(OtherWords, LetNoPartOfAnEntryStandForTheOthers) {
  EXPECT_THAT(in_other_words("active acne or infections"), Not(Contains("acute illness")));
  EXPECT_THAT(in_other_words("malignant neoplasm of kidney, lupus"), Not(Contains("cancer")));
  EXPECT_THAT(in_other_words("lupus / nut allergy"), Not(Contains("severe allergy")));
}

TEST(OtherWords, NeedAnOrgan) {
  EXPECT_THAT(in_other_words("disease"), IsEmpty());
  EXPECT_THAT(in_other_words("eczema"), IsEmpty());
}

}  // namespace
}  // namespace percuta::intake
