#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/device/handpiece.hpp"

namespace percuta::device {
namespace {

using testing::Eq;
using testing::Optional;

Handpiece labelled() {
  Handpiece out;
  out.label_max_depth_mm = 1.5;
  Authorisation scars;
  scars.indications = {Indication::acne_scars};
  scars.sites = {{"cheek"}, {"chin"}};
  scars.age_low_y = 22;
  Authorisation neck;
  neck.indications = {Indication::neck_wrinkles};
  neck.sites = {{"neck"}};
  neck.phototypes = {skin::Phototype::II, skin::Phototype::III};
  neck.max_depth_mm = 2.5;
  out.authorised = {scars, neck};
  return out;
}

const Use scars_of_a_cheek{Indication::acne_scars, "cheek", skin::Phototype::IV, 30, 0};
const Use lines_of_a_neck{Indication::neck_wrinkles, "neck", skin::Phototype::III, 50, 0};

TEST(Label, TellsTheDepthForAUse) {
  EXPECT_THAT(label_max_depth_mm(labelled(), scars_of_a_cheek), Optional(1.5));
  EXPECT_THAT(label_max_depth_mm(labelled(), lines_of_a_neck), Optional(2.5));
  EXPECT_THAT(label_max_depth_mm(Handpiece{}, scars_of_a_cheek), Eq(std::nullopt));
}

TEST(Label, TellsTheDeepestOfTheUsesThatNameIt) {
  Handpiece pen = labelled();
  pen.authorised.push_back(pen.authorised.front());
  pen.authorised.back().max_depth_mm = 1.0;
  EXPECT_THAT(label_max_depth_mm(pen, scars_of_a_cheek), Optional(1.5));
}

TEST(Label, HoldsAUseThatItDoesNotNameAtTheLeastDepthOfAll) {
  Handpiece pen = labelled();
  pen.authorised.front().max_depth_mm = 0.8;
  for (const auto& spoil :
       std::vector<void (*)(Use&)>{[](Use& use) { use.indication = Indication::striae; },
                                   [](Use& use) { use.site = "back"; },
                                   [](Use& use) { use.phototype = skin::Phototype::V; },
                                   [](Use& use) {
                                     use.indication = Indication::acne_scars;
                                   }}) {
    Use spoilt = lines_of_a_neck;
    spoil(spoilt);
    EXPECT_THAT(label_max_depth_mm(pen, spoilt), Optional(0.8));
  }
  Use child = scars_of_a_cheek;
  child.age_y = 21;
  EXPECT_THAT(label_max_depth_mm(pen, child), Optional(0.8));
  pen.label_max_depth_mm = 0.5;
  EXPECT_THAT(label_max_depth_mm(pen, child), Optional(0.5));
  pen.label_max_depth_mm.reset();
  EXPECT_THAT(label_max_depth_mm(pen, child), Optional(0.8)) << "no general depth is no freedom";
  pen.authorised.pop_back();
  pen.authorised.front().max_depth_mm.reset();
  EXPECT_THAT(label_max_depth_mm(pen, child), Eq(std::nullopt));
}

TEST(Label, CoversAUseOnlyWhole) {
  Use scars = scars_of_a_cheek;
  scars.depth_mm = 1.5;
  EXPECT_TRUE(is_authorised(labelled(), scars));
  for (const auto& spoil : std::vector<void (*)(Use&)>{
           [](Use& use) { use.indication = Indication::striae; },
           [](Use& use) { use.site = "back"; }, [](Use& use) { use.age_y = 21; },
           [](Use& use) {
             use.depth_mm = 1.75;
           }}) {
    Use spoilt = scars;
    spoil(spoilt);
    EXPECT_FALSE(is_authorised(labelled(), spoilt));
  }
  Use neck = lines_of_a_neck;
  neck.depth_mm = 2.5;
  EXPECT_TRUE(is_authorised(labelled(), neck));
  neck.phototype = skin::Phototype::V;
  EXPECT_FALSE(is_authorised(labelled(), neck));
}

TEST(Label, ThatNamesNoUseCoversNone) {
  Handpiece plain;
  plain.label_max_depth_mm = 1.5;
  EXPECT_FALSE(is_authorised(plain, {Indication::acne_scars, "cheek", {}, 30, 0.5}));
}

}  // namespace
}  // namespace percuta::device
