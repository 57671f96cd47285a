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

TEST(Label, TellsTheDepthForASite) {
  EXPECT_THAT(label_max_depth_mm(labelled(), "cheek"), Optional(1.5));
  EXPECT_THAT(label_max_depth_mm(labelled(), "neck"), Optional(2.5));
  EXPECT_THAT(label_max_depth_mm(labelled(), "back"), Optional(1.5)) << "no use names it";
  EXPECT_THAT(label_max_depth_mm(Handpiece{}, "cheek"), Eq(std::nullopt));
}

TEST(Label, CoversAUseOnlyWhole) {
  const Use scars{Indication::acne_scars, "cheek", skin::Phototype::IV, 30, 1.5};
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
  Use neck{Indication::neck_wrinkles, "neck", skin::Phototype::III, 50, 2.5};
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
