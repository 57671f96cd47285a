#include "difference.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "percuta/base/assert.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::plan {

Difference difference(std::span<const double> ours, std::span<const double> other,
                      double told_step) {
  PERCUTA_EXPECT(!ours.empty() && ours.size() == other.size());
  std::vector<double> by;
  by.reserve(ours.size());
  for (std::size_t m = 0; m < ours.size(); ++m) {
    by.push_back(ours[m] - other[m]);
  }
  const auto more = std::count_if(by.begin(), by.end(), [](double one) { return one > 0; });
  constexpr std::array ends = {num::band_low, num::band_middle, num::band_high};
  const std::vector<double> found = num::quantiles(by, ends);
  Difference out;
  out.by = {found[0], found[1], found[2]};
  out.higher_frac = static_cast<double>(more) / static_cast<double>(by.size());
  out.told_apart = (out.by.low > 0 || out.by.high < 0) && std::abs(out.by.middle) >= told_step / 2;
  return out;
}

}  // namespace percuta::plan
