// What nobody measured has a range that holds no effect, so that bands say how little is known.
#include <string>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/healing/healing.hpp"

namespace percuta {
namespace {

const evidence::Graded& known(const std::string& name) {
  return support::real_catalog().parameters.at(name);
}

TEST(LittleKnown, HoldsNoGrowthBeyondTheStudiedDose) {
  for (const char* name : {"dose_growth_ratio", "retrauma_loss_frac", "collagen_mmp_cut_per_d",
                           "maturation_block_ratio", "downtime_damage_exponent_ratio",
                           "downtime_depth_exponent_ratio", "pigmentation_exposure_slope_ratio"}) {
    EXPECT_EQ(known(name).low, 0) << name;
  }
}

TEST(LittleKnown, HoldsNoLossOfElastinAndNoNewOne) {
  EXPECT_EQ(known("elastin_loss_frac").low, 0);
  EXPECT_EQ(known("elastin_deposit_per_d").low, 0);
}

TEST(LittleKnown, HoldsABarrierThatAPenSlowsNot) {
  for (const char* name :
       {"beyond_depth_slowing_ratio", "beyond_density_slowing_ratio", "closing_tone_slowing_frac",
        "drying_depth_slowing_ratio", "drying_density_slowing_ratio", "repair_depth_slowing_ratio",
        "repair_density_slowing_ratio"}) {
    EXPECT_EQ(known(name).low, 0) << name;
  }
  EXPECT_LE(known("closing_layer_speeding_ratio").low, 0);
  EXPECT_LT(known("hole_person_ratio").low, 1);
  EXPECT_GT(known("hole_person_ratio").high, 1);
}

// Sources disagree on total elastin at three months, so the band reaches to either side of rest.
TEST(LittleKnown, LeavesElastinOnBothSidesOfRest) {
  const auto& model = support::real_catalog().models.healing;
  std::vector<healing::Dose> course;
  for (int session = 0; session < 6; ++session) {
    course.push_back({14.0 * session, 1, 1, 1});
  }
  const std::vector<std::vector<healing::Dose>> one{course};
  const auto& fibres = healing::heal({course, model.values}, one, 90, {model.spreads, 256, {}}, {})
                           .response.papillary;
  EXPECT_LT(fibres.elastin_low.back(), 1);
  EXPECT_GT(fibres.elastin_high.back(), 1);
  EXPECT_GT(fibres.elastin.back(), 0.85);
  EXPECT_LT(fibres.elastin.back(), 1.15);
}

}  // namespace
}  // namespace percuta
