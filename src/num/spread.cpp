#include "percuta/num/spread.hpp"

#include <cmath>

namespace percuta::num {

double draw(const Spread& spread, double world_z, double person_z) {
  const double end = world_z < 0 ? spread.low : spread.high;
  const double steps = std::abs(world_z) / z95;
  const double world = spread.value > 0 && end > 0
                           ? spread.value * std::pow(end / spread.value, steps)
                           : spread.value + (end - spread.value) * steps;
  if (spread.person_cv <= 0) {
    return world;
  }
  const double sigma = std::sqrt(std::log1p(spread.person_cv * spread.person_cv));
  return world * std::exp(sigma * person_z);
}

}  // namespace percuta::num
