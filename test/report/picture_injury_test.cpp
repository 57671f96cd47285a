#include "pictures_sample.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/document/layers.hpp"

namespace percuta::report {
namespace {

using document::LayersCut;
using document::LayersFromAbove;
using document::Picture;
using document::PiercedLayers;
using support::english;
using testing::HasSubstr;

TEST(InjuryPicture, ShowsThePenAndTheRollerAtOneScale) {
  const Picture picture =
      injury_picture(std::vector<InjuryShown>{sample_pen(), sample_home_roller()}, english());
  ASSERT_EQ(picture.panels.size(), 4U);
  const auto& pen = std::get<LayersCut>(picture.panels[0].content);
  const auto& roller = std::get<LayersCut>(picture.panels[1].content);
  EXPECT_EQ(pen.shown_depth_mm, roller.shown_depth_mm);
  EXPECT_GE(pen.shown_depth_mm, 1.65);  // the whole dermis
  EXPECT_LT(pen.slice_mm, roller.slice_mm);
  EXPECT_TRUE(std::holds_alternative<LayersFromAbove>(picture.panels[2].content));
  EXPECT_THAT(picture.alternative, HasSubstr("920 channels on 1 cm², median depth 1.1 mm"));
}

TEST(InjuryPicture, ShowsAsLittleOfDenseSkinAsCanBeToldApart) {
  strike::Simulated simulated;
  for (int i = 0; i < 6400; ++i) {
    simulated.footprint.marks.push_back({(i % 80 + 0.5) / 8, (i / 80 + 0.5) / 8, 0.5, 0, 0});
  }
  const PiercedLayers skin = needled_skin(sample_pen().skin.layers, simulated);
  const Picture picture = injury_picture(std::vector<InjuryShown>{{"dense", skin, {}}}, english());
  const auto& above = std::get<LayersFromAbove>(picture.panels[1].content).pierced;
  EXPECT_EQ(above.side_mm, 3);
  EXPECT_NEAR(static_cast<double>(document::visible_channels(above).size()), 6400 * 0.09, 30);
}

}  // namespace
}  // namespace percuta::report
