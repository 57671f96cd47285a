#include "layer_nodes.hpp"

#include <algorithm>

namespace percuta::strike {
namespace {

constexpr double tips = 2;  // standard deviations of depth that count as "among the tips"

}  // namespace

std::array<Plane, planes_per_layer> layer_planes(const StrikeLaw& law, std::size_t layer) {
  const double top_mm = law.tops_mm[layer];
  const double thickness_mm = law.tops_mm[layer + 1] - top_mm;
  const double end_mm = top_mm + std::clamp(law.depth_max_mm - top_mm, 0.0, thickness_mm);
  const double first_mm = law.depth_mm * (1 - tips * law.depth_sigma);
  const double last_mm = law.depth_mm * (1 + tips * law.depth_sigma);
  const std::array ends = {top_mm, std::clamp(first_mm, top_mm, end_mm),
                           std::clamp(last_mm, top_mm, end_mm), end_mm};
  std::array<Plane, planes_per_layer> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::size_t stretch = i / gauss_legendre.size();
    const GaussNode& node = gauss_legendre[i % gauss_legendre.size()];
    const double length_mm = ends[stretch + 1] - ends[stretch];
    out[i] = {ends[stretch] + node.at * length_mm, node.weight * length_mm / thickness_mm};
  }
  return out;
}

}  // namespace percuta::strike
