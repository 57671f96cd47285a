#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "percuta/base/band.hpp"

namespace percuta::num {

/// Mean of samples; at least one.
double mean(std::span<const double> samples);

/// Standard deviation of samples with n - 1 below; zero for one sample.
double standard_deviation(std::span<const double> samples);

/// Quantile of samples at `probability` in [0, 1], linear between order statistics (type 7).
double quantile(std::span<const double> samples, double probability);

/// Quantile of samples that are already in ascending order.
double quantile_of_sorted(std::span<const double> sorted, double probability);

/// Several quantiles with one sort, in the order asked.
std::vector<double> quantiles(std::span<const double> samples,
                              std::span<const double> probabilities);

/// The band of samples, at least one, about a middle that is known otherwise: their quantiles,
/// found without sorting all of them. Leaves the samples in another order.
base::Band band_of(std::span<double> samples, double middle);

/// Probability that a standard normal lies below z.
double normal_cdf(double z);

/// Density of a standard normal at z.
double normal_pdf(double z);

/// Inverse of `normal_cdf` for a probability in (0, 1); relative error about 1e-15 (Wichura 1988).
double normal_quantile(double probability);

/// Count, mean and spread of a stream of samples in constant memory. `merge` of parts in a fixed
/// order gives the same bits whoever computed the parts.
class Moments {
 public:
  void add(double sample);
  void merge(const Moments& other);
  std::size_t count() const { return count_; }
  double mean() const { return mean_; }
  double standard_deviation() const;
  /// Of the mean.
  double standard_error() const;

 private:
  std::size_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

}  // namespace percuta::num
