#pragma once

#include <array>

namespace percuta::strike {

/// A place in a layer, 0 at its top and 1 at its bottom, and the share it stands for.
struct LayerNode {
  double at = 0;
  double weight = 0;
};

/// Gauss and Legendre, five points.
inline constexpr std::array<LayerNode, 5> layer_nodes = {
    {{0.0469100770306680, 0.1184634425280945},
     {0.2307653449471584, 0.2393143352496833},
     {0.5, 0.2844444444444444},
     {0.7692346550528416, 0.2393143352496833},
     {0.9530899229693320, 0.1184634425280945}}};

}  // namespace percuta::strike
