#include "percuta/num/statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>

#include "percuta/base/assert.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::num {

double mean(std::span<const double> samples) {
  PERCUTA_EXPECT(!samples.empty());
  double sum = 0;
  for (const double sample : samples) {
    sum += sample;
  }
  return sum / static_cast<double>(samples.size());
}

double standard_deviation(std::span<const double> samples) {
  Moments moments;
  for (const double sample : samples) {
    moments.add(sample);
  }
  return moments.standard_deviation();
}

double quantile_of_sorted(std::span<const double> sorted, double probability) {
  PERCUTA_EXPECT(!sorted.empty() && probability >= 0 && probability <= 1);
  const double place = probability * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

base::Band band_of(std::span<double> samples, double middle) {
  PERCUTA_EXPECT(!samples.empty());
  const double last = static_cast<double>(samples.size() - 1);
  const std::size_t lowest = static_cast<std::size_t>(band_low * last) + 2;
  const std::size_t highest = samples.size() - static_cast<std::size_t>(band_high * last);
  if (lowest + highest >= samples.size()) {
    std::sort(samples.begin(), samples.end());
  } else {  // the ends alone need an order
    const auto past_lowest = samples.begin() + static_cast<std::ptrdiff_t>(lowest);
    std::partial_sort(samples.begin(), past_lowest, samples.end());
    std::partial_sort(samples.rbegin(), samples.rbegin() + static_cast<std::ptrdiff_t>(highest),
                      std::make_reverse_iterator(past_lowest), std::greater<>());
  }
  return {quantile_of_sorted(samples, band_low), middle, quantile_of_sorted(samples, band_high)};
}

double quantile(std::span<const double> samples, double probability) {
  return quantiles(samples, std::array{probability}).front();
}

std::vector<double> quantiles(std::span<const double> samples,
                              std::span<const double> probabilities) {
  std::vector<double> sorted(samples.begin(), samples.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<double> out;
  out.reserve(probabilities.size());
  for (const double probability : probabilities) {
    out.push_back(quantile_of_sorted(sorted, probability));
  }
  return out;
}

double normal_pdf(double z) { return 0.39894228040143267794 * std::exp(-z * z / 2); }

double normal_cdf(double z) { return 0.5 * std::erfc(-z * 0.70710678118654752440); }

void Moments::add(double sample) {
  ++count_;
  const double step = sample - mean_;
  mean_ += step / static_cast<double>(count_);
  squares_ += step * (sample - mean_);
}

void Moments::merge(const Moments& other) {
  if (other.count_ == 0) {
    return;
  }
  const auto mine = static_cast<double>(count_);
  const auto theirs = static_cast<double>(other.count_);
  const double step = other.mean_ - mean_;
  squares_ += other.squares_ + step * step * mine * theirs / (mine + theirs);
  mean_ += step * theirs / (mine + theirs);
  count_ += other.count_;
}

double Moments::standard_deviation() const {
  return count_ < 2 ? 0 : std::sqrt(squares_ / static_cast<double>(count_ - 1));
}

double Moments::standard_error() const {
  return count_ == 0 ? 0 : standard_deviation() / std::sqrt(static_cast<double>(count_));
}

}  // namespace percuta::num
