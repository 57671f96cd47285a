#include <algorithm>
#include <cmath>
#include <numbers>

#include "percuta/barrier/barrier.hpp"
#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"

namespace percuta::barrier {
namespace {

using base::um_per_mm;
constexpr double years_a_step = 10.0;      // age slows by so much a decade
constexpr double recovered_frac = 0.1;     // what "recovered" means, by definition of the word
constexpr double shallowest_um = 1.0;      // keeps powers of depth finite
constexpr double sparsest_per_cm2 = 1e-3;  // likewise of density

/// Geometry and person over the reference, to the powers that slow a rate. Equation B3.
struct Slowing {
  double depth_ratio = 1;
  double density_ratio = 1;
  double beyond = 1;  ///< for what is deeper or denser than anything measured
  double person = 1;

  [[nodiscard]] double of(double rate, double depth_power, double density_power) const {
    return rate * person * beyond * std::pow(depth_ratio, -depth_power) *
           std::pow(density_ratio, -density_power);
  }
};

// How much slower than the rates tell, deeper and denser than anything they were taken from.
double beyond_measured(double depth_um, double per_cm2, const Parameters& p) {
  const double deeper = std::max(1.0, depth_um / p.closing_measured_depth_um);
  const double denser = std::max(1.0, per_cm2 / p.closing_measured_channels_per_cm2);
  return std::pow(deeper, -p.beyond_depth_slowing_ratio) *
         std::pow(denser, -p.beyond_density_slowing_ratio);
}

double slowing_of(const skin::Skin& skin, const Conditions& who, const Parameters& p) {
  const double older = std::max(0.0, who.age_y - p.closing_reference_age_y) / years_a_step;
  const double darker = std::max(0.0, who.phototype_score - p.closing_reference_phototype_score);
  const double layer = skin.stratum_corneum_um / p.closing_reference_stratum_corneum_um;
  return std::pow(1.0 - p.closing_age_slowing_frac, older) *
         std::pow(1.0 - p.closing_tone_slowing_frac, darker) *
         (layer > 0 ? std::pow(layer, p.closing_layer_speeding_ratio) : 1.0);
}

Slowing slowing(const strike::Injury& injury, const skin::Skin& skin, const Conditions& who,
                const Parameters& p) {
  Slowing out;
  const double depth_um = std::max(injury.depth_mm.mean * um_per_mm, shallowest_um);
  const double per_cm2 = std::max(injury.channels_per_cm2, sparsest_per_cm2);
  out.depth_ratio = depth_um / p.closing_reference_depth_um;
  out.density_ratio = per_cm2 / p.closing_reference_channels_per_cm2;
  out.beyond = beyond_measured(depth_um, per_cm2, p);
  out.person = slowing_of(skin, who, p);
  return out;
}

// Equation B1: what the needles left, as the circle of the same area.
double diameter_um(const strike::Injury& injury) {
  const double width = injury.channel_diameter_um;
  const double area = std::numbers::pi / 4.0 * width * width + injury.slit_length_um.mean * width;
  return std::sqrt(area * 4.0 / std::numbers::pi);
}

// Equation B2: leaky areas overlap like drops of rain.
double excess_water_ratio(const strike::Injury& injury, double depth_ratio, const Parameters& p) {
  const double leaky = injury.channels_per_cm2 * p.water_loss_channel_cm2 *
                       std::pow(depth_ratio, p.water_loss_depth_ratio);
  return -p.water_loss_stripped_ratio * std::expm1(-leaky);
}

}  // namespace

double Closure::open_frac(double at_h) const {
  return channels_per_cm2 > 0 ? std::exp(-hole_closing_per_h * at_h) : 0.0;
}

double Closure::leak_frac(double at_h) const {
  return channels_per_cm2 > 0 ? std::exp(-leak_sealing_per_h * at_h) : 0.0;
}

double Closure::tewl_ratio(double at_h) const { return 1.0 + excess_water_ratio * leak_frac(at_h); }

double Closure::recovered_h() const {
  return channels_per_cm2 > 0 ? -std::log(recovered_frac) / leak_sealing_per_h : 0.0;
}

Closure closure(const strike::Injury& injury, const skin::Skin& skin, const Conditions& conditions,
                const Parameters& p) {
  PERCUTA_EXPECT(injury.channels_per_cm2 >= 0 && injury.channel_diameter_um >= 0);
  const Slowing slow = slowing(injury, skin, conditions, p);
  const double drying = conditions.occluded ? 0.0
                                            : slow.of(p.drying_per_h, p.drying_depth_slowing_ratio,
                                                      p.drying_density_slowing_ratio);
  const double repair =
      slow.of(p.repair_per_h, p.repair_depth_slowing_ratio, p.repair_density_slowing_ratio);
  const double hole_per_h =
      conditions.animal ? p.hole_closing_per_h : p.hole_closing_per_h * p.hole_person_ratio;
  const double hole = slow.of(hole_per_h, p.hole_depth_slowing_ratio, p.hole_density_slowing_ratio);
  Closure out;
  out.leak_sealing_per_h = drying + repair;
  out.hole_closing_per_h = conditions.occluded ? hole / p.hole_occlusion_ratio : hole;
  if (injury.channels_per_cm2 > 0) {
    out.channels_per_cm2 = injury.channels_per_cm2;
    out.diameter_um = diameter_um(injury);
    out.excess_water_ratio = excess_water_ratio(injury, slow.depth_ratio, p);
  }
  return out;
}

}  // namespace percuta::barrier
