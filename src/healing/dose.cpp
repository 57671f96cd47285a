#include "percuta/healing/dose.hpp"

namespace percuta::healing {

Dose dose(double day_d, const strike::Injury& injury, const Parameters& parameters) {
  const strike::Wall& wall = injury.wall_mm_per_mm2;
  return {day_d, wall.papillary_dermis / parameters.reference_wall_papillary_mm_per_mm2,
          wall.reticular_dermis / parameters.reference_wall_reticular_mm_per_mm2,
          wall.epidermis / parameters.reference_wall_epidermis_mm_per_mm2};
}

}  // namespace percuta::healing
