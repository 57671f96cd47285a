#include <algorithm>

#include "percuta/barrier/barrier.hpp"
#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::barrier {
namespace {

// Where the shown hours stand close together, and where not.
constexpr double shown_to_h = 96.0;
constexpr double close_to_h = 6.0;
constexpr double wider_from_h = 12.0;

}  // namespace

std::vector<double> hours_shown() {
  std::vector<double> out;
  double hour = 0;
  while (hour <= shown_to_h) {
    out.push_back(hour);
    hour += hour < close_to_h ? 0.25 : hour < wider_from_h ? 0.5 : 1.0;
  }
  return out;
}

Response respond(const Closure& one) {
  Response out;
  out.time_h = hours_shown();
  for (const double h : out.time_h) {
    out.tewl_ratio.push_back(one.tewl_ratio(h));
    out.hole_open_frac.push_back(one.open_frac(h));
  }
  out.tewl_ratio_low = out.tewl_ratio;
  out.tewl_ratio_high = out.tewl_ratio;
  out.hole_open_frac_low = out.hole_open_frac;
  out.hole_open_frac_high = out.hole_open_frac;
  out.recovered_h = one.recovered_h();
  out.recovered_h_high = out.recovered_h;
  return out;
}

Response respond(const Closure& typical, std::span<const Closure> drawn) {
  PERCUTA_EXPECT(drawn.size() > 1);
  Response out = respond(typical);
  std::vector<double> values(drawn.size());
  const auto band = [&](auto&& value, double& low, double& high) {
    std::transform(drawn.begin(), drawn.end(), values.begin(), value);
    const base::Band found = num::band_of(values, value(typical));
    low = found.low;
    high = found.high;
  };
  for (std::size_t i = 0; i < out.time_h.size(); ++i) {
    const double hour = out.time_h[i];
    band([&](const Closure& one) { return one.tewl_ratio(hour); }, out.tewl_ratio_low[i],
         out.tewl_ratio_high[i]);
    band([&](const Closure& one) { return one.open_frac(hour); }, out.hole_open_frac_low[i],
         out.hole_open_frac_high[i]);
  }
  std::transform(drawn.begin(), drawn.end(), values.begin(),
                 [](const Closure& one) { return one.recovered_h(); });
  out.recovered_h_high = num::band_of(values, out.recovered_h).high;
  return out;
}

}  // namespace percuta::barrier
