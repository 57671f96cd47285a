#pragma once

#include "percuta/barrier/uptake.hpp"
#include "percuta/num/diffusion.hpp"

namespace percuta::barrier {

/// The skin that belongs to one channel, as a cylinder below the stratum corneum; mm and h. Without
/// channels it is a slab of 1 cm².
struct UnitCell {
  num::Body body;
  double area_mm2 = 0;
  double channel_radius_mm = 0;      ///< 0: none
  std::size_t channel_rings = 0;     ///< rings inside the channel
  std::size_t channel_layers = 0;    ///< layers that the channel passes
  double mouth_length_mm = 0;        ///< through the stratum corneum
  double channel_mm2_per_h = 0;      ///< diffusivity of its fluid
  double permeability_mm_per_h = 0;  ///< of the intact stratum corneum
  std::vector<double> tissue;        ///< diffusivity of each cell without a channel

  /// Diffusivity of each cell when the channel has so much of its area left. Equation B8.
  void set_diffusivity(double open_frac, std::vector<double>& diffusivity) const;
  /// Conductance through the stratum corneum into each ring. Equation B6.
  void set_top(double open_frac, const std::vector<double>& diffusivity,
               std::vector<double>& top) const;
};

UnitCell unit_cell(const Molecule& molecule, const Substrate& substrate,
                   const Parameters& parameters, Mesh mesh);

}  // namespace percuta::barrier
