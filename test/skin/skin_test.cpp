#include "percuta/skin/skin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::skin {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::ElementsAre;

Layers cheek() {
  Layers out;
  out.id = "cheek";
  out.stratum_corneum_um = {17, 10, 20, 0.2};
  out.viable_epidermis_um = {60, 40, 120, 0.2};
  out.dermis_um = {870, 800, 1900, 0.3};
  out.dermis_men_um = {1140, 1000, 2300, 0.2};
  out.papillary_dermis_um = {150, 80, 300, 0.2};
  out.hypodermis_um = {5000, 1000, 10000, 0.4};
  out.bed_compliance_ratio = {0.5, 0.1, 1.5, 0.3};
  out.reference_age_y = 40;
  out.epidermis_slope_frac = -0.05;
  out.dermis_slope_frac = -0.1;
  return out;
}

TEST(Skin, IsTheMeanOfItsSexAtTheReferenceAge) {
  const Skin woman = typical(cheek(), Sex::female, 40);
  EXPECT_THAT(woman.viable_epidermis_um, DoubleEq(60));
  EXPECT_THAT(woman.papillary_dermis_um, DoubleEq(150));
  EXPECT_THAT(woman.reticular_dermis_um, DoubleEq(720));
  EXPECT_THAT(typical(cheek(), Sex::male, 40).reticular_dermis_um, DoubleEq(990));
  EXPECT_THAT(typical(cheek(), Sex::unspecified, 40).reticular_dermis_um, DoubleEq(855));
  EXPECT_THAT(typical(cheek(), Sex::male, 40).viable_epidermis_um, DoubleEq(60))
      << "no numbers for men";
}

TEST(Skin, ThinsWithAgeWithinWhatWasMeasured) {
  const Skin old = typical(cheek(), Sex::female, 60);
  EXPECT_THAT(old.viable_epidermis_um, DoubleNear(54, 1e-9));
  EXPECT_THAT(old.reticular_dermis_um, DoubleNear(870 * 0.8 - 150, 1e-9));
  EXPECT_THAT(typical(cheek(), Sex::female, 120).reticular_dermis_um,
              DoubleEq(typical(cheek(), Sex::female, 90).reticular_dermis_um));
}

TEST(Skin, StacksItsLayers) {
  EXPECT_THAT(typical(cheek(), Sex::female, 40).tops_mm(),
              ElementsAre(DoubleNear(0.017, 1e-12), DoubleNear(0.077, 1e-12),
                          DoubleNear(0.227, 1e-12), DoubleNear(0.947, 1e-12)));
}

TEST(Skin, KeepsBothLayersOfTheDermisWhateverChanceDoes) {
  for (const double z : {-4.0, 4.0}) {
    Variates world{};
    world[2] = -z;
    world[3] = z;
    const Skin odd = draw(cheek(), Sex::female, 90, world, {});
    EXPECT_GT(odd.papillary_dermis_um, 0) << z;
    EXPECT_GT(odd.reticular_dermis_um, 0) << z;
  }
}

TEST(Skin, OfAWorldAtItsLowEndIsTheLowEnd) {
  Variates world{};
  world[0] = -num::z95;
  EXPECT_THAT(draw(cheek(), Sex::female, 40, world, {}).stratum_corneum_um, DoubleNear(10, 1e-9));
}

}  // namespace
}  // namespace percuta::skin
