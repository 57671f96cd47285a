#include "curve.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::experiment {
namespace {

Curve over(Curve curve, double unit) {
  if (unit != 0) {
    for (double& value : curve.value) {
      value /= unit;
    }
    curve.rest /= unit;
  }
  return curve;
}

}  // namespace

double value_at(const Curve& curve, double at) {
  PERCUTA_EXPECT(!curve.at.empty() && curve.at.size() == curve.value.size());
  const auto after = std::upper_bound(curve.at.begin(), curve.at.end(), at);
  if (after == curve.at.begin()) {
    return curve.value.front();
  }
  if (after == curve.at.end()) {
    return curve.value.back();
  }
  const auto i = static_cast<std::size_t>(after - curve.at.begin());
  const double way = (at - curve.at[i - 1]) / (curve.at[i] - curve.at[i - 1]);
  return curve.value[i - 1] + way * (curve.value[i] - curve.value[i - 1]);
}

double peak_time(const Curve& curve) {
  PERCUTA_EXPECT(!curve.value.empty());
  const auto peak = std::max_element(curve.value.begin(), curve.value.end());
  const auto i = static_cast<std::size_t>(peak - curve.value.begin());
  if (i == 0 || i + 1 == curve.value.size()) {
    return curve.at[i];
  }
  // Where the parabola through it and its neighbours is highest, not the point alone.
  const double before = curve.at[i] - curve.at[i - 1];
  const double after = curve.at[i + 1] - curve.at[i];
  const double rise = (curve.value[i] - curve.value[i - 1]) / before;
  const double fall = (curve.value[i] - curve.value[i + 1]) / after;
  const double bend = rise + fall;
  return bend > 0 ? curve.at[i] + 0.5 * (rise * after - fall * before) / bend : curve.at[i];
}

double first_time_above(const Curve& curve, double threshold_frac) {
  PERCUTA_EXPECT(!curve.value.empty());
  const double peak = *std::max_element(curve.value.begin(), curve.value.end());
  const double line = curve.rest + threshold_frac * (peak - curve.rest);
  for (std::size_t i = 0; i < curve.value.size(); ++i) {
    if (curve.value[i] < line) {
      continue;
    }
    if (i == 0 || curve.value[i] == curve.value[i - 1]) {
      return curve.at[i];
    }
    const double way = (line - curve.value[i - 1]) / (curve.value[i] - curve.value[i - 1]);
    return curve.at[i - 1] + way * (curve.at[i] - curve.at[i - 1]);
  }
  return curve.at.back();
}

double rmse(const Curve& curve, std::span<const CurvePoint> points) {
  PERCUTA_EXPECT(!points.empty());
  double squares = 0;
  for (const CurvePoint& point : points) {
    const double off = value_at(curve, point.at) - point.measured;
    squares += off * off;
  }
  return std::sqrt(squares / static_cast<double>(points.size()));
}

double sign_at(const Curve& curve, double at) {
  const double off = value_at(curve, at) - curve.rest;
  return off > 0 ? 1.0 : off < 0 ? -1.0 : 0.0;
}

Curve over_peak(Curve curve) {
  PERCUTA_EXPECT(!curve.value.empty());
  const double peak = *std::max_element(curve.value.begin(), curve.value.end());
  return over(std::move(curve), peak);
}

Curve over_value_at(Curve curve, double at) {
  const double unit = value_at(curve, at);
  return over(std::move(curve), unit);
}

double slope(std::span<const double> x, std::span<const double> y, Axes axes) {
  PERCUTA_EXPECT(x.size() == y.size() && x.size() > 1);
  std::vector<double> u(x.begin(), x.end());
  std::vector<double> v(y.begin(), y.end());
  if (axes == Axes::log) {
    for (std::size_t i = 0; i < u.size(); ++i) {
      u[i] = std::log10(u[i]);
      v[i] = std::log10(v[i]);
    }
  }
  const double middle_u = num::mean(u);
  const double middle_v = num::mean(v);
  double both = 0;
  double squares = 0;
  for (std::size_t i = 0; i < u.size(); ++i) {
    both += (u[i] - middle_u) * (v[i] - middle_v);
    squares += (u[i] - middle_u) * (u[i] - middle_u);
  }
  return both / squares;
}

double rank(std::span<const double> y) {
  PERCUTA_EXPECT(y.size() > 1);
  int pairs = 0;
  int rising = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    for (std::size_t j = i + 1; j < y.size(); ++j) {
      ++pairs;
      rising += y[i] < y[j] ? 1 : 0;
    }
  }
  return static_cast<double>(rising) / pairs;
}

}  // namespace percuta::experiment
