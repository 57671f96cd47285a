#include "percuta/document/layers.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "percuta/base/units.hpp"
#include "percuta/document/axis.hpp"

namespace percuta::document {
namespace {

using base::um_per_mm;

constexpr double largest_um = 1e6;  // a metre: more is no layer

double finite(double value) { return std::isfinite(value) ? value : 0; }

}  // namespace

double DepthShares::largest() const {
  return share_frac.empty() ? 0 : *std::max_element(share_frac.begin(), share_frac.end());
}

DepthShares depth_shares(const PiercedLayers& pierced, double shown_depth_mm, double count) {
  Extent depth;
  depth.hold(0);
  depth.hold(shown_depth_mm);
  DepthShares out{.step_mm = round_step(std::max(depth.high(), 0.01), count), .share_frac = {}};
  const auto bins = static_cast<std::size_t>(
      std::max(1.0, std::ceil(std::max(depth.high(), 0.01) / out.step_mm - 1e-9)));
  out.share_frac.assign(bins, 0);
  const std::vector<Channel> channels = visible_channels(pierced);
  for (const Channel& channel : channels) {
    const auto bin = static_cast<std::size_t>(
        std::min(channel.depth_mm / out.step_mm, static_cast<double>(bins) - 0.5));
    out.share_frac[bin] += 1.0 / static_cast<double>(channels.size());
  }
  return out;
}

double side_of(const PiercedLayers& pierced) {
  constexpr double usual_mm = 10;
  const bool sound = pierced.side_mm > 0 && pierced.side_mm * um_per_mm <= largest_um;
  return sound ? std::max(pierced.side_mm, 0.01) : usual_mm;
}

double crack_of(const PiercedLayers& pierced) {
  return std::clamp(finite(pierced.crack_length_um), 0.0, largest_um);
}

double rim_of(const PiercedLayers& pierced) {
  return std::clamp(finite(pierced.rim_um), 0.0, largest_um);
}

std::vector<Channel> visible_channels(const PiercedLayers& pierced) {
  const double side_mm = side_of(pierced);
  std::vector<Channel> out;
  for (const Channel& channel : pierced.channels) {
    if (channel.depth_mm > 0 && channel.x_mm >= 0 && channel.y_mm >= 0 && channel.x_mm <= side_mm &&
        channel.y_mm <= side_mm && std::isfinite(channel.depth_mm)) {
      out.push_back(channel);
      out.back().slit_x_um = std::clamp(finite(channel.slit_x_um), -largest_um, largest_um);
      out.back().slit_y_um = std::clamp(finite(channel.slit_y_um), -largest_um, largest_um);
    }
  }
  return out;
}

std::vector<Channel> typical_slice(const PiercedLayers& pierced, double slice_mm, double left_mm,
                                   double right_mm) {
  const std::vector<Channel> all = visible_channels(pierced);
  const double slices = std::clamp(std::floor(side_of(pierced) / slice_mm), 1.0, 1000.0);
  std::vector<std::vector<Channel>> found(static_cast<std::size_t>(slices));
  double count = 0;
  for (const Channel& channel : all) {
    if (channel.x_mm >= left_mm && channel.x_mm <= right_mm) {
      const double slice = std::min(std::floor(channel.y_mm / slice_mm), slices - 1);
      found[static_cast<std::size_t>(slice)].push_back(channel);
      ++count;
    }
  }
  const auto off = [&](const std::vector<Channel>& slice) {
    return std::abs(static_cast<double>(slice.size()) - count / slices);
  };
  return *std::min_element(found.begin(), found.end(),
                           [&](const auto& a, const auto& b) { return off(a) < off(b); });
}

std::vector<LayerPlace> places_of(const PiercedLayers& pierced) {
  std::vector<LayerPlace> out;
  double top_mm = 0;
  for (const Layer& layer : pierced.layers) {
    const double bottom_mm =
        top_mm + std::clamp(finite(layer.thickness_um), 0.0, largest_um) / um_per_mm;
    out.push_back({layer.name, top_mm, bottom_mm});
    top_mm = bottom_mm;
  }
  return out;
}

std::size_t drawing_step(std::size_t channels_count) {
  constexpr std::size_t most = 6000;  // more would be one dark square
  return channels_count / most + 1;
}

}  // namespace percuta::document
