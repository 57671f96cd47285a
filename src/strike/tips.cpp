#include "percuta/strike/tips.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "percuta/base/units.hpp"

namespace percuta::strike {
namespace {

constexpr double stretch_per_mm = 20;  // of 0.05 mm

double to_the_um(double mm) { return std::round(mm * base::um_per_mm) / base::um_per_mm; }

}  // namespace

Ended ended(const Reached& reached) {
  return {.stratum_corneum = 1 - reached.epidermis,
          .epidermis = reached.epidermis - reached.papillary_dermis,
          .papillary_dermis = reached.papillary_dermis - reached.reticular_dermis,
          .reticular_dermis = reached.reticular_dermis - reached.hypodermis,
          .hypodermis = reached.hypodermis};
}

DepthHistogram depth_histogram(const Footprint& footprint) {
  DepthHistogram out;
  const double each = 1.0 / static_cast<double>(footprint.marks.size());
  for (const Mark& mark : footprint.marks) {
    const auto at = static_cast<std::size_t>(std::max(0.0, mark.depth_mm) * stretch_per_mm);
    out.share_frac.resize(std::max(out.share_frac.size(), at + 1), 0);
    out.share_frac[at] += each;
  }
  for (std::size_t i = 0; i < out.share_frac.size(); ++i) {
    out.from_mm.push_back(static_cast<double>(i) / stretch_per_mm);
    out.to_mm.push_back(static_cast<double>(i + 1) / stretch_per_mm);
  }
  return out;
}

Channels channels(const Footprint& footprint) {
  Channels out{footprint.side_mm, footprint.every_count, {}, {}, {}, {}, {}};
  for (const Mark& mark : footprint.marks) {
    out.x_mm.push_back(to_the_um(mark.x_mm));
    out.y_mm.push_back(to_the_um(mark.y_mm));
    out.depth_mm.push_back(to_the_um(mark.depth_mm));
    out.tear_x_mm.push_back(to_the_um(mark.tear_x_mm));
    out.tear_y_mm.push_back(to_the_um(mark.tear_y_mm));
  }
  return out;
}

}  // namespace percuta::strike
