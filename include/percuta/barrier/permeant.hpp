#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/barrier/parameters.hpp"

namespace percuta::barrier {

/// What of a molecule decides how it crosses skin. Nothing here says how much needling helps: that
/// comes out.
struct Molecule {
  double molar_mass_g = 0;
  double log_kow_ratio = 0;
  /// Permeability of intact skin, where somebody measured it; otherwise the rule of Potts and Guy.
  std::optional<double> intact_cm_per_h;
};

/// Permeability of intact skin by the rule of Potts and Guy. It is quoted per second too, a factor
/// of 3,600 apart: mixing them up is a known trap.
double potts_guy_cm_per_h(const Molecule& molecule, const Parameters& parameters);

/// The measured permeability of intact skin where there is one, otherwise the rule.
double intact_cm_per_h(const Molecule& molecule, const Parameters& parameters);

/// Diffusivities of a free molecule.
struct Diffusivity {
  double epidermis_mm2_per_h = 0;
  double junction_mm2_per_h = 0;
  double dermis_mm2_per_h = 0;
  double channel_mm2_per_h = 0;
};

Diffusivity diffusivity(const Molecule& molecule, const Parameters& parameters);

}  // namespace percuta::barrier
