#pragma once

#include <span>
#include <vector>

#include "percuta/experiment/experiment.hpp"

namespace percuta::experiment {

/// What an arm shows over hours or days, straight lines between the points. `rest` is its value
/// before any injury.
struct Curve {
  std::vector<double> at;     ///< rising
  std::vector<double> value;  ///< as many
  double rest = 0;
};

/// The value at a moment; before the first and after the last point that point's.
double value_at(const Curve& curve, double at);

/// When the curve is highest; the first such moment.
double peak_time(const Curve& curve);

/// When it first reaches `threshold_frac` of the way from rest to its highest value.
double first_time_above(const Curve& curve, double threshold_frac);

/// Root mean square distance from measured points.
double rmse(const Curve& curve, std::span<const CurvePoint> points);

/// −1, 0 or +1: where the value at a moment lies beside rest; 0 only when they are equal.
double sign_at(const Curve& curve, double at);

/// The curve over its highest value, or over its value at a moment.
Curve over_peak(Curve curve);
Curve over_value_at(Curve curve, double at);

/// Slope of the least-squares line through points; log: of log10 y against log10 x.
double slope(std::span<const double> x, std::span<const double> y, Axes axes);

/// Share of pairs that rise strictly in the order given; 1 when all do.
double rank(std::span<const double> y);

}  // namespace percuta::experiment
