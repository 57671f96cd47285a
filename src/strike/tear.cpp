#include "tear.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace percuta::strike {

double roller_way_mm(double tip_circle_mm, double depth_mm, double below_mm, double slip_ratio) {
  if (depth_mm <= below_mm) {
    return 0;
  }
  const double surface_mm = tip_circle_mm - depth_mm;
  const double angle = std::acos((surface_mm + below_mm) / tip_circle_mm);
  const double slip = std::min(slip_ratio, most_slip);
  const double rolled = tip_circle_mm * std::sin(angle) - surface_mm * angle;
  return 2 * (rolled + surface_mm * angle * slip / (1 - slip));
}

double pen_way_mm(double glide_speed_mm_per_s, double contact_s, double depth_mm, double below_mm) {
  if (depth_mm <= below_mm) {
    return 0;
  }
  const double share = 1 - 2 * std::numbers::inv_pi * std::asin(below_mm / depth_mm);
  return glide_speed_mm_per_s * contact_s * share;
}

}  // namespace percuta::strike
