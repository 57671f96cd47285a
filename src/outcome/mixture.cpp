#include "mixture.hpp"

#include <algorithm>
#include <utility>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::outcome {
namespace {

constexpr double far_sd = 9;  // no quantile of a band lies further out
constexpr double tolerance = 1e-12;

}  // namespace

double below(const Bell& bell, double x) {
  if (bell.sd > 0) {
    return num::normal_cdf((x - bell.mean) / bell.sd);
  }
  return bell.mean <= x ? 1 : 0;
}

Mixture::Mixture(std::vector<Bell> bells) : bells_(std::move(bells)) {
  PERCUTA_EXPECT(!bells_.empty());
  low_ = bells_.front().mean;
  high_ = low_;
  for (const Bell& bell : bells_) {
    PERCUTA_EXPECT(bell.sd >= 0);
    low_ = std::min(low_, bell.mean - far_sd * bell.sd);
    high_ = std::max(high_, bell.mean + far_sd * bell.sd);
  }
}

double Mixture::below(double x) const {
  double sum = 0;
  for (const Bell& bell : bells_) {
    sum += outcome::below(bell, x);
  }
  return sum / static_cast<double>(bells_.size());
}

double Mixture::quantile(double probability) const {
  double low = low_;
  double high = high_;
  while (high - low > tolerance * (1 + std::max(-low, high))) {
    const double middle = low + 0.5 * (high - low);
    (below(middle) < probability ? low : high) = middle;
  }
  return high;
}

}  // namespace percuta::outcome
