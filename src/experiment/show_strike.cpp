#include "needling.hpp"
#include "shown.hpp"

#include "percuta/base/units.hpp"
#include "percuta/strike/setup.hpp"

namespace percuta::experiment {
namespace {

using base::um_per_mm;

// Strikes of a needling whose needles are pressed in whole, whatever the skin allows.
std::optional<double> whole_strikes_per_cm2(const Shown& shown) {
  const auto& needling = shown.arm().needling;
  const device::Handpiece* handpiece =
      needling ? find_handpiece(*needling, shown.drawn().catalog) : nullptr;
  if (handpiece == nullptr) {
    return std::nullopt;
  }
  const double depth_mm = needling->motion.depth_mm;
  return strike::strikes_per_cm2(strike::tool(*handpiece, depth_mm, shown.drawn().strike),
                                 needling->motion, depth_mm);
}

// Length of a needle, as far as it stands out.
std::optional<double> length_mm(const Arm& arm) {
  if (arm.needling) {
    return arm.needling->motion.depth_mm;
  }
  if (arm.press) {
    return arm.press->length_um / um_per_mm;
  }
  return std::nullopt;
}

std::optional<double> of_force_ramp(const Shown& shown, Quantity quantity) {
  const Arm& arm = shown.arm();
  if (!arm.press) {
    return std::nullopt;
  }
  const strike::Parameters& parameters = shown.drawn().strike;
  return quantity == Quantity::puncture_force_N
             ? strike::puncture_force_N(arm.press->tip_diameter_um, parameters)
             : parameters.puncture_dent_um;
}

std::optional<double> of_injury(const strike::Injury& injury, const Arm& arm, Quantity quantity) {
  switch (quantity) {
    case Quantity::channels_per_cm2:
      return injury.channels_per_cm2;
    case Quantity::depth_mm:
      return injury.depth_mm.mean;
    case Quantity::depth_p05_mm:
      return injury.depth_mm.p05;
    case Quantity::depth_p95_mm:
      return injury.depth_mm.p95;
    case Quantity::depth_frac:
      if (const auto length = length_mm(arm)) {
        return injury.depth_mm.mean / *length;
      }
      return std::nullopt;
    case Quantity::wounded_epidermis_frac:
      return injury.wounded_frac.epidermis;
    case Quantity::wounded_papillary_frac:
      return injury.wounded_frac.papillary_dermis;
    case Quantity::channel_diameter_um:
      return injury.channel_diameter_um;
    default:
      return injury.slit_length_um.mean;
  }
}

}  // namespace

std::optional<double> look_at_strike(Shown& shown, const Observation& observation) {
  const Quantity quantity = observation.quantity;
  if (quantity == Quantity::puncture_force_N || quantity == Quantity::puncture_depth_um) {
    return of_force_ramp(shown, quantity);
  }
  if (quantity == Quantity::whole_strikes_per_cm2) {
    return whole_strikes_per_cm2(shown);
  }
  if (!shown.injury()) {
    return std::nullopt;
  }
  return of_injury(*shown.injury(), shown.arm(), quantity);
}

}  // namespace percuta::experiment
