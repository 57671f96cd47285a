#include "percuta/document/axis.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace percuta::document {
namespace {

constexpr double largest = 1e12;  // beyond it a label would not fit beside the axis
constexpr double smallest = 1e-9;

// An end that is stated and can be drawn, or the other.
double stated(const std::optional<double>& end, double otherwise) {
  return end && std::abs(*end) <= largest ? *end : otherwise;
}

Scale powers_of_ten(const Axis& axis, const Extent& data) {
  const double least = stated(axis.low, data.empty() ? 1.0 : data.low());
  const double most = stated(axis.high, data.empty() ? 1.0 : data.high());
  const auto first =
      static_cast<int>(std::floor(std::log10(std::clamp(least, smallest, largest)) + smallest));
  const auto last = std::max(
      first + 1,
      static_cast<int>(std::ceil(std::log10(std::clamp(most, smallest, largest)) - smallest)));
  Scale scale{
      .low = std::pow(10.0, first), .high = std::pow(10.0, last), .ticks = {}, .logarithmic = true};
  for (int power = first; power <= last; ++power) {
    scale.ticks.push_back(std::pow(10.0, power));
  }
  return scale;
}

// Room around a value that stands alone.
void widen(double& low, double& high) {
  if (high - low < smallest * std::max({1.0, std::abs(low), std::abs(high)})) {
    const double room = std::max(0.5, 0.1 * std::abs(low));
    low -= low == 0 ? 0 : room;
    high += room;
  }
}

}  // namespace

double round_step(double span, double count) {
  const double rough = span / count;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * 0.999) {
      return factor * power;
    }
  }
  return 10 * power;
}

void Extent::hold(double value) {
  if (!std::isfinite(value)) {
    return;
  }
  value = std::clamp(value, -largest, largest);
  const bool first = empty();
  low_ = first ? value : std::min(low_, value);
  high_ = first ? value : std::max(high_, value);
}

void Extent::hold(const std::vector<double>& values) {
  for (const double value : values) {
    hold(value);
  }
}

double Scale::along(double value) const {
  if (!std::isfinite(value)) {
    return 0;
  }
  const double share = logarithmic ? std::log(std::max(value, low) / low) / std::log(high / low)
                                   : (value - low) / (high - low);
  return std::clamp(share, 0.0, 1.0);
}

std::string Scale::label(double tick) const {
  double step = high - low;
  for (std::size_t i = 1; i < ticks.size(); ++i) {
    step = std::min(step, std::abs(ticks[i] - ticks[i - 1]));
  }
  if (logarithmic) {
    return fmt::format("{:g}", tick);
  }
  constexpr double long_number = 1e6;
  if (std::max(std::abs(low), std::abs(high)) >= long_number) {
    return fmt::format("{:.3g}", tick);
  }
  int decimals = 0;
  for (const double one : ticks) {
    double shown = std::abs(one);
    int needed = 0;
    while (needed < 4 && std::abs(shown - std::round(shown)) > 1e-6 * std::max(1.0, step)) {
      shown *= 10;
      ++needed;
    }
    decimals = std::max(decimals, needed);
  }
  const std::string text = fmt::format("{:.{}f}", tick, decimals);
  return text.find_first_not_of("-0.") == std::string::npos ? fmt::format("{:.{}f}", 0.0, decimals)
                                                            : text;
}

std::vector<double> ticks_every(double step, double last) {
  constexpr double most = 20;
  std::vector<double> ticks;
  if (last >= 0 && last / step <= most) {
    for (int i = 0; i * step <= last; ++i) {
      ticks.push_back(i * step);
    }
  }
  return ticks;
}

Scale scale_of(const Axis& axis, const Extent& data) {
  if (axis.logarithmic) {
    return powers_of_ten(axis, data);
  }
  Extent all = data;
  all.hold(axis.ticks);
  Scale scale{.low = stated(axis.low, all.empty() ? 0.0 : all.low()),
              .high = stated(axis.high, all.empty() ? 1.0 : all.high()),
              .ticks = axis.ticks};
  if (scale.low > scale.high) {
    std::swap(scale.low, scale.high);
  }
  widen(scale.low, scale.high);
  if (scale.ticks.empty()) {
    constexpr double count = 4;
    const double step = round_step(scale.high - scale.low, count);
    if (!axis.low || scale.low != *axis.low) {
      scale.low = step * std::floor(scale.low / step + 1e-9);
    }
    if (!axis.high || scale.high != *axis.high) {
      scale.high = step * std::ceil(scale.high / step - 1e-9);
    }
    const double first = std::ceil(scale.low / step - 1e-9);
    const double count_inside = std::floor(scale.high / step + 1e-9) - first;
    constexpr double most = 20;
    for (int i = 0; i <= std::min(count_inside, most); ++i) {
      scale.ticks.push_back((first + i) * step);
    }
  }
  std::erase_if(scale.ticks, [&](double tick) { return tick < scale.low || tick > scale.high; });
  return scale;
}

Extent extent_of_x(const Chart& chart) {
  Extent out;
  for (const Curve& curve : chart.curves) {
    out.hold(curve.x);
  }
  for (const Dot& dot : chart.dots) {
    out.hold(dot.x);
  }
  for (const Limit& limit : chart.limits) {
    if (limit.upright) {
      out.hold(limit.at);
    }
  }
  out.hold(chart.events.at);
  for (const auto& stretch : chart.strip.stretches) {
    out.hold(stretch.from);
    out.hold(stretch.to);
  }
  return out;
}

Extent extent_of_y(const Chart& chart) {
  Extent out;
  for (const Curve& curve : chart.curves) {
    out.hold(curve.y);
    out.hold(curve.low);
    out.hold(curve.high);
  }
  for (const Dot& dot : chart.dots) {
    out.hold(dot.y);
  }
  for (const Limit& limit : chart.limits) {
    if (!limit.upright) {
      out.hold(limit.at);
    }
  }
  return out;
}

Extent extent_of_x(const Estimates& estimates) {
  Extent out;
  for (const Estimates::Row& row : estimates.rows) {
    out.hold(row.low);
    out.hold(row.value);
    out.hold(row.high);
  }
  return out;
}

}  // namespace percuta::document
