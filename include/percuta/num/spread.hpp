#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/num/sobol.hpp"

namespace percuta::num {

/// The ends and the middle of every band, as probabilities.
inline constexpr double band_low = 0.05;
inline constexpr double band_middle = 0.5;
inline constexpr double band_high = 0.95;

/// Standard normal quantile of `band_high`; that of `band_low` is its negative.
inline constexpr double z95 = 1.6448536269514722;

/// What is known of one number: the value used, 5 % and 95 % of what we do not know, and, apart,
/// how people differ (coefficient of variation).
struct Spread {
  double value = 0;
  double low = 0;
  double high = 0;
  double person_cv = 0;
};

void fields(base::Is<Spread> auto& spread, auto&& field) {
  field("value", spread.value, base::unitless, "The number used.");
  field("low", spread.low, base::unitless, "5 % of what is not known.");
  field("high", spread.high, base::unitless, "95 % of what is not known.");
  field("person_cv", spread.person_cv, base::unitless, "Coefficient of variation between people.");
}

/// Whether worlds differ in it.
inline bool varies(const Spread& spread) {
  return spread.low != spread.value || spread.high != spread.value;
}

/// One draw of a number in one world and one person, from two standard normal variates. A spread
/// whose ends are positive is log-normal on either side of its value, otherwise normal on either
/// side; people differ log-normally. With both variates zero it is exactly `value`.
double draw(const Spread& spread, double world_z, double person_z);

/// A whole set of parameters in one world and one person. `spreads`, `world_z` and `person_z`
/// follow the order of the struct's `fields()`; every value is kept inside its field's range.
template <class Parameters>
Parameters draw(std::span<const Spread> spreads, std::span<const double> world_z,
                std::span<const double> person_z) {
  Parameters out;
  std::size_t i = 0;
  base::for_each_field(out, [&](const base::FieldSpec& spec, double& value) {
    value = draw(spreads[i], world_z[i], person_z[i]);
    if (spec.range) {
      value = value < spec.range->low ? spec.range->low : value;
      value = value > spec.range->high ? spec.range->high : value;
    }
    ++i;
  });
  return out;
}

/// The same from a world's and a person's points: the i-th number takes the i-th coordinates.
template <class Parameters>
Parameters draw(std::span<const Spread> spreads, const SobolPoint& world,
                const SobolPoint& person) {
  std::vector<double> world_z(spreads.size());
  std::vector<double> person_z(spreads.size());
  for (std::uint32_t i = 0; i < spreads.size(); ++i) {
    world_z[i] = varies(spreads[i]) ? world.normal(i) : 0;
    person_z[i] = spreads[i].person_cv > 0 ? person.normal(i) : 0;
  }
  return draw<Parameters>(spreads, world_z, person_z);
}

}  // namespace percuta::num
