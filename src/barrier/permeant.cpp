#include "percuta/barrier/permeant.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/units.hpp"

namespace percuta::barrier {
namespace {

constexpr double s_per_h = 3600.0;

}  // namespace

double potts_guy_cm_per_h(const Molecule& molecule, const Parameters& p) {
  return std::pow(10.0, p.permeability_base_log_ratio +
                            p.permeability_kow_ratio * molecule.log_kow_ratio -
                            p.permeability_mass_ratio * molecule.molar_mass_g);
}

double intact_cm_per_h(const Molecule& molecule, const Parameters& p) {
  return molecule.intact_cm_per_h.value_or(potts_guy_cm_per_h(molecule, p));
}

// Equation B7: small molecules by one power of their mass, coils by another, without a jump.
Diffusivity diffusivity(const Molecule& molecule, const Parameters& p) {
  const double small_g = std::min(molecule.molar_mass_g, p.coil_mass_g);
  double dermis_cm2_per_s = std::pow(10.0, p.dermis_diffusivity_log_ratio) *
                            std::pow(small_g, -p.dermis_diffusivity_mass_ratio);
  dermis_cm2_per_s *= std::pow(molecule.molar_mass_g / small_g, -p.coil_diffusivity_mass_ratio);
  const double dermis = dermis_cm2_per_s * base::mm2_per_cm2 * s_per_h;
  return {dermis * p.epidermis_diffusivity_ratio, dermis * p.junction_diffusivity_ratio, dermis,
          dermis * p.channel_diffusivity_ratio};
}

}  // namespace percuta::barrier
