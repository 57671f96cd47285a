#include <algorithm>

#include "shown.hpp"

#include "percuta/barrier/permeant.hpp"
#include "percuta/barrier/uptake.hpp"
#include "percuta/base/assert.hpp"

namespace percuta::experiment {
namespace {

barrier::Molecule molecule_of(const Product& product) {
  constexpr double cm_per_um = 1e-4;
  barrier::Molecule out{product.molar_mass_g, product.log_kow_ratio, std::nullopt};
  if (product.intact_permeability_um_per_h) {
    out.intact_cm_per_h = *product.intact_permeability_um_per_h * cm_per_um;
  }
  return out;
}

// Hours at which amounts are followed, evenly spaced.
std::vector<double> hours_until(double end_h) {
  constexpr int steps = 120;
  std::vector<double> out;
  for (int i = 1; i <= steps; ++i) {
    out.push_back(end_h * i / steps);
  }
  return out;
}

Curve follow(Shown& shown, bool needled) {
  const Product& product = *shown.arm().product;
  const barrier::Application application{product.applied_at_h, product.contact_h,
                                         product.concentration_mg_per_mL, product.film_um, 0};
  const bool specimen = shown.arm().specimen.has_value();
  barrier::Substrate substrate{.skin = *shown.skin()};
  substrate.below = specimen ? barrier::Below::receptor : barrier::Below::living;
  if (needled && shown.closure()) {
    substrate.channels = *shown.closure();
    substrate.channel_depth_mm = shown.injury()->depth_mm.mean;
  }
  const auto passage = barrier::follow(molecule_of(product), application, substrate,
                                       shown.drawn().barrier, hours_until(product.contact_h));
  return {passage.time_h, specimen ? passage.gone_ug_per_cm2 : passage.absorbed_ug_per_cm2, 0};
}

// Slope over the last quarter of the time: what a laboratory calls the steady flux.
double flux(const Curve& curve) {
  const double end = curve.at.back();
  const double start = 0.75 * end;
  return (value_at(curve, end) - value_at(curve, start)) / (end - start);
}

// Where the straight line through the steady part meets zero.
double lag(const Curve& curve) {
  const double slope = flux(curve);
  return slope > 0 ? std::max(0.0, curve.at.back() - curve.value.back() / slope) : curve.at.back();
}

}  // namespace

const Curve& Shown::amounts(bool needled) {
  PERCUTA_EXPECT(arm_.product && skin());
  std::optional<Curve>& kept = needled ? needled_ : intact_;
  if (!kept) {
    kept = follow(*this, needled);
  }
  return *kept;
}

std::optional<double> look_at_uptake(Shown& shown, const Observation& observation) {
  if (!shown.arm().product || !shown.skin()) {
    return std::nullopt;
  }
  const double at_h = observation.at_h.value_or(0);
  const auto needled = [&]() -> const Curve& {
    return shown.amounts(true);
  };
  const auto intact = [&]() -> const Curve& {
    return shown.amounts(false);
  };
  switch (observation.quantity) {
    case Quantity::absorbed_ug_per_cm2:
      return value_at(needled(), at_h);
    case Quantity::intact_ug_per_cm2:
      return value_at(intact(), at_h);
    case Quantity::channel_ug_per_cm2:
      return value_at(needled(), at_h) - value_at(intact(), at_h);
    case Quantity::enhancement_ratio:
      return flux(needled()) / flux(intact());
    case Quantity::flux_ug_per_cm2_per_h:
      return flux(needled());
    case Quantity::intact_flux_ug_per_cm2_per_h:
      return flux(intact());
    case Quantity::channel_flux_ug_per_cm2_per_h:
      return flux(needled()) - flux(intact());
    case Quantity::lag_h:
      return lag(needled());
    case Quantity::intact_lag_h:
      return lag(intact());
    default:
      break;
  }
  constexpr double um2_per_s = 1e6 / 3600.0;  // of one mm2 per hour
  const auto spread =
      barrier::diffusivity(molecule_of(*shown.arm().product), shown.drawn().barrier);
  switch (observation.quantity) {
    case Quantity::epidermis_diffusivity_um2_per_s:
      return spread.epidermis_mm2_per_h * um2_per_s;
    case Quantity::junction_diffusivity_um2_per_s:
      return spread.junction_mm2_per_h * um2_per_s;
    case Quantity::junction_diffusivity_ratio:
      return spread.junction_mm2_per_h /
             std::min(spread.epidermis_mm2_per_h, spread.dermis_mm2_per_h);
    default:
      return spread.dermis_mm2_per_h * um2_per_s;
  }
}

}  // namespace percuta::experiment
