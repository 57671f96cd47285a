#pragma once

#include <array>

#include "planes.hpp"

#include "percuta/strike/setup.hpp"

namespace percuta::strike {

/// A place in a stretch from 0 to 1, and the share it stands for.
struct GaussNode {
  double at = 0;
  double weight = 0;
};

/// Gauss and Legendre, five points.
inline constexpr std::array<GaussNode, 5> gauss_legendre = {
    {{0.0469100770306680, 0.1184634425280945},
     {0.2307653449471584, 0.2393143352496833},
     {0.5, 0.2844444444444444},
     {0.7692346550528416, 0.2393143352496833},
     {0.9530899229693320, 0.1184634425280945}}};
/// A plane in a layer, and the share of the layer that it stands for.
struct Plane {
  double below_mm = 0;
  double weight = 0;
};

/// Planes of a layer, the nodes of Gauss and Legendre over three stretches: above the tips, among
/// them, and below. Where no tip ends in the layer, one stretch is all of it and the others weigh
/// nothing; nothing weighs what no strike reaches.
std::array<Plane, planes_per_layer> layer_planes(const StrikeLaw& law, std::size_t layer);

}  // namespace percuta::strike
