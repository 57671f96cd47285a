#pragma once

#include <string>
#include <vector>

#include "percuta/document/picture.hpp"

namespace percuta::document {

/// The least and the greatest of numbers; what is no number is left out, what is huge is cut.
class Extent {
 public:
  void hold(double value);
  void hold(const std::vector<double>& values);

  [[nodiscard]] bool empty() const { return low_ > high_; }
  [[nodiscard]] double low() const { return low_; }
  [[nodiscard]] double high() const { return high_; }

 private:
  double low_ = 1;
  double high_ = 0;
};

/// An axis whose ends and ticks are settled.
struct Scale {
  double low = 0;
  double high = 1;
  std::vector<double> ticks;
  bool logarithmic = false;

  /// How far along the axis a value lies, from 0 to 1; beyond its ends it is at the end.
  [[nodiscard]] double along(double value) const;
  /// A tick as words, all with the same number of decimals.
  [[nodiscard]] std::string label(double tick) const;
};

/// Ends and ticks for the axis: what it states, and round numbers for the rest. A logarithmic axis
/// runs over whole powers of ten.
Scale scale_of(const Axis& axis, const Extent& data);

/// The round number, 1, 2 or 5 and zeros, of which about `count` make the span.
double round_step(double span, double count);

/// 0, one step, two steps, up to the last; none where they would be too many to read.
std::vector<double> ticks_every(double step, double last);

/// The extents of a chart's axes: everything in it is inside.
Extent extent_of_x(const Chart& chart);
Extent extent_of_y(const Chart& chart);
Extent extent_of_x(const Estimates& estimates);

}  // namespace percuta::document
