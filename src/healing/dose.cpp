#include "percuta/healing/dose.hpp"

namespace percuta::healing {

Dose dose(double day_d, const strike::Injury& injury, const Parameters& parameters) {
  const strike::Wounded& wounded = injury.wounded_frac;
  return {day_d, wounded.papillary_dermis / parameters.reference_wounded_papillary_frac,
          wounded.reticular_dermis / parameters.reference_wounded_reticular_frac,
          wounded.epidermis / parameters.reference_wounded_epidermis_frac};
}

}  // namespace percuta::healing
