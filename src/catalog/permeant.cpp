#include "percuta/catalog/permeant.hpp"

#include "percuta/barrier/permeant.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::catalog {
namespace {

constexpr double mm_per_s_in_cm_per_h = 360.0;  // 3600 s/h over 10 mm/cm

}  // namespace

barrier::Molecule molecule(const Permeant& permeant, double world_z) {
  const num::Spread log_kow{permeant.log_kow_ratio, permeant.log_kow_ratio_low,
                            permeant.log_kow_ratio_high, 0};
  barrier::Molecule out{permeant.molar_mass_g, num::draw(log_kow, world_z, 0), std::nullopt};
  if (permeant.intact_mm_per_s) {
    out.intact_cm_per_h = *permeant.intact_mm_per_s * mm_per_s_in_cm_per_h;
  }
  return out;
}

barrier::Application usual_product(const Permeant& permeant, double applied_at_h,
                                   const barrier::Parameters& parameters) {
  return {applied_at_h, parameters.product_contact_h, permeant.concentration_mg_per_mL,
          parameters.product_film_um, permeant.oil_frac};
}

}  // namespace percuta::catalog
