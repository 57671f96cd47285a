#pragma once

#include <cstddef>
#include <vector>

namespace percuta::num {

/// What one world expects of a number, and how far it scatters there: a normal distribution, or the
/// ratio of two whose divisor stays above zero.
struct Bell {
  double mean = 0;
  double sd = 0;
  double over_mean = 1;
  double over_sd = 0;
};

double below(const Bell& bell, double x);  ///< probability
inline double above(const Bell& bell, double x) { return 1 - below(bell, x); }

/// A quantile and how far another draw of worlds would move it: one standard error.
struct Edge {
  double at = 0;
  double error = 0;
};

/// Equal parts of bells, one for each world, run after run of as many from independent scramblings.
/// Quantiles are found to the last bits by bisection, so that a band depends on its worlds alone
/// and never on a draw.
class Mixture {
 public:
  explicit Mixture(std::vector<Bell> bells, std::size_t scramblings_count = 1);

  [[nodiscard]] double below(double x) const;  ///< probability
  [[nodiscard]] double quantile(double probability) const;

  /// The error is that of the share of worlds below the quantile, over the scramblings, seen
  /// through the quantiles; 0 with one scrambling.
  [[nodiscard]] Edge edge(double probability) const;

 private:
  std::vector<Bell> bells_;
  std::size_t scramblings_count_;
  bool exact_ = true;  // nothing scatters within a world
  double low_ = 0;
  double high_ = 0;
};

}  // namespace percuta::num
