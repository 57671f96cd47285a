#pragma once

#include <array>

#include "layer_nodes.hpp"
#include "pattern.hpp"
#include "volley.hpp"

#include "percuta/strike/setup.hpp"

namespace percuta::strike {

/// Planes on which damage is looked for: the surface, which stands for no layer, then those of the
/// three layers.
std::array<Plane, planes_count> planes(const StrikeLaw& setup);

/// Probes all over the patch, wide enough apart that a strike meets one at most; each row is
/// shifted against the last, so that they keep no step with rows of needles. A patch too small for
/// that, or cracks too long, leave none.
class Probes {
 public:
  Probes(const StrikeLaw& setup, const Pattern& pattern);

  void look(double x_mm, double y_mm, double depth_mm, Tally& tally) const;

  [[nodiscard]] int count() const { return columns_ * rows_; }
  [[nodiscard]] double pitch_x_mm() const { return pitch_x_mm_; }
  [[nodiscard]] double pitch_y_mm() const { return pitch_y_mm_; }
  [[nodiscard]] double shear() const { return shear_; }
  [[nodiscard]] double half_width_mm() const { return half_width_mm_; }
  [[nodiscard]] double half_length_mm() const { return half_length_mm_; }
  [[nodiscard]] const std::array<Plane, planes_count>& all_planes() const { return planes_; }

 private:
  const StrikeLaw& setup_;
  std::array<Plane, planes_count> planes_;
  int columns_ = 0;
  int rows_ = 0;
  double pitch_x_mm_ = 0;
  double pitch_y_mm_ = 0;
  double shear_ = 0;  // of a row against the last
  double half_width_mm_ = 0;
  double half_length_mm_ = 0;
};

}  // namespace percuta::strike
