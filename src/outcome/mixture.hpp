#pragma once

#include <vector>

namespace percuta::outcome {

/// One world's share of a mixture: where it puts people, and how far they scatter there.
struct Bell {
  double mean = 0;
  double sd = 0;
};

double below(const Bell& bell, double x);  ///< probability
inline double above(const Bell& bell, double x) { return 1 - below(bell, x); }

/// Equal parts of normal distributions. Quantiles are found to the last bits by bisection, so that
/// a band depends on its worlds alone and never on a draw.
class Mixture {
 public:
  explicit Mixture(std::vector<Bell> bells);

  [[nodiscard]] double below(double x) const;  ///< probability
  [[nodiscard]] double quantile(double probability) const;

 private:
  std::vector<Bell> bells_;
  double low_ = 0;
  double high_ = 0;
};

}  // namespace percuta::outcome
