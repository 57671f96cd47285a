#include "percuta/healing/dose.hpp"

#include <gtest/gtest.h>

namespace percuta::healing {
namespace {

TEST(Dose, CountsInReferenceSessionsLayerByLayer) {
  Parameters parameters;
  parameters.reference_wounded_epidermis_frac = 0.1;
  parameters.reference_wounded_papillary_frac = 0.05;
  parameters.reference_wounded_reticular_frac = 0.02;
  strike::Injury injury;
  injury.wounded_frac = {0.05, 0.1, 0.002};
  const Dose given = dose(28, injury, parameters);
  EXPECT_EQ(given.day_d, 28);
  EXPECT_DOUBLE_EQ(given.epidermis, 0.5);
  EXPECT_DOUBLE_EQ(given.papillary, 2);
  EXPECT_DOUBLE_EQ(given.reticular, 0.1);
}

}  // namespace
}  // namespace percuta::healing
