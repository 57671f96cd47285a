#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/outcome/parameters.hpp"
#include "percuta/outcome/scale.hpp"
#include "percuta/outcome/trial.hpp"

namespace percuta::outcome {

/// A trial's mean improvement beside the gain of collagen that healing predicts for it.
struct FitPoint {
  std::string trial;
  Family family = Family::scar;
  std::optional<ScarShape> scar;
  double gain = 0;
  double improved_frac = 0;
  double sd_frac = 0;  ///< its own standard error and what like trials differ by
};

/// A trial as a point to fit; none where it gives no mean.
std::optional<FitPoint> fit_point(const Trial& trial, const Scale& scale, Family family,
                                  double gain, const Parameters& parameters);

/// (predicted − observed) / sd of every point.
std::vector<double> residuals(std::span<const FitPoint> points, const Parameters& parameters);

/// One family's constant: least squares over its points, everything else held. `low` and `high`
/// are where the sum of squares is larger by that of a 90 % interval.
struct ResponseGainFit {
  Family family = Family::scar;
  double value = 0;
  double low = 0;
  double high = 0;
  double sum_of_squares = 0;
  std::size_t points_count = 0;
};

/// None without points. With one point the residual is zero and proves nothing.
std::optional<ResponseGainFit> fit_response_gain(std::span<const FitPoint> points, Family family,
                                                 const Parameters& parameters);

}  // namespace percuta::outcome
