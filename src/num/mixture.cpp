#include "percuta/num/mixture.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::num {
namespace {

constexpr double far_sd = 9;  // no quantile of a band lies further out
constexpr double tolerance = 1e-12;
constexpr double least_divisor = 0.01;  // of its mean; below, a ratio has no quantiles to speak of

double share_below(std::span<const Bell> bells, double x) {
  double sum = 0;
  for (const Bell& bell : bells) {
    sum += below(bell, x);
  }
  return sum / static_cast<double>(bells.size());
}

}  // namespace

double below(const Bell& bell, double x) {
  const double off = x * bell.over_mean - bell.mean;
  const double sd = bell.over_sd > 0 ? std::hypot(bell.sd, x * bell.over_sd) : bell.sd;
  if (sd > 0) {
    return normal_cdf(off / sd);
  }
  return off >= 0 ? 1 : 0;
}

Mixture::Mixture(std::vector<Bell> bells, std::size_t scramblings_count)
    : bells_(std::move(bells)), scramblings_count_(scramblings_count) {
  PERCUTA_EXPECT(!bells_.empty() && scramblings_count_ > 0 &&
                 bells_.size() % scramblings_count_ == 0);
  low_ = bells_.front().mean / bells_.front().over_mean;
  high_ = low_;
  for (const Bell& bell : bells_) {
    exact_ = exact_ && bell.sd == 0 && bell.over_sd == 0;
    PERCUTA_EXPECT(bell.sd >= 0 && bell.over_mean > 0 && bell.over_sd >= 0);
    const double most = bell.over_mean + far_sd * bell.over_sd;
    const double least =
        std::max(bell.over_mean - far_sd * bell.over_sd, least_divisor * bell.over_mean);
    const double low = bell.mean - far_sd * bell.sd;
    const double high = bell.mean + far_sd * bell.sd;
    low_ = std::min({low_, low / most, low / least});
    high_ = std::max({high_, high / most, high / least});
  }
}

double Mixture::below(double x) const { return share_below(bells_, x); }

// Of numbers without scatter the quantile is one of them.
double Mixture::quantile(double probability) const {
  if (exact_) {
    std::vector<double> sorted;
    sorted.reserve(bells_.size());
    for (const Bell& bell : bells_) {
      sorted.push_back(bell.mean / bell.over_mean);
    }
    const double place = std::ceil(probability * static_cast<double>(sorted.size()));
    const auto nth = std::min(static_cast<std::size_t>(std::max(place, 1.0)), sorted.size()) - 1;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(nth),
                     sorted.end());
    return sorted[nth];
  }
  double low = low_;
  double high = high_;
  while (high - low > tolerance * (1 + std::max(-low, high))) {
    const double middle = low + 0.5 * (high - low);
    (below(middle) < probability ? low : high) = middle;
  }
  return high;
}

Edge Mixture::edge(double probability) const {
  const double at = quantile(probability);
  if (scramblings_count_ == 1) {
    return {at, 0};
  }
  const std::size_t each = bells_.size() / scramblings_count_;
  Moments shares;
  for (std::size_t i = 0; i < scramblings_count_; ++i) {
    shares.add(share_below(std::span(bells_).subspan(i * each, each), at));
  }
  const double half_a_world = 0.5 / static_cast<double>(bells_.size());  // a count is no surer
  const double error = std::max(shares.standard_error(), half_a_world);
  return {at, 0.5 * (quantile(std::min(1.0, probability + error)) -
                     quantile(std::max(0.0, probability - error)))};
}

}  // namespace percuta::num
