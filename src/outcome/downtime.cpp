#include "percuta/outcome/downtime.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "percuta/base/assert.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::outcome {
namespace {

base::Band days_of(std::span<const double> samples) {
  constexpr std::array ends = {num::band_low, num::band_middle, num::band_high};
  const auto found = num::quantiles(samples, ends);
  return {found[0], found[1], found[2]};
}

}  // namespace

Downtime downtime(const Trace& trace, std::span<const Parameters> draws) {
  PERCUTA_EXPECT(!draws.empty() && trace.depth_mm >= 0 && trace.damage_ratio >= 0);
  if (trace.depth_mm == 0 || trace.damage_ratio == 0) {
    return {};  // nothing was done
  }
  std::array<std::vector<double>, 4> samples;
  for (const Parameters& p : draws) {
    const double larger =
        std::pow(trace.depth_mm / p.downtime_reference_depth_mm, p.downtime_depth_exponent_ratio) *
        std::pow(trace.damage_ratio, p.downtime_damage_exponent_ratio);
    const std::array days = {p.erythema_reference_d * larger, p.oedema_reference_d * larger,
                             p.flaking_reference_d * larger};
    for (std::size_t i = 0; i < days.size(); ++i) {
      samples[i].push_back(days[i]);
    }
    samples[3].push_back(*std::max_element(days.begin(), days.end()));
  }
  return {days_of(samples[0]), days_of(samples[1]), days_of(samples[2]), days_of(samples[3])};
}

double pain_ratio(const Needles& needles, const Needles& reference, const Parameters& parameters) {
  PERCUTA_EXPECT(reference.length_um > 0 && reference.count > 0);
  return std::pow(needles.length_um / reference.length_um, parameters.pain_length_exponent_ratio) *
         std::pow(needles.count / reference.count, parameters.pain_needles_exponent_ratio);
}

}  // namespace percuta::outcome
