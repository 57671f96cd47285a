#include "unit_cell.hpp"

#include <algorithm>

#include "world.hpp"
#include <gtest/gtest.h>

namespace percuta::barrier {
namespace {

UnitCell cell_of(const Closure& closure, double depth_mm) {
  const skin::Skin skin = some_skin();
  return unit_cell({176, -1.85, std::nullopt}, {skin, closure, depth_mm}, some_parameters(),
                   Mesh::fine);
}

Closure open(double per_cm2, double diameter_um) {
  Closure out;
  out.channels_per_cm2 = per_cm2;
  out.diameter_um = diameter_um;
  return out;
}

// Concentration bends at the surface and at the end of a channel, 0.6 mm less the 15 µm of stratum
// corneum down; layers there are as thin as the first.
TEST(UnitCell, CutsLayersThinlyWhereChannelsEnd) {
  const UnitCell cell = cell_of(open(200, 70), 0.6);
  const auto& edges = cell.body.layer_edges;
  const auto end = std::min_element(edges.begin(), edges.end(), [](double a, double b) {
    return std::abs(a - 0.585) < std::abs(b - 0.585);
  });
  ASSERT_NEAR(*end, 0.585, 1e-12);
  EXPECT_EQ(cell.channel_layers, static_cast<std::size_t>(end - edges.begin()));
  const double first_mm = edges[1] - edges[0];
  EXPECT_LT(*end - *(end - 1), 1.5 * first_mm);
  EXPECT_LT(*(end + 1) - *end, 1.5 * first_mm);
  double widest_mm = 0;
  for (std::size_t i = 1; i < edges.size(); ++i) {
    widest_mm = std::max(widest_mm, edges[i] - edges[i - 1]);
  }
  EXPECT_GT(widest_mm, 20 * first_mm) << "far from both, layers are few";
}

TEST(UnitCell, OfChannelsWithoutWidthOrNumberIsThatOfIntactSkin) {
  const UnitCell intact = cell_of(Closure{}, 0.6);
  for (const Closure& none : {open(200, 0), open(0, 70)}) {
    const UnitCell cell = cell_of(none, 0.6);
    EXPECT_EQ(cell.channel_rings, 0U);
    EXPECT_EQ(cell.channel_layers, 0U);
    EXPECT_EQ(cell.area_mm2, intact.area_mm2);
    EXPECT_EQ(cell.body.ring_edges, intact.body.ring_edges);
    EXPECT_EQ(cell.body.layer_edges, intact.body.layer_edges);
  }
}

}  // namespace
}  // namespace percuta::barrier
